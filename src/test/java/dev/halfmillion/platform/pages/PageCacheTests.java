package dev.halfmillion.platform.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What visitors get while a page is kept, becomes old, changes or cannot be written. */
class PageCacheTests {

  private static final String TWO_SECONDS =
      "public, max-age=0, s-maxage=2, stale-while-revalidate=0";

  private final AtomicLong nanos = new AtomicLong(1);
  private final AtomicInteger written = new AtomicInteger();
  private final PageCache cache = new PageCache(new Courses(), nanos::get, true);

  private static final class Courses extends PublicRoutes {

    Courses() {
      super(
          () -> {
            throw new IllegalStateException();
          });
    }

    @Override
    boolean include(String path) {
      return path.startsWith("/courses");
    }
  }

  @Test
  void aPageIsWrittenOnceForAllOfItsTime() throws Exception {
    MockHttpServletResponse first = get("/courses", page(TWO_SECONDS));
    pass(Duration.ofMillis(900));
    MockHttpServletResponse second = get("/courses", page(TWO_SECONDS));

    assertThat(first.getContentAsString()).isEqualTo("<p>1</p>");
    assertThat(second.getContentAsString()).isEqualTo("<p>1</p>");
    assertThat(first.getHeader("Cache-Control")).contains("s-maxage=2");
    assertThat(second.getHeader("Cache-Control")).contains("s-maxage=1");
    assertThat(second.getHeaders("X-Frame-Options")).containsExactly("DENY");
    assertThat(second.getHeader("X-Request-Id")).isNull();
    assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
  }

  @Test
  void anOldPageIsWrittenAnew() throws Exception {
    get("/courses", page(TWO_SECONDS));
    pass(Duration.ofSeconds(2));

    assertThat(get("/courses", page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>2</p>");
  }

  @Test
  void inItsLastPartOneWritesItAnewAndTheOthersNeedNotWait() throws Exception {
    get("/courses", page(TWO_SECONDS));
    pass(Duration.ofMillis(1_600));
    MockHttpServletResponse[] other = new MockHttpServletResponse[1];

    MockHttpServletResponse one =
        get(
            "/courses",
            (request, response) -> {
              other[0] = get("/courses", page(TWO_SECONDS));
              page(TWO_SECONDS).doFilter(request, response);
            });

    assertThat(other[0].getContentAsString()).isEqualTo("<p>1</p>");
    assertThat(other[0].getHeader("Cache-Control")).contains("s-maxage=0");
    assertThat(one.getContentAsString()).isEqualTo("<p>2</p>");
  }

  @Test
  void manyFirstVisitorsAreOnePage() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<MockHttpServletResponse> first =
          visitors.submit(
              () ->
                  get(
                      "/courses",
                      (request, response) -> {
                        writing.countDown();
                        await(go);
                        page(TWO_SECONDS).doFilter(request, response);
                      }));
      await(writing);
      List<Future<MockHttpServletResponse>> others =
          IntStream.range(0, 20)
              .mapToObj(n -> visitors.submit(() -> get("/courses", page(TWO_SECONDS))))
              .toList();
      go.countDown();

      assertThat(first.get().getContentAsString()).isEqualTo("<p>1</p>");
      for (Future<MockHttpServletResponse> other : others) {
        assertThat(other.get().getContentAsString()).isEqualTo("<p>1</p>");
      }
    }
  }

