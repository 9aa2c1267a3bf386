package dev.halfmillion.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method for an address with a variable in it. Spring compares such an address with every
 * pattern there is, some hundreds, which cost a tenth of all work of the program; here those that
 * begin with another word are passed over.
 */
class RoutesByFirstWord extends RequestMappingHandlerMapping {

  private static final String ANY = "";

  private final Map<RequestMappingInfo, String> words = new ConcurrentHashMap<>();

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo info, HttpServletRequest request) {
    String word = words.computeIfAbsent(info, RoutesByFirstWord::word);
    return mayBegin(request.getRequestURI(), word) ? super.getMatchingMapping(info, request) : null;
  }

  /** What is written in another way than ours is compared with every pattern. */
  static boolean mayBegin(String uri, String word) {
    if (word.isEmpty() || uri.indexOf('%') >= 0 || uri.indexOf(';') >= 0 || uri.startsWith("//")) {
      return true;
    }
    int end = word.length() + 1;
    return uri.startsWith(word, 1) && (uri.length() == end || uri.charAt(end) == '/');
  }

  private static String word(RequestMappingInfo info) {
    Set<String> patterns = info.getPatternValues();
    String first = patterns.isEmpty() ? ANY : firstWord(patterns.iterator().next());
    return patterns.stream().allMatch(pattern -> firstWord(pattern).equals(first)) ? first : ANY;
  }

  /** The first word of a pattern; nothing where it is not fixed. */
  static String firstWord(String pattern) {
    String path = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    int slash = path.indexOf('/');
    String word = slash < 0 ? path : path.substring(0, slash);
    return word.matches("[A-Za-z0-9._-]+") ? word : ANY;
  }
}
