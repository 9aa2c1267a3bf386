package dev.halfmillion.backoffice.first;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;

/**
 * What was typed.
 *
 * @param key names the course to be made, so that a form sent twice makes one
 * @param amount the price in rupees
 * @param picture a picture that was taken in before the form had to be mended; may be empty
 * @param lessons as many as the page has room for; empty ones are none
 */
public record FirstProductForm(
    String key,
    String title,
    String amount,
    String summary,
    String picture,
    List<LessonInput> lessons) {

  static final int LESSONS = 3;
  private static final int LONGEST_TEXT = 100_000;

  public FirstProductForm {
    lessons = List.copyOf(lessons);
  }

  /**
   * One lesson.
   *
   * @param number from 1
   * @param upload the file that the page's script has sent; may be empty
   * @param fileName what that is called; empty where there is none
   * @param refused what became of a file that could not be taken in; empty for nothing
   * @param without whether the author goes on without that file
   */
  public record LessonInput(
      int number,
      String title,
      String text,
      String upload,
      String fileName,
      String refused,
      boolean without) {

    /** Whether nothing was typed or sent. */
    public boolean blank() {
      return title.isEmpty() && text.isBlank() && upload.isEmpty() && refused.isEmpty();
    }
  }

  static FirstProductForm empty(String key) {
    return new FirstProductForm(
        key,
        "",
        "",
        "",
        "",
        IntStream.rangeClosed(1, LESSONS)
            .mapToObj(n -> new LessonInput(n, "", "", "", "", "", false))
            .toList());
  }

  static FirstProductForm of(WebRequest sent) {
    return new FirstProductForm(
        line(sent.getParameter("key")),
        line(sent.getParameter("title")),
        line(sent.getParameter("amount")),
        line(sent.getParameter("summary")),
        line(sent.getParameter("kept")),
        IntStream.rangeClosed(1, LESSONS).mapToObj(n -> lesson(sent, n)).toList());
  }

  private static LessonInput lesson(WebRequest sent, int number) {
    return new LessonInput(
        number,
        line(sent.getParameter("title" + number)),
        text(sent.getParameter("text" + number)),
        line(sent.getParameter("upload" + number)),
        "",
        line(sent.getParameter("refused" + number)),
        "true".equals(sent.getParameter("without" + number)));
  }

  /** The same with what is known of files and picture by now. */
  FirstProductForm with(String keptPicture, List<LessonInput> known) {
    return new FirstProductForm(key, title, amount, summary, keptPicture, known);
  }

  private static String line(@Nullable String typed) {
    String plain =
        typed == null ? "" : typed.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]", " ").strip();
    return plain.length() <= 1_000 ? plain : plain.substring(0, 1_000);
  }

  private static String text(@Nullable String typed) {
    String plain = typed == null ? "" : typed.replace("\r\n", "\n");
    return plain.length() <= LONGEST_TEXT + 1 ? plain : plain.substring(0, LONGEST_TEXT + 1);
  }
}
