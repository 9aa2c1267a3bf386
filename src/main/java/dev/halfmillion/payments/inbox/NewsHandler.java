package dev.halfmillion.payments.inbox;

/** Makes of news what our records should know; called in the transaction that closes its row. */
public interface NewsHandler {

  /**
   * Handles genuine news.
   *
   * @throws Quarantined when a person must look at it
   */
  Handled handle(String gateway, byte[] raw);
}
