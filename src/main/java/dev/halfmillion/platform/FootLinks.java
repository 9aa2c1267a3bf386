package dev.halfmillion.platform;

import dev.halfmillion.platform.ui.Link;
import java.util.List;

/** Knows the academy's texts that every page leads to from its foot. */
public interface FootLinks {

  /** Their names and addresses, in order. Asked at each page, so it answers from memory. */
  List<Link> links();
}
