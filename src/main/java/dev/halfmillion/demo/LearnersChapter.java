package dev.halfmillion.demo;

import dev.halfmillion.platform.OnlyInDemo;
import org.springframework.stereotype.Component;

@Component
@OnlyInDemo
class LearnersChapter {
  void tell(Chronicle chronicle) {}
}
