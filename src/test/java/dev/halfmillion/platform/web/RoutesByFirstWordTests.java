package dev.halfmillion.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesByFirstWordTests {

  @ParameterizedTest
  @CsvSource({
    "/courses/{slug},courses",
    "/r/{*code},r",
    "/r,r",
    "/.well-known/{file},.well-known",
    "/{slug},''",
    "/**,''",
    "/{*rest},''",
    "/files-{id}/x,''",
    "'',''"
  })
  void knowsWhatAPatternBeginsWith(String pattern, String word) {
    assertThat(RoutesByFirstWord.firstWord(pattern)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "/courses/a,courses,true",
    "/courses,courses,true",
    "/courses/,courses,true",
    "/coursesandmore,courses,false",
    "/cour,courses,false",
    "/admin/orders,courses,false",
    "/admin/orders,'',true",
    "/%63ourses/a,courses,true",
    "/courses;x=1/a,courses,true",
    "//courses/a,courses,true",
    "/,courses,false"
  })
  void passesOverOnlyWhatCannotMatch(String uri, String word, boolean may) {
    assertThat(RoutesByFirstWord.mayBegin(uri, word)).isEqualTo(may);
  }
}
