package dev.halfmillion.backoffice.support;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.backoffice.support.PersonPage.Fact;
import dev.halfmillion.identity.Sessions;
import dev.halfmillion.identity.User;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.sessions.SessionFacts;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.PhoneText;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the page of a person together, for those who help. */
@Component
class PersonPages {

  private final OrderBook orders;
  private final PersonBelongings belongings;
  private final PersonStory story;
  private final Sessions sessions;
  private final AffiliateProgram program;

  PersonPages(
      OrderBook orders,
      PersonBelongings belongings,
      PersonStory story,
      Sessions sessions,
      AffiliateProgram program) {
    this.orders = orders;
    this.belongings = belongings;
    this.story = story;
    this.sessions = sessions;
    this.program = program;
  }

  PersonPage of(User user, SignedInUser reader) {
    List<Order> bought = orders.ofBuyer(user.id());
    String email = URLEncoder.encode(user.email(), StandardCharsets.UTF_8);
    return new PersonPage(
        "/admin/people/" + user.id(),
        user.name(),
        "/admin/users/" + user.id(),
        "/admin/support?q=" + email,
        reader.has(Role.SUPPORT) || reader.has(Role.OWNER),
        user.suspended(),
        facts(user),
        bought.stream().map(order -> SupportPages.row(order, PersonPages::trail)).toList(),
        belongings.payments(bought),
        belongings.access(user.id()),
        story.of(user, bought),
        "");
  }

  private static String trail(String number) {
    return "/admin/orders/" + number;
  }

  private List<Fact> facts(User user) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "E-mail address",
            user.email(),
            "/admin/mails?q=" + URLEncoder.encode(user.email(), StandardCharsets.UTF_8)));
    String phone = PhoneText.of(Objects.requireNonNullElse(user.phone(), ""));
    facts.add(Fact.of("Phone", phone.isEmpty() ? "Not given" : phone));
    facts.add(Fact.of("Known here since", DateText.day(user.createdAt())));
    facts.add(Fact.of("Roles", roles(user)));
    facts.add(
        Fact.of("Signs in by", user.hasPassword() ? "Password or mailed link" : "Mailed link"));
    facts.add(Fact.of("Signed in", signedIn(sessions.of(user.id()))));
    program
        .of(user.id())
        .ifPresent(
            affiliate ->
                facts.add(
                    new Fact(
                        "Affiliate",
                        affiliate.status().label() + ", code " + affiliate.code(),
                        "/admin/affiliates/" + affiliate.id())));
    facts.add(Fact.of("Identifier", user.id().toString()));
    return facts;
  }

  private static String roles(User user) {
    return user.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
  }

  private static String signedIn(List<SessionFacts> sessions) {
    if (sessions.isEmpty()) {
      return "Nowhere at the moment";
    }
    String places = sessions.size() == 1 ? "On 1 device" : "On " + sessions.size() + " devices";
    return places + ", last used " + DateText.moment(sessions.getFirst().lastAccess());
  }
}
