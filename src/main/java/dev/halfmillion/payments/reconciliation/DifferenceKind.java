package dev.halfmillion.payments.reconciliation;

/** How the gateway's lists and our own records can differ. */
public enum DifferenceKind {
  CAPTURE_MISSING(
      "Paid at the gateway, not booked here",
      "The buyer has paid an order of ours, but its news never arrived or was never booked. Fetch"
          + " it: the order is then paid, delivered and invoiced as usual, once.",
      "Fetch and book it"),
  PAYMENT_UNKNOWN(
      "Paid at the gateway, unknown here",
      "The gateway holds a payment that belongs to no order of ours: another shop on the same"
          + " account, or a link made by hand. Look it up on the gateway’s own pages. If nobody"
          + " knows it, give it back there."),
  CAPTURE_NOT_THERE(
      "Booked here, unknown at the gateway",
      "We booked a payment that the gateway does not list, and it was asked about this very one."
          + " Write to the gateway with the payment’s name before anything is paid out for it."),
  AMOUNT_DIFFERS(
      "The amounts differ",
      "The gateway and our books name different amounts or currencies for the same thing. Nothing"
          + " is changed by itself: compare both with the buyer’s receipt, then write to the"
          + " gateway or give the payment back."),
  ORDER_NOT_PAID(
      "Captured, but the order is not paid",
      "The payment is booked as having paid this order, but the order is not paid. Read the"
          + " order’s trail; if its news was set aside, give that another turn in the inbox."),
  NO_GRANT(
      "Paid, but nothing was granted",
      "The order is paid and its buyer has nothing of it. Granting again gives what was bought,"
          + " once.",
      "Grant it now"),
  NO_COMMISSION(
      "Paid, but no commission was worked out",
      "Nobody decided who sent the buyer, or whoever won the sale has no commission for it. The"
          + " sale is told to the affiliates’ side once more; what was done is not done twice.",
      "Work it out now"),
  REFUND_MISSING(
      "Given back at the gateway, still open here",
      "A refund that we asked for is done at the gateway, but its news never arrived. Fetch it: it"
          + " is then booked as usual, once.",
      "Fetch and book it"),
  REFUND_UNKNOWN(
      "Given back at the gateway, not known here",
      "Somebody gave money back on the gateway’s own pages, and its news never arrived. Fetch it:"
          + " it is spread over what is left of the order and booked as a refund, once. Next time"
          + " give money back from the order’s page.",
      "Fetch and book it"),
  REFUND_CALLED_FAILED(
      "Given back at the gateway, failed here",
      "The gateway carried out a refund that it had called failed. If it was asked for again since,"
          + " the buyer may have the money twice: read the order’s trail, and write to the"
          + " gateway."),
  REFUND_NOT_THERE(
      "Booked as given back, unknown at the gateway",
      "We booked a refund that the gateway does not list. The buyer may be waiting for the money:"
          + " write to the gateway with the refund’s name."),
  FEE_MISSING(
      "The gateway’s fee is not booked",
      "The gateway now says what it kept of this payment. Booking it moves the fee and its tax from"
          + " the clearing account.",
      "Book the fee"),
  FEE_DIFFERS(
      "The fees differ",
      "The gateway names another fee, or another tax on it, than is booked. Compare it with your"
          + " agreement and the gateway’s invoice."),
  SETTLEMENT_MISSING(
      "Sent to the bank, not booked here",
      "The gateway has sent money to your bank, but its news never arrived. Fetch it: bank and"
          + " clearing account are then booked, once.",
      "Fetch and book it"),
  SETTLEMENT_NOT_THERE(
      "Booked in the bank, unknown at the gateway",
      "We booked a settlement that the gateway does not list. Look at the bank’s statement and"
          + " write to the gateway."),
  SETTLEMENT_PARTS(
      "A settlement is not the sum of its parts",
      "What the gateway sent to the bank is not the sum of the payments, refunds and adjustments it"
          + " names for it. Ask the gateway for the settlement’s report."),
  JOURNAL(
      "The books say otherwise",
      "The journal of this payment is missing, or has another amount on the gateway’s clearing"
          + " account. Look it up in the ledger and correct it with your accountant."),
  CLEARING(
      "The clearing account is not what the gateway holds",
      "Since the first day that was compared, the ledger’s clearing account and the gateway’s lists"
          + " have moved by different sums, though every single thing agrees. Something was booked"
          + " by hand, or moved at the gateway without being listed.");

  private final String title;
  private final String guidance;
  private final String repair;

  DifferenceKind(String title, String guidance) {
    this(title, guidance, "");
  }

  DifferenceKind(String title, String guidance, String repair) {
    this.title = title;
    this.guidance = guidance;
    this.repair = repair;
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }

  /** What it means and what to do. */
  public String guidance() {
    return guidance;
  }

  /** What the button says that mends it; empty where a person must act elsewhere. */
  public String repair() {
    return repair;
  }

  /** Whether it can be mended from here. */
  public boolean repairable() {
    return !repair.isEmpty();
  }
}
