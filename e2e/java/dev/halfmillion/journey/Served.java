package dev.halfmillion.journey;

/** An application that a browser can reach. */
public interface Served {

  /** The whole address of a path. */
  String url(String path);
}
