package dev.halfmillion.notifications;

/** Knows who works for the academy: identity answers. */
public interface StaffAddresses {

  /** Whether an address, in its normal form, is that of an owner or of other staff. */
  boolean include(String address);
}
