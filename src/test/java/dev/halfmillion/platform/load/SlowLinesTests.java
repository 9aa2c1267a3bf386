package dev.halfmillion.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.errors.FailureAnswers;
import dev.halfmillion.platform.web.RouteTable;
import dev.halfmillion.testing.HalfmillionTest;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real connections of people who read or send slowly, and of one who does not. */
@HalfmillionTest
class SlowLinesTests {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String PARTS = "multipart/form-data; boundary=part";

  @Autowired private RouteTable routes;
  @Autowired private FailureAnswers answers;

  private final Tomcat tomcat = new Tomcat();
  private Context context;
  private final AtomicInteger sending = new AtomicInteger();
  private final List<Socket> slow = new ArrayList<>();
  private final HttpClient browser = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws Exception {
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    tomcat.setPort(0);
    tomcat
        .getConnector()
        .getProtocolHandler()
        .setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "work", new Work());
    context.addServletMapping("/*", "work");
    FilterDef filter = new FilterDef();
    filter.setFilterName("admission");
    filter.setFilter(
        new AdmissionFilter(
            new Admission(64, 16, 8, Duration.ofMillis(50)),
            new Arrival(PATIENCE, new MultipartConfigElement("", 100_000, 110_000, 0)),
            Set.of("checkout"),
            routes,
            answers));
    context.addFilterDef(filter);
    FilterMap everywhere = new FilterMap();
    everywhere.setFilterName("admission");
    everywhere.addURLPattern("/*");
    context.addFilterMap(everywhere);
    tomcat.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : slow) {
      socket.close();
    }
    tomcat.stop();
    tomcat.destroy();
  }

  /**
   * Sends without end what is asked for, and says the name in a form and the length of its file.
   */
  private final class Work extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (!request.getRequestURI().startsWith("/media/")) {
        return;
      }
      if (request.getParameter("early") != null) {
        Place.giveBack(request);
      }
      sending.incrementAndGet();
      byte[] much = new byte[64 * 1024];
      while (true) {
        response.getOutputStream().write(much);
      }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      String told = request.getParameter("from") + ": " + request.getParameter("name");
      if (request.getContentType().startsWith("multipart/")) {
        Part file = request.getPart("file");
        told += ", " + file.getSubmittedFileName() + " of " + file.getSize();
      }
      response.getOutputStream().write(told.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void connect(String head) throws IOException {
    Socket socket = new Socket("localhost", tomcat.getConnector().getLocalPort());
    socket.setReceiveBufferSize(4_096);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    slow.add(socket);
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
    return browser.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    int port = tomcat.getConnector().getLocalPort();
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private void readers(int count, String query) throws Exception {
    for (int i = 0; i < count; i++) {
      connect("GET /media/film" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    Awaitility.await().until(() -> sending.get() >= Math.min(count, 48));
  }

  @Test
  void seventySlowReadersWhoGaveTheirPlaceBackKeepNobodyOut() throws Exception {
    readers(70, "?early=yes");
    Awaitility.await().until(() -> sending.get() == 70);

    assertThat(ask(to("/sign-in")).statusCode()).isEqualTo(200);
  }

  @Test
  void readersWhoKeepTheirsKeepOthersOutButNotBuyers() throws Exception {
    readers(70, "");

    assertThat(ask(to("/sign-in")).statusCode()).isEqualTo(503);
    assertThat(ask(to("/checkout/pottery")).statusCode()).isEqualTo(200);
  }

  @Test
  void twoHundredWhoSendAFormByteByByteKeepNoHonestOrderWaiting() throws Exception {
    for (int i = 0; i < 200; i++) {
      connect(
          "POST /checkout/pottery HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\nn");
    }

    HttpResponse<String> order =
        ask(
            to("/checkout/pottery?from=Pune")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=%E0%A4%86%E0%A4%B6%E0%A4%BE+Rao&empty")));

    assertThat(order.statusCode()).isEqualTo(200);
    assertThat(order.body()).isEqualTo("Pune: आशा Rao");
    assertThat(ask(to("/sign-in")).statusCode()).isEqualTo(200);
  }

  @Test
  void aFormThatDoesNotComeInTimeIsTurnedAway() throws Exception {
    assertTurnedAway("application/x-www-form-urlencoded", 40);
  }

  private void assertTurnedAway(String type, int length) throws Exception {
    connect(
        "POST /checkout/pottery HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + length
            + "\r\nContent-Type: "
            + type
            + "\r\n\r\nn");
    Socket one = slow.getFirst();
    one.setSoTimeout(20_000);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              one.getOutputStream().write('n');
              return one.getInputStream().available() > 0;
            });

    assertThat(new String(one.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 408");
  }

  @Test
  void aLargeFormIsReadWhileItKeepsThePace() throws Exception {
    HttpRequest.Builder form =
        to("/checkout/pottery?from=Pune")
            .header("Content-Type", "application/x-www-form-urlencoded");
    String much = "a".repeat(100_000);

    assertThat(ask(form.POST(BodyPublishers.ofString("name=" + much))).body())
        .isEqualTo("Pune: " + much);
    assertThat(ask(form.POST(BodyPublishers.ofByteArray(new byte[2_200_000]))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aLargeFormThatComesByteByByteIsTurnedAwayAndLeavesItsPlace() throws Exception {
    assertTurnedAway("application/x-www-form-urlencoded", 60_000);
  }

  @Test
  void aFormWithFilesIsReadWithItsFieldsAndLeavesNothingOnTheDisk() throws Exception {
    assertThat(ask(withFile("a".repeat(90_000))).body()).isEqualTo("Pune: आशा, क.txt of 90000");
    assertThat(ask(withFile("a".repeat(105_000))).statusCode()).isEqualTo(413);
    assertThat(ask(withFile("a".repeat(115_000))).statusCode()).isEqualTo(413);

    assertThat(filesOnDisk()).isEmpty();
  }

  @Test
  void aFormWithFilesThatIsNoneIsTurnedAway() throws Exception {
    HttpRequest.Builder form = to("/checkout/pottery").header("Content-Type", PARTS);

    String endless = part("name", "Asha");
    String hostile = part("file\"; filename=\"a\0.pdf", "x") + "--part--\r\n";
    assertThat(ask(form.POST(BodyPublishers.ofString(endless))).statusCode()).isEqualTo(400);
    assertThat(ask(form.POST(BodyPublishers.ofString(hostile))).statusCode()).isEqualTo(400);
    assertThat(
            ask(form.POST(BodyPublishers.ofString(part("file\"; filename=\"a", "").repeat(51))))
                .statusCode())
        .isEqualTo(413);
    assertThat(
            ask(to("/checkout/pottery")
                    .header("Content-Type", "multipart/form-data")
                    .POST(BodyPublishers.ofString("no boundary")))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFormWithFilesThatComesByteByByteIsTurnedAwayAndLeavesNothingOnTheDisk() throws Exception {
    assertTurnedAway(PARTS, 60_000);

    assertThat(ask(withFile("a")).statusCode()).isEqualTo(200);
    assertThat(filesOnDisk()).isEmpty();
  }

  private HttpRequest.Builder withFile(String content) {
    String form = part("name", "आशा") + part("file\"; filename=\"क.txt", content) + "--part--\r\n";
    return to("/checkout/pottery?from=Pune")
        .header("Content-Type", PARTS)
        .POST(BodyPublishers.ofString(form));
  }

  private static String part(String name, String content) {
    return "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, content);
  }

  private String[] filesOnDisk() {
    File place = (File) context.getServletContext().getAttribute(ServletContext.TEMPDIR);
    return place.list();
  }

  @Test
  void aFormOfUnknownLengthIsTakenWhileItIsSmall() throws Exception {
    HttpRequest.Builder form =
        to("/checkout/pottery").header("Content-Type", "application/x-www-form-urlencoded");
    byte[] name = "name=Asha".getBytes(StandardCharsets.US_ASCII);
    byte[] giant = new byte[40_000];

    assertThat(ask(form.POST(BodyPublishers.ofByteArrays(List.of(name)))).body())
        .isEqualTo("null: Asha");
    assertThat(ask(form.POST(BodyPublishers.ofByteArrays(List.of(giant)))).statusCode())
        .isEqualTo(413);
    assertThat(ask(form.POST(BodyPublishers.ofString("name=%zz"))).statusCode()).isEqualTo(400);
  }
}
