package dev.halfmillion.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reads the answers of one route to bad input and notes those that must not be. */
final class Answers {

  /** What only a programmer should read. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\bat [a-z]\\w*(\\.[\\w$]+)+\\(|Caused by:|[a-z]Exception\\b|SQLSTATE"
              + "|\\b(dev\\.halfmillion|org\\.springframework|java\\.(lang|util))\\.");

  private final MockMvc mvc;
  private final Route route;
  private final List<String> wrong = new ArrayList<>();

  Answers(MockMvc mvc, Route route) {
    this.mvc = mvc;
    this.route = route;
  }

  /**
   * Sends what somebody typed into a field; what can be read must be answered with what to mend.
   */
  void check(String field, String text, MockHttpServletRequestBuilder request) {
    int status = send(field + " = " + text, request);
    boolean form =
        route.unsafe()
            && !route.pattern().startsWith("/api/")
            && !Filtered.isOAuth(route.pattern());
    if (form && status == 400 && !Naughty.isUnreadable(text)) {
      note(field + " = " + text, "answers 400, not what to mend");
    }
  }

  /** Sends what no form of ours would. */
  void checkAddress(String name, MockHttpServletRequestBuilder request) {
    send(name, request);
  }

  private int send(String name, MockHttpServletRequestBuilder request) {
    try {
      MockHttpServletResponse answer =
          mvc.perform(request.with(Asking.fromElsewhere())).andReturn().getResponse();
      String text = answer.getContentAsString();
      Matcher insides = INSIDES.matcher(text);
      if (answer.getStatus() >= 500) {
        note(name, "answers " + answer.getStatus());
      } else if (insides.find()) {
        note(name, "tells " + insides.group());
      } else if (leadsAway(answer.getHeader("Location"))) {
        note(name, "leads to " + answer.getHeader("Location"));
      } else if (answer.getStatus() == 422 && !saysWhatToMend(text)) {
        note(name, "does not say what to mend");
      }
      return answer.getStatus();
    } catch (Exception thrown) {
      note(name, "throws " + thrown);
      return 500;
    }
  }

  /** Onward means to a path of ours, or to this academy by its whole address. */
  private static boolean leadsAway(@Nullable String location) {
    return location != null && !location.matches("(http://localhost(:\\d+)?)?/(?![/\\\\]).*|/");
  }

  /** A page or a fragment with an alert, or a problem with a sentence. */
  private static boolean saysWhatToMend(String text) {
    return text.contains("role=\"alert\"")
        || text.contains("hm-error")
        || text.contains("\"detail\"")
        || text.contains("mend it and send it again");
  }

  private void note(String name, String what) {
    wrong.add(route + ": " + (name.length() > 120 ? name.substring(0, 120) : name) + " " + what);
  }

  List<String> wrong() {
    return wrong;
  }
}
