package dev.halfmillion.bench.plan;

import java.util.Arrays;
import java.util.List;

/** The kinds of requests of an offer day: how many of a thousand, and what a right answer is. */
public enum Kind {
  HOME(200, "public", 200),
  SALES_PAGE(200, "public", 200),
  PREVIEW(70, "public", 200),
  PROGRAMME(30, "public", 200),
  REFERRAL(100, "referral", 302),
  MY_COURSES(60, "learning", 200),
  OUTLINE(60, "learning", 200),
  LESSON(40, "learning", 200),
  PROGRESS(40, "progress", 200),
  DASHBOARD(150, "dashboard", 200),
  CHECKOUT(30, "checkout", 200),
  PLACE_ORDER(7, "order", 303),
  CAPTURE(3, "purchase", 200),
  ORDERS_LIST(5, "backoffice", 200),
  CUSTOMER_SEARCH(5, "backoffice", 200),
  REFRESH(0, "refresh", 200);

  private final int perThousand;
  private final String part;
  private final int status;

  Kind(int perThousand, String part, int status) {
    this.perThousand = perThousand;
    this.part = part;
    this.status = status;
  }

  public int perThousand() {
    return perThousand;
  }

  public String part() {
    return part;
  }

  /** The status of a right answer. */
  public int status() {
    return status;
  }

  /** The kinds of a part of the mix; of all for {@code mix}. */
  public static List<Kind> of(String part) {
    return Arrays.stream(values())
        .filter(kind -> part.equals("mix") || kind.part.equals(part))
        .toList();
  }
}
