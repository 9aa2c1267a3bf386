package dev.halfmillion.affiliates.tracking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request for a referral link, judged: is somebody looking, or a program that fetches ahead?
 *
 * @param method of the request
 * @param agent the browser's name for itself, or empty
 * @param purposes the values of the headers by which browsers announce a prefetch
 */
public record Visit(String method, String agent, List<String> purposes) {

  private static final Pattern PROGRAMS =
      Pattern.compile(
          "(?<!cu)bot\\b|(?<!cu)bot[/;\\s_-]|crawl|spider|slurp|preview|scrap(e|y)|archiver|monitor|uptime"
              + "|whatsapp/|facebookexternalhit|facebookcatalog|meta-external|telegrambot|skypeuripreview|embedly|quora"
              + " link|pinterest/|vkshare|outbrain|tumblr/"
              + "|bitlybot|mediapartners-google|google-read-aloud|google-inspectiontool|googleother|apis-google|feedfetcher|lighthouse|ia_archiver|snap"
              + " url|iframely|mastodon/|whatweb|nmap|zgrab|masscan|censys");

  public Visit {
    purposes = List.copyOf(purposes);
  }

  /** Whether the click counts: a person's browser that wants the page now. */
  public boolean counts() {
    return method.equals("GET") && !ahead() && !program();
  }

  private boolean ahead() {
    return purposes.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .anyMatch(
            text ->
                text.contains("prefetch")
                    || text.contains("prerender")
                    || text.contains("preview"));
  }

  private boolean program() {
    String text = agent.toLowerCase(Locale.ROOT);
    return text.isBlank() || PROGRAMS.matcher(text).find();
  }
}
