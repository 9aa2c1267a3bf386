package dev.halfmillion.payments.web;

import dev.halfmillion.payments.AttemptId;
import dev.halfmillion.payments.inbox.InboxEvent;
import dev.halfmillion.payments.inbox.InboxLookup;
import dev.halfmillion.payments.inbox.InboxState;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.ui.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lays one piece of news out to be read. */
@Component
class NewsPages {

  private static final String EMPTIED =
      "Emptied for its age: it named the payer. What came when, and what became of it, stays.";

  private final InboxLookup inbox;
  private final JsonMapper json;

  NewsPages(InboxLookup inbox, JsonMapper json) {
    this.inbox = inbox;
    this.json = json;
  }

  NewsPage of(InboxEvent event) {
    UUID order = event.order();
    String body = inbox.body(event.id());
    return new NewsPage(
        event.name(),
        List.of(Link.to("Inbox", "/admin/inbox")),
        event.type(),
        InboxWords.tone(event.state()),
        event.state().label(),
        event.reason(),
        facts(event),
        order == null ? null : PublicId.format("ord", order),
        order == null ? null : InboxWords.orderHref(order),
        inbox.headers(event.id()),
        body.isEmpty() ? EMPTIED : laidOut(body),
        event.state() == InboxState.QUARANTINED && !body.isEmpty());
  }

  private static List<NewsPage.Fact> facts(InboxEvent event) {
    List<NewsPage.Fact> facts = new ArrayList<>();
    facts.add(new NewsPage.Fact("Gateway", event.gateway()));
    facts.add(
        new NewsPage.Fact(
            "How it came", event.byAsking() ? "We asked the gateway" : "By webhook, signed"));
    facts.add(new NewsPage.Fact("Event", event.eventId()));
    facts.add(new NewsPage.Fact("Received", InboxWords.moment(event.receivedAt())));
    Instant processed = event.processedAt();
    if (processed != null) {
      facts.add(new NewsPage.Fact("Dealt with", InboxWords.moment(processed)));
    }
    if (event.tries() > 0) {
      facts.add(new NewsPage.Fact("Failed tries", String.valueOf(event.tries())));
    }
    UUID attempt = event.attempt();
    if (attempt != null) {
      facts.add(new NewsPage.Fact("Attempt", new AttemptId(attempt).toString()));
    }
    return facts;
  }

  private String laidOut(String body) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(body));
    } catch (JacksonException odd) {
      return body;
    }
  }
}
