package dev.halfmillion.sandbox;

/** The gateway says no, in words that its customer may read. */
class SandboxRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SandboxRefusal(String words) {
    super(words);
  }
}
