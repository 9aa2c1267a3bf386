package dev.halfmillion.platform.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A shared cache as in RFC 9111, of this process: a page that says that shared caches may keep it
 * is answered from memory for that long. Where a page cannot be written anew, because the database
 * is away, the last one is answered for some minutes more.
 */
class PageCache extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(PageCache.class);

  private static final int MOST = 500;

  /** A page is written anew when this part of its time is left, so that nobody has to wait. */
  private static final int LAST_PART = 4;

  private static final Duration IN_NEED = Duration.ofMinutes(10);
  private static final Duration PATIENCE_WITH_OLD = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Cache<PageKey, Slot> slots;
  private final PublicRoutes routes;
  private final Ticker ticker;
  private final boolean keeping;
  private final LongAdder hits = new LongAdder();

  PageCache(PublicRoutes routes, Ticker ticker, boolean keeping) {
    this.routes = routes;
    this.ticker = ticker;
    this.keeping = keeping;
    this.slots =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(IN_NEED)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /** How many requests were answered from memory. */
  double hits() {
    return hits.sum();
  }

  /** Everything may have changed. */
  void forget() {
    slots.invalidateAll();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!reads(request)) {
      chain.doFilter(request, response);
      if (request.getRequestURI().startsWith("/admin")) {
        forget();
      }
      return;
    }
    PageKey key = PageKey.of(request);
    Slot slot = slots.getIfPresent(key);
    if (slot == null && routes.include(key.path())) {
      slot = keeping ? slots.get(key, _ -> new Slot(ticker::read)) : new Slot(ticker::read);
    }
    if (slot == null) {
      chain.doFilter(request, response);
    } else {
      answer(slot, request, response, chain);
    }
  }

  private static boolean reads(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }

  private void answer(
      Slot slot, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Slot.Dated kept = slot.dated();
    long left = kept == null ? 0 : kept.nanosLeft(ticker.read());
    if (kept != null && left > TimeUnit.SECONDS.toNanos(kept.page().seconds()) / LAST_PART) {
      again(kept.page(), left, request, response);
      return;
    }
    try (Slot.Turn turn = slot.claim()) {
      if (turn != null) {
        write(turn, kept, request, response, chain);
      } else if (kept != null && left > 0) {
        again(kept.page(), left, request, response);
      } else {
        share(slot, kept, request, response, chain);
      }
    }
  }

  private void again(
      KeptPage page, long nanosLeft, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    hits.increment();
    page.answerAgain(Math.max(0, TimeUnit.NANOSECONDS.toSeconds(nanosLeft)), request, response);
  }

  /** Waits for the page that another request writes. */
  private void share(
      Slot slot,
      Slot.@Nullable Dated old,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    Optional<KeptPage> page;
    try {
      page = slot.await(old == null ? PATIENCE : PATIENCE_WITH_OLD);
    } catch (TimeoutException unwritten) {
      page = inNeed(old);
    }
    if (page.isPresent()) {
      again(page.get(), 0, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void write(
      Slot.Turn turn,
      Slot.@Nullable Dated old,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    Optional<KeptPage> page = KeptPage.of(answer);
    if (page.isPresent()) {
      turn.keep(page.get());
      page.get().answer(request, response);
      return;
    }
    boolean failed = answer.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    if (!failed) {
      turn.leave();
    }
    Optional<KeptPage> last = failed && !response.isCommitted() ? inNeed(old) : Optional.empty();
    if (last.isPresent()) {
      log.warn("{} cannot be written anew; the last one is answered", request.getRequestURI());
      response.reset();
      again(last.get(), 0, request, response);
    } else {
      answer.copyBodyToResponse();
    }
  }

  private Optional<KeptPage> inNeed(Slot.@Nullable Dated old) {
    return Optional.ofNullable(old)
        .filter(page -> -page.nanosLeft(ticker.read()) < IN_NEED.toNanos())
        .map(Slot.Dated::page);
  }
}
