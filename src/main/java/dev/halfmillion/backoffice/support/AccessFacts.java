package dev.halfmillion.backoffice.support;

import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.identity.User;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.MailStatus;
import dev.halfmillion.payments.AttemptState;
import dev.halfmillion.payments.GatewayWord;
import dev.halfmillion.payments.GatewayWord.Answer;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.ReceivedEvent;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything between a payment and a course that opens, as it is found for one order.
 *
 * @param attempts oldest first
 * @param gateway what the gateways said just now, an entry for each attempt they were asked about
 * @param news what came in about the order, oldest first
 * @param grants all that the order ever granted, taken back or not
 * @param missing the titles of what was bought whose access does not stand
 * @param mails what was written about the order, oldest first
 * @param buyer whose the order is; null before it is paid
 * @param neverIn whether the buyer has never signed in
 */
record AccessFacts(
    Order order,
    List<PaymentAttempt> attempts,
    List<GatewayWord> gateway,
    List<ReceivedEvent> news,
    List<Grant> grants,
    List<String> missing,
    List<MailNote> mails,
    @Nullable User buyer,
    boolean neverIn) {

  boolean paid() {
    return order.status().wasPaid();
  }

  /** The news that a person has to look at, the last of them. */
  Optional<ReceivedEvent> setAside() {
    return newsIn("quarantined");
  }

  /** The news whose turn is still to come, the last of them. */
  Optional<ReceivedEvent> waiting() {
    return newsIn("received");
  }

  private Optional<ReceivedEvent> newsIn(String state) {
    return news.stream().filter(event -> event.state().equals(state)).reduce((a, b) -> b);
  }

  /** Whether a gateway holds money for this order, by its own word. */
  boolean gatewayHasMoney() {
    return gateway.stream().anyMatch(GatewayWord::captured);
  }

  /** Whether money came that this order could not take any more, so that it goes back. */
  boolean turnedBack() {
    return !paid()
        && attempts.stream().anyMatch(attempt -> attempt.state() == AttemptState.CAPTURED);
  }

  /** Whether a gateway left a question open. */
  boolean gatewaySilent() {
    return gateway.stream()
        .anyMatch(word -> word.answer() == Answer.SILENT || word.answer() == Answer.REFUSED);
  }

  /** Whether the payer's bank has agreed to a payment that the gateway has not taken yet. */
  boolean authorized() {
    return heard(AttemptState.AUTHORIZED);
  }

  /** Whether a payment was declined. */
  boolean declined() {
    return heard(AttemptState.FAILED);
  }

  private boolean heard(AttemptState state) {
    return attempts.stream().anyMatch(attempt -> attempt.state() == state)
        || gateway.stream()
            .flatMap(word -> word.payments().stream())
            .anyMatch(said -> said.state() == state);
  }

  /** The last grant that was taken back although nothing took its place. */
  Optional<Grant> takenBack() {
    return grants.stream()
        .filter(grant -> grant.revocation() != null)
        .filter(
            grant ->
                grants.stream()
                    .noneMatch(
                        other ->
                            other.revocation() == null
                                && other.deliverable().equals(grant.deliverable())))
        .reduce((a, b) -> b);
  }

  /** Whether all of the order went back and nothing that it gave stands any more. */
  boolean ended() {
    return order.status() == OrderStatus.REFUNDED
        && grants.stream().allMatch(grant -> grant.revocation() != null);
  }

  /** The last mail about the order. */
  Optional<MailNote> lastMail() {
    return mails.isEmpty() ? Optional.empty() : Optional.of(mails.getLast());
  }

  boolean lastMailIs(MailStatus status) {
    return lastMail().filter(mail -> mail.status() == status).isPresent();
  }

  /** The address that the buyer gets mail at and signs in with. */
  String address() {
    return buyer == null ? order.buyer().email() : buyer.email();
  }
}
