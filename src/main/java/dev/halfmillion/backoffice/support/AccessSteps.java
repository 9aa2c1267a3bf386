package dev.halfmillion.backoffice.support;

import dev.halfmillion.backoffice.support.Finding.Mark;
import dev.halfmillion.backoffice.support.Finding.Step;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.MailStatus;
import dev.halfmillion.payments.GatewayWord;
import dev.halfmillion.payments.GatewayWord.Said;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.ReceivedEvent;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.PhoneText;
import dev.halfmillion.sales.Buyer;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says each link of the chain in words that can be read to a caller. */
final class AccessSteps {

  private final AccessFacts facts;
  private final Order order;

  private AccessSteps(AccessFacts facts) {
    this.facts = facts;
    this.order = facts.order();
  }

  static List<Step> of(AccessFacts facts) {
    AccessSteps steps = new AccessSteps(facts);
    return List.of(
        steps.ordered(),
        steps.attempts(),
        steps.gateway(),
        steps.news(),
        steps.paid(),
        steps.access(),
        steps.mail(),
        steps.signedIn());
  }

  private Step ordered() {
    Buyer buyer = order.buyer();
    return new Step(
        Mark.HOLDS,
        "Ordered",
        "%s on %s: %s for %s, by %s, %s, %s."
            .formatted(
                order.number(),
                DateText.moment(order.placedAt()),
                order.title(),
                MoneyFormat.full(order.total()),
                buyer.name(),
                buyer.email(),
                PhoneText.of(buyer.phone())),
        "/admin/orders/" + order.id());
  }

  private Step attempts() {
    List<PaymentAttempt> attempts = facts.attempts();
    if (attempts.isEmpty()) {
      return order.total().isZero()
          ? Step.of(Mark.HOLDS, "Payment begun", "There was nothing to pay.")
          : Step.of(Mark.BROKEN, "Payment begun", "The buyer never came to a payment page.");
    }
    PaymentAttempt last = attempts.getLast();
    String times = attempts.size() == 1 ? "Once" : attempts.size() + " times";
    String problem = last.problem() == null ? "" : " (" + last.problem() + ")";
    return Step.of(
        Mark.HOLDS,
        "Payment begun",
        "%s; last on %s with %s. Here it stands as: %s%s."
            .formatted(
                times,
                DateText.moment(last.openedAt()),
                last.gateway(),
                small(last.state().label()),
                problem.replace(".)", ")")));
  }

  private Step gateway() {
    if (facts.gateway().isEmpty()) {
      return facts.paid()
          ? Step.of(Mark.HOLDS, "The gateway", "Not asked: the money is in our books.")
          : Step.of(Mark.NOT_REACHED, "The gateway", "There was nothing to ask about.");
    }
    Mark mark =
        facts.gatewayHasMoney() ? Mark.HOLDS : facts.gatewaySilent() ? Mark.OPEN : Mark.BROKEN;
    return Step.of(
        mark,
        "The gateway, asked just now",
        facts.gateway().stream().map(AccessSteps::word).collect(Collectors.joining(" ")));
  }

  private static String word(GatewayWord word) {
    String who = word.attempt().gateway();
    return switch (word.answer()) {
      case SILENT -> who + " did not answer within a few seconds, so nothing is known yet.";
      case REFUSED -> who + " will not answer us. The owner should look at its keys.";
      case NEVER_HAD -> who + " never had this payment.";
      case TOLD ->
          word.payments().isEmpty()
              ? who + " says: nobody has paid."
              : word.payments().stream()
                  .map(said -> who + " says: " + said(said))
                  .collect(Collectors.joining(" "));
    };
  }

  private static String said(Said said) {
    String amount = MoneyFormat.full(said.amount());
    String reason = said.reason() == null ? "" : ", because: " + said.reason();
    return switch (said.state()) {
      case CAPTURED ->
          "%s paid on %s, payment %s."
              .formatted(amount, DateText.moment(said.at()), said.payment());
      case AUTHORIZED -> "the bank has agreed to %s, payment %s.".formatted(amount, said.payment());
      default -> "%s declined%s.".formatted(amount, stripped(reason));
    };
  }

