package dev.halfmillion.platform;

/** Knows whether the academy pays people who recommend it, so that pages speak of it or do not. */
public interface ReferralProgram {

  /** Whether it does now. Asked at each page, so it answers from memory. */
  boolean isOpen();
}
