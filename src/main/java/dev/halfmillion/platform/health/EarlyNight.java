package dev.halfmillion.platform.health;

/** Lets the checks that read every row begin now instead of at night. */
public interface EarlyNight {

  /** Does nothing where they are under way. */
  void begin();
}
