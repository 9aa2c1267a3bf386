package dev.halfmillion.affiliates;

/** Makes commissions available whose refund window has passed. */
public interface CommissionReleases {

  /**
   * Approves all that is due by the business clock; a job does so each minute.
   *
   * @return how many commissions became available
   */
  int releaseDue();
}