  @Test
  void whoChangesSomethingInTheBackOfficeSeesItAtOnce() throws Exception {
    get("/courses", page(TWO_SECONDS));
    send(new MockHttpServletRequest("POST", "/admin/courses"), (request, response) -> {});

    assertThat(get("/courses", page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>2</p>");
  }

  @Test
  void anOrderChangesNoPage() throws Exception {
    get("/courses", page(TWO_SECONDS));
    send(new MockHttpServletRequest("POST", "/checkout/one"), (request, response) -> {});

    assertThat(get("/courses", page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>1</p>");
  }

  @Test
  void whatIsForOnePersonIsNeverKept() throws Exception {
    FilterChain own = page("no-store");
    FilterChain cookie =
        (request, response) -> {
          ((HttpServletResponse) response).addHeader("Set-Cookie", "a=b");
          page(TWO_SECONDS).doFilter(request, response);
        };
    FilterChain missing =
        (request, response) -> {
          ((HttpServletResponse) response).setStatus(404);
          page(TWO_SECONDS).doFilter(request, response);
        };

    get("/courses/1", own);
    get("/courses/2", cookie);
    get("/courses/3", missing);
    get("/account", page(TWO_SECONDS));

    assertThat(get("/courses/1", page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>5</p>");
    assertThat(get("/courses/2", page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>6</p>");
    assertThat(get("/courses/3", page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>7</p>");
    assertThat(get("/account", page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>8</p>");
  }

  @Test
  void aPageThatChangesInAMomentIsNotShared() throws Exception {
    get("/courses", page(TWO_SECONDS));
    pass(Duration.ofSeconds(3));
    MockHttpServletResponse[] other = new MockHttpServletResponse[1];
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch waits = new CountDownLatch(1);
      Future<?>[] follower = new Future<?>[1];
      get(
          "/courses",
          (request, response) -> {
            follower[0] =
                visitors.submit(
                    () -> {
                      waits.countDown();
                      other[0] = get("/courses", page("public, s-maxage=0"));
                      return null;
                    });
            await(waits);
            page("public, s-maxage=0").doFilter(request, response);
          });
      follower[0].get();
    }

    assertThat(other[0].getContentAsString()).isEqualTo("<p>3</p>");
  }

  @Test
  void whileItCannotBeWrittenTheLastOneIsAnswered() throws Exception {
    get("/courses", page(TWO_SECONDS));
    pass(Duration.ofMinutes(5));
    MockHttpServletResponse meanwhile = get("/courses", broken());
    pass(Duration.ofMinutes(6));
    MockHttpServletResponse late = get("/courses", broken());

    assertThat(meanwhile.getStatus()).isEqualTo(200);
    assertThat(meanwhile.getContentAsString()).isEqualTo("<p>1</p>");
    assertThat(meanwhile.getHeader("Cache-Control")).contains("s-maxage=0");
    assertThat(meanwhile.getHeader("Retry-After")).isNull();
    assertThat(late.getStatus()).isEqualTo(503);
  }

  @Test
  void withoutAnOldOneTheFailureIsAnsweredAndTheNextTries() throws Exception {
    assertThat(get("/courses", broken()).getStatus()).isEqualTo(503);
    assertThatThrownBy(
            () ->
                get(
                    "/courses",
                    (request, response) -> {
                      throw new IOException("cut");
                    }))
        .hasMessage("cut");
    assertThat(get("/courses", page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>1</p>");
  }

  @Test
  void aBrowserThatHasItGetsNoBytesAndOneThatUnzipsGetsFewer() throws Exception {
    String etag = get("/courses", page(TWO_SECONDS)).getHeader("ETag");
    MockHttpServletRequest again = new MockHttpServletRequest("GET", "/courses");
    again.addHeader("If-None-Match", etag);
    MockHttpServletRequest zipping = new MockHttpServletRequest("GET", "/courses");
    zipping.addHeader("Accept-Encoding", "br, gzip");

    MockHttpServletResponse same = send(again, page(TWO_SECONDS));
    MockHttpServletResponse zipped = send(zipping, page(TWO_SECONDS));

    assertThat(same.getStatus()).isEqualTo(304);
    assertThat(same.getContentAsByteArray()).isEmpty();
    assertThat(same.getHeader("ETag")).isEqualTo(etag);
    assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.getHeader("Vary")).isEqualTo("Accept-Encoding");
    byte[] bytes = zipped.getContentAsByteArray();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
        .isEqualTo("<p>1</p>".getBytes(UTF_8));
  }

  @Test
  void eachHostHasItsOwnAndWhoSentAVisitorMakesNoDifference() throws Exception {
    get("/courses", page(TWO_SECONDS));
    MockHttpServletRequest host = new MockHttpServletRequest("GET", "/courses");
    host.setServerName("www.academy.test");
    MockHttpServletRequest query = new MockHttpServletRequest("GET", "/courses");
    query.setQueryString("via=one-of-many");

    assertThat(send(host, page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>2</p>");
    assertThat(send(query, page(TWO_SECONDS)).getContentAsString()).isEqualTo("<p>1</p>");
  }

  private FilterChain page(String caching) {
    return (request, response) -> {
      HttpServletResponse answer = (HttpServletResponse) response;
      answer.setHeader("Cache-Control", caching);
      answer.setHeader("X-Frame-Options", "DENY");
      answer.setHeader("X-Request-Id", "one");
      answer.setContentType("text/html;charset=UTF-8");
      answer.getWriter().write("<p>" + written.incrementAndGet() + "</p>");
    };
  }

  private static FilterChain broken() {
    return (request, response) -> {
      HttpServletResponse answer = (HttpServletResponse) response;
      answer.setStatus(503);
      answer.setHeader("Retry-After", "30");
      answer.getWriter().write("Busy");
    };
  }

  private MockHttpServletResponse get(String path, FilterChain chain) {
    try {
      return send(new MockHttpServletRequest("GET", path), chain);
    } catch (Exception broken) {
      throw new IllegalStateException(broken.getMessage(), broken);
    }
  }

  private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    cache.doFilter(request, response, chain);
    return response;
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
