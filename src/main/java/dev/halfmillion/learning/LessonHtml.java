package dev.halfmillion.learning;

import dev.halfmillion.platform.ui.Markdown;
import org.springframework.stereotype.Component;

/** Turns an author's Markdown into what a lesson shows. */
@Component
class LessonHtml {

  /** Safe HTML; an empty text gives an empty text. */
  String of(String markdown) {
    return Markdown.html(markdown);
  }
}
