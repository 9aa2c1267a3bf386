package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.ui.Kpi;
import java.util.List;

/**
 * One payee, masked.
 *
 * @param href its address
 * @param name as the person signs in
 * @param email of the person
 * @param legalName as the PAN has it, or empty
 * @param pan masked, or empty
 * @param kpis where the payee's money is
 * @param blocked why nothing can be paid now; empty when it can
 * @param shared with whom a PAN or account is shared
 * @param toLookAt whether somebody has to look at that
 * @param methods present and former
 * @param payments to this payee
 * @param deeds who did what
 */
public record PayeePage(
    String href,
    String name,
    String email,
    String legalName,
    String pan,
    List<Kpi> kpis,
    String blocked,
    List<Shared> shared,
    boolean toLookAt,
    List<Method> methods,
    List<Payment> payments,
    List<LinePage.Deed> deeds) {

  /** Somebody with the same. */
  public record Shared(String what, String name, String href, String looked) {}

  /** A method. */
  public record Method(String text, String entered, StateBadge badge) {}

  /** A payout. */
  public record Payment(
      String number,
      String href,
      String when,
      String to,
      String net,
      StateBadge badge,
      String reference) {}
}
