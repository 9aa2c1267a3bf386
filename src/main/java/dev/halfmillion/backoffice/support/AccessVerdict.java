package dev.halfmillion.backoffice.support;

import dev.halfmillion.notifications.MailStatus;
import dev.halfmillion.sales.OrderStatus;

/** Where the chain from a payment to an open course is broken, the first place of it. */
enum AccessVerdict {
  /** No payment was ever begun. */
  NEVER_BEGUN,
  /** The payment page was opened and nobody has paid. */
  NOBODY_PAID,
  /** A payment was declined. */
  DECLINED,
  /** The bank has agreed, the gateway has not taken the money yet. */
  WITH_THE_BANK,
  /** A gateway does not answer, so nobody can say. */
  GATEWAY_SILENT,
  /** The money came too late, for the coupon or because the same was bought again; it goes back. */
  TURNED_BACK,
  /** The gateway has the money and its news never came here. */
  NOT_HEARD,
  /** The news has come and has its turn in a moment. */
  NEWS_WAITS,
  /** The news does not fit our records; finance has to look. */
  SET_ASIDE,
  /** All of it went back, and access ended with it, or stays as goodwill. */
  REFUNDED,
  /** Access was given and taken back. */
  TAKEN_BACK,
  /** It is paid, and something of it was never granted. */
  NOT_GRANTED,
  /** Access stands, but the person is suspended. */
  BARRED,
  /** Access stands; the last mail was given up. */
  MAIL_LOST,
  /** Access stands; the mail waits to be sent. */
  MAIL_WAITS,
  /** Access stands and nobody has ever signed in. */
  NEVER_IN,
  /** All is in order here. */
  WELL;

  static AccessVerdict of(AccessFacts facts) {
    return facts.paid() ? ofPaid(facts) : ofUnpaid(facts);
  }

  private static AccessVerdict ofUnpaid(AccessFacts facts) {
    if (facts.setAside().isPresent()) {
      return SET_ASIDE;
    }
    if (facts.waiting().isPresent()) {
      return NEWS_WAITS;
    }
    if (facts.turnedBack()) {
      return TURNED_BACK;
    }
    if (facts.gatewayHasMoney()) {
      return NOT_HEARD;
    }
    if (facts.attempts().isEmpty()) {
      return NEVER_BEGUN;
    }
    if (facts.gatewaySilent()) {
      return GATEWAY_SILENT;
    }
    if (facts.authorized()) {
      return WITH_THE_BANK;
    }
    return facts.declined() ? DECLINED : NOBODY_PAID;
  }

  private static AccessVerdict ofPaid(AccessFacts facts) {
    if (facts.order().status() == OrderStatus.REFUNDED) {
      return REFUNDED;
    }
    if (!facts.missing().isEmpty()) {
      return facts.takenBack().isPresent() ? TAKEN_BACK : NOT_GRANTED;
    }
    if (facts.buyer() != null && facts.buyer().suspended()) {
      return BARRED;
    }
    if (facts.lastMailIs(MailStatus.FAILED)) {
      return MAIL_LOST;
    }
    if (facts.lastMailIs(MailStatus.QUEUED)) {
      return MAIL_WAITS;
    }
    return facts.neverIn() ? NEVER_IN : WELL;
  }

  /** Whether there is nothing to mend. */
  boolean well() {
    return this == WELL;
  }
}
