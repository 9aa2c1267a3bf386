package dev.halfmillion.bench.plan;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.machine.OrdersAtGateway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Draws requests at random with a seed. What can be asked again is one request however often it
 * comes; orders, captures and progress reports are new each time, over all plans of a run.
 */
public final class Planner {

  private static final double ZIPF = 1.0;

  private final Cast cast;
  private final Wording words;
  private final long seed;
  private final double[] wanted;
  private final AtomicInteger fresh = new AtomicInteger();
  private int spent;
  private int familiesSpent;

  public Planner(Cast cast, int port, long seed) {
    this.cast = cast;
    this.words = new Wording(port);
    this.seed = seed;
    this.wanted = zipf(cast.slugs().size());
  }

  private static double[] zipf(int count) {
    double[] up = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 1 / Math.pow(i + 1, ZIPF);
      up[i] = sum;
    }
    for (int i = 0; i < count; i++) {
      up[i] /= sum;
    }
    return up;
  }

  /** So many families of tokens that no run has had before, for each is another one after it. */
  public Families families(int count) {
    List<String> all = cast.families().tokens();
    if (familiesSpent + count > all.size()) {
      throw new StopBench("No families of tokens are left; load more of them.");
    }
    familiesSpent += count;
    return new Families(
        cast.families().client(), all.subList(familiesSpent - count, familiesSpent));
  }

  /** So many requests of a part, or of the whole mix. */
  public Plan plan(String part, int size) {
    SplittableRandom random = new SplittableRandom(seed ^ part.hashCode());
    List<Kind> kinds = Kind.of(part);
    int all = kinds.stream().mapToInt(Kind::perThousand).sum();
    List<Ask> asks = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = draw(kind(kinds, random.nextInt(all)), random, asks, known);
    }
    return new Plan(part, asks, order);
  }

  private static Kind kind(List<Kind> kinds, int drawn) {
    int left = drawn;
    for (Kind kind : kinds) {
      left -= kind.perThousand();
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("More was drawn than there is");
  }

  private int draw(Kind kind, SplittableRandom random, List<Ask> asks, Map<String, Integer> known) {
    return switch (kind) {
      case HOME -> page(kind, "/", "Course 00", asks, known);
      case SALES_PAGE -> {
        String slug = slug(random);
        yield page(kind, "/courses/" + slug, title(slug), asks, known);
      }
      case PREVIEW -> {
        String slug = slug(random);
        yield page(kind, "/courses/" + slug + "/preview/lesson-00", "ten seconds", asks, known);
      }
      case PROGRAMME -> page(kind, "/affiliates", "affiliate", asks, known);
      case REFERRAL -> {
        String code = cast.codes().get(random.nextInt(cast.codes().size()));
        int visitor = random.nextInt(1 << 22);
        yield once(new Ask(kind, words.click("/r/" + code, visitor), ""), asks);
      }
      case MY_COURSES, OUTLINE, LESSON, PROGRESS -> learning(kind, random, asks, known);
      case DASHBOARD -> {
        String session = cast.affiliates().get(random.nextInt(cast.affiliates().size()));
        yield shared(
            kind + session,
            () -> new Ask(kind, words.signedIn("/affiliate", session, "text/html"), "Affiliate"),
            asks,
            known);
      }
      case CHECKOUT -> {
        String slug = slug(random);
        yield page(kind, "/checkout/" + slug, title(slug), asks, known);
      }
      case PLACE_ORDER -> once(placeOrder(random), asks);
      case CAPTURE -> once(capture(), asks);
      case ORDERS_LIST -> office(kind, "/admin/orders", asks, known);
      case CUSTOMER_SEARCH ->
          office(kind, "/admin/support?q=learner%04d".formatted(random.nextInt(50)), asks, known);
      case REFRESH -> throw new IllegalStateException("What is asked is in the answer before");
    };
  }

  private int learning(
      Kind kind, SplittableRandom random, List<Ask> asks, Map<String, Integer> known) {
    Cast.Learner learner = cast.learners().get(random.nextInt(cast.learners().size()));
    Cast.Shelved course = learner.shelf().get(random.nextInt(learner.shelf().size()));
    String lesson = course.lessons().get(random.nextInt(course.lessons().size()));
    String film = course.films().get(random.nextInt(course.films().size()));
    int second = 10 + random.nextInt(20);
    return switch (kind) {
      case MY_COURSES -> api(kind, learner, "courses", course.course(), asks, known);
      case OUTLINE ->
          api(kind, learner, "courses/" + course.course(), course.course(), asks, known);
      case LESSON -> api(kind, learner, "lessons/" + lesson, lesson, asks, known);
      default ->
          once(
              new Ask(
                  kind,
                  words.progress(film, learner.session(), second, "bench-%010d".formatted(next())),
                  "positionSeconds"),
              asks);
    };
  }

  private int api(
      Kind kind,
      Cast.Learner learner,
      String path,
      String shows,
      List<Ask> asks,
      Map<String, Integer> known) {
    return shared(
        path + learner.session(),
        () ->
            new Ask(
                kind,
                words.signedIn("/api/v1/" + path, learner.session(), "application/json"),
                shows),
        asks,
        known);
  }

  private int office(Kind kind, String path, List<Ask> asks, Map<String, Integer> known) {
    return shared(
        path,
        () -> new Ask(kind, words.signedIn(path, cast.owner(), "text/html"), "Orders"),
        asks,
        known);
  }

  private int page(
      Kind kind, String path, String shows, List<Ask> asks, Map<String, Integer> known) {
    return shared(path, () -> new Ask(kind, words.page(path), shows), asks, known);
  }

  private Ask placeOrder(SplittableRandom random) {
    int number = next();
    boolean referred = random.nextInt(100) < 70;
    String token = referred ? cast.tokens().get(random.nextInt(cast.tokens().size())) : "";
    return new Ask(
        Kind.PLACE_ORDER,
        words.placeOrder(
            slug(random),
            "mix%07d@bench.test".formatted(number),
            token,
            "bench-%d-%09d".formatted(Instant.now().getEpochSecond(), number),
            random.nextInt(1 << 22)),
        "");
  }

  private Ask capture() {
    return capture(takePrepared());
  }

  /** News that a prepared order was paid. */
  public Ask capture(Cast.Prepared order) {
    return new Ask(
        Kind.CAPTURE,
        words.capture(
            OrdersAtGateway.captured(
                order.gatewayOrder(), order.minor(), Instant.now().getEpochSecond())),
        "");
  }

  /** The next prepared order that no plan has used. */
  public Cast.Prepared takePrepared() {
    if (spent >= cast.prepared().size()) {
      throw new StopBench("Only %,d orders were prepared; the runs ask for more.".formatted(spent));
    }
    return cast.prepared().get(spent++);
  }

  /** The dashboard of an affiliate, by its place. */
  public byte[] dashboard(int affiliate) {
    return words.signedIn("/affiliate", cast.affiliates().get(affiliate), "text/html");
  }

  /** A public page. */
  public byte[] page(String path) {
    return words.page(path);
  }

  /** A page that the owner opens. */
  public byte[] office(String path) {
    return words.signedIn(path, cast.owner(), "text/html");
  }

  /** A form that the owner sends. */
  public byte[] office(String path, String form) {
    return words.form(path, cast.owner(), form);
  }

  private int next() {
    return fresh.incrementAndGet();
  }

  private String slug(SplittableRandom random) {
    double drawn = random.nextDouble();
    int at = 0;
    while (wanted[at] < drawn) {
      at++;
    }
    return cast.slugs().get(at);
  }

  private static String title(String slug) {
    return slug.replace("course-", "Course ");
  }

  private static int shared(
      String name, Supplier<Ask> ask, List<Ask> asks, Map<String, Integer> known) {
    return known.computeIfAbsent(name, unknown -> once(ask.get(), asks));
  }

  private static int once(Ask ask, List<Ask> asks) {
    asks.add(ask);
    return asks.size() - 1;
  }
}