  private Step news() {
    List<ReceivedEvent> news = facts.news();
    if (news.isEmpty()) {
      return facts.paid()
          ? Step.of(Mark.HOLDS, "Its news", "None was needed.")
          : Step.of(Mark.BROKEN, "Its news", "Nothing has come in about this order.");
    }
    ReceivedEvent told = facts.setAside().or(facts::waiting).orElseGet(news::getLast);
    String reason = told.reason() == null ? "" : ": " + stripped(told.reason());
    return Step.of(
        newsMark(told),
        "Its news",
        "%d came in; the one that matters, %s of %s, is %s%s."
            .formatted(
                news.size(), told.type(), DateText.moment(told.receivedAt()), state(told), reason));
  }

  private static Mark newsMark(ReceivedEvent told) {
    return switch (told.state()) {
      case "quarantined" -> Mark.BROKEN;
      case "received" -> Mark.OPEN;
      default -> Mark.HOLDS;
    };
  }

  private static String state(ReceivedEvent told) {
    return switch (told.state()) {
      case "quarantined" -> "set aside for a person";
      case "received" -> "waiting for its turn";
      case "ignored" -> "noted without effect";
      default -> "dealt with";
    };
  }

  private Step paid() {
    if (!facts.paid()) {
      return Step.of(Mark.BROKEN, "Paid", "Our books have no money for this order.");
    }
    String back =
        order.refunded().isZero()
            ? ""
            : " " + MoneyFormat.full(order.refunded()) + " of it has gone back.";
    return Step.of(
        Mark.holdsIf(order.status() != OrderStatus.REFUNDED),
        "Paid",
        "%s on %s.%s"
            .formatted(
                MoneyFormat.full(order.total()), DateText.moment(order.requirePaidAt()), back));
  }

  private Step access() {
    if (!facts.paid()) {
      return Step.of(Mark.NOT_REACHED, "Access", "Given when the money is in our books.");
    }
    if (facts.ended()) {
      return Step.of(Mark.BROKEN, "Access", "Ended when the money went back.");
    }
    if (facts.missing().isEmpty()) {
      return new Step(
          Mark.HOLDS,
          "Access",
          "Stands for %s, %s.".formatted(name(), facts.address()),
          "/admin/people/" + order.buyer().requireId());
    }
    String what = String.join(", ", facts.missing());
    return facts
        .takenBack()
        .map(grant -> Step.of(Mark.BROKEN, "Access", takenBack(what, grant)))
        .orElseGet(() -> Step.of(Mark.BROKEN, "Access", "Never given for: " + what + "."));
  }

  private static String takenBack(String what, Grant grant) {
    Grant.Revocation end = Objects.requireNonNull(grant.revocation());
    return "%s: taken back on %s, because: %s."
        .formatted(what, DateText.moment(end.at()), stripped(end.reason()));
  }

  private Step mail() {
    if (facts.lastMail().isEmpty()) {
      return Step.of(facts.paid() ? Mark.OPEN : Mark.NOT_REACHED, "Mail", "None was written yet.");
    }
    MailNote last = facts.lastMail().get();
    Mark mark =
        switch (last.status()) {
          case FAILED -> Mark.BROKEN;
          case QUEUED -> Mark.OPEN;
          case SENT, SHOWN -> Mark.HOLDS;
        };
    String error = last.lastError() == null ? "" : " (" + stripped(last.lastError()) + ")";
    return new Step(
        mark,
        "Mail",
        "“%s” to %s on %s: %s%s."
            .formatted(
                last.subject(),
                last.to(),
                DateText.moment(last.createdAt()),
                last.status() == MailStatus.SENT
                    ? "taken by the mail server"
                    : small(last.status().label()),
                error),
        "/admin/mails?q=" + last.to());
  }

  private Step signedIn() {
    if (facts.buyer() == null) {
      return Step.of(Mark.NOT_REACHED, "Signed in", "Nobody yet: a buyer is known once paid.");
    }
    if (facts.buyer().suspended()) {
      return Step.of(Mark.BROKEN, "Signed in", name() + " is suspended and cannot sign in.");
    }
    return facts.neverIn()
        ? Step.of(Mark.OPEN, "Signed in", "Nobody has ever signed in as " + facts.address() + ".")
        : Step.of(Mark.HOLDS, "Signed in", name() + " has signed in before.");
  }

  private String name() {
    return facts.buyer() == null ? order.buyer().name() : facts.buyer().name();
  }

  private static String small(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static String stripped(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
