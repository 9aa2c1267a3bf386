package dev.halfmillion.payments.gateways;

/** The gateway gave no answer one can go by; whether it acted is not known. */
public class GatewaySilent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was asked and what went wrong. */
  public GatewaySilent(String what, Throwable cause) {
    super(what, cause);
  }

  /** With what was asked. */
  public GatewaySilent(String what) {
    super(what);
  }
}
