package dev.halfmillion.payouts;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.payouts.PayeeRecord.MethodRecord;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What payees are told by mail. */
@Component
class PayoutMails {

  private static final String DETAILS = "/affiliate/payout-details";
  private static final String MONEY = "/affiliate/money";

  private final Notifications notifications;
  private final UserDirectory people;
  private final Academy academy;

  PayoutMails(Notifications notifications, UserDirectory people, Academy academy) {
    this.notifications = notifications;
    this.people = people;
    this.academy = academy;
  }

  /** The address that a method is entered under, told of its replacement later. */
  String addressOf(UserId user) {
    return people.get(user).email();
  }

  /** Tells the address the old method was entered under, and the present one where it differs. */
  void methodChanged(UserId user, MethodRecord old, MethodRecord fresh) {
    Set<String> addresses = new LinkedHashSet<>(List.of(old.noticeEmail(), fresh.noticeEmail()));
    int copy = 0;
    for (String address : addresses) {
      copy++;
      send(
          "payout-method:%s:%d".formatted(fresh.id(), copy),
          address,
          "Your payout details were changed",
          Set.of(user.toString()),
          new PayoutMail(
              academy.name(),
              "Your payout details were changed",
              "From %s to %s".formatted(old.masked(), fresh.masked()),
              List.of(
                  "Your payouts went to %s. From now on they go to %s."
                      .formatted(old.masked(), fresh.masked()),
                  fresh.usableFrom().isAfter(fresh.createdAt())
                      ? "For your safety nothing is paid there before %s."
                          .formatted(PayoutWords.moment(fresh.usableFrom()))
                      : "It is the same account as before.",
                  "If this was not you, set a new password now and write to %s."
                      .formatted(academy.supportEmail())),
              "See your payout details",
              academy.url(DETAILS).toString(),
              "You get this mail because payouts to you are set up here."));
    }
  }

  void paid(Line line, String reference) {
    tell(
        "payout-paid:",
        line,
        "%s is on its way to you".formatted(MoneyFormat.full(line.net())),
        List.of(
            "We paid %s to %s.".formatted(MoneyFormat.full(line.net()), line.masked()),
            "The bank's reference is %s. Our number is %s. Your bank may take some hours to show it."
                .formatted(reference, line.number())));
  }

  void returned(Line line, String reason) {
    tell(
        "payout-returned:",
        line,
        "Your payout came back from the bank",
        List.of(
            "%s to %s came back: %s."
                .formatted(MoneyFormat.full(line.net()), line.masked(), reason),
            "The money is yours and waits for the next payout. Please check your payout details."));
  }

  private void tell(String cause, Line line, String title, List<String> paragraphs) {
    User person = people.get(line.payee());
    send(
        cause + line.id(),
        person.email(),
        title,
        Set.of(line.id().toString(), line.payee().toString()),
        new PayoutMail(
            academy.name(),
            title,
            paragraphs.getFirst(),
            paragraphs,
            "See your money",
            academy.url(MONEY).toString(),
            "You get this mail because you earn as an affiliate."));
  }

  private void send(String cause, String to, String subject, Set<String> about, PayoutMail mail) {
    notifications.send(new OutgoingMail(cause, to, subject, "payouts/mail/note", mail, about));
  }
}
