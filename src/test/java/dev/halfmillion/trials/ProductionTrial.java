package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.payments.gateways.StandInWebhook;
import dev.halfmillion.payments.razorpay.RazorpayStandIn;
import dev.halfmillion.testing.ApplicationProcess;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.TestDatabase;
import dev.halfmillion.testing.WebVisitor;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The packaged program in production, as the guide sets it up: an empty MariaDB of the operating
 * system, nginx with TLS before it, an owner by the command, a sale through the stand-in of
 * Razorpay, a backup, and a restore elsewhere that is the same to the paisa. Runs by {@code
 * trials/run production}.
 */
class ProductionTrial {

  private static final String PASSWORD = "five words for the owner here";
  private static final String DATABASE_PASSWORD = "4f0c7e1b8d2a6f3590";
  private static final String HOOK = "whsec_of_the_trial";
  private static final String SLUG = "household-budget";
  private static final String BUYER = "sunita@buyers.example.in";

  private static final String TRIAL_BALANCE =
      """
      SELECT CONCAT(a.code, ' ', SUM(e.amount_minor))
        FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
       GROUP BY a.code ORDER BY a.code
      """;

  private final Path folder = TestDatabase.freshFolder();
  private final Path jar = Path.of(System.getProperty("trial.jar", ""));
  private final DebianServers servers = new DebianServers(folder);
  private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final RazorpayStandIn razorpay = new RazorpayStandIn(new MovableClock());
  private final Map<String, String> settings = new HashMap<>();

  @AfterEach
  void stop() throws Exception {
    razorpay.close();
    mail.stop();
    servers.close();
  }

  @Test
  void aSaleIsTheSameToThePaisaAfterARestoreElsewhere() throws Exception {
    servers.startDatabase();
    mail.start();
    int port = DebianServers.freePort();
    servers.startProxy(port);
    String url = servers.schema("academy", DATABASE_PASSWORD);
    settings(url, port);
    say("database " + servers.databaseVersion() + ", site " + servers.address());

    JarCommand command = new JarCommand(jar, settings, folder);
    command.run("backup", "--make-key");
    String link = first("https://\\S+", command.run("create-owner"));
    try (ApplicationProcess program = ApplicationProcess.packaged(jar, settings).awaitReady()) {
      say("in production");
      sell(link);
      assertThat(program.output()).doesNotContain("ERROR", "HALFMILLION_PROXIES to it");
      command.run("backup");
    }
    JdbcClient before = read(url, "academy");
    restoreElsewhere(before);
  }

  private void settings(String url, int port) {
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    settings.put("SERVER_PORT", String.valueOf(port));
    settings.put("HALFMILLION_BASE_URL", servers.address().toString());
    settings.put("HALFMILLION_PROXIES", "127.0.0.1");
    settings.put("HALFMILLION_DATA", folder.resolve("data").toString());
    settings.put("HALFMILLION_DATABASE_URL", url);
    settings.put("HALFMILLION_DATABASE_USER", "academy");
    settings.put("HALFMILLION_DATABASE_PASSWORD", DATABASE_PASSWORD);
    settings.put("SPRING_MAIL_HOST", "127.0.0.1");
    settings.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
    settings.put("HALFMILLION_GATEWAYS_RAZORPAY_BASEURL", razorpay.base().toString());
    settings.put("HALFMILLION_BACKUP_TO", folder.resolve("backups").toString());
  }

  private void sell(String link) throws Exception {
    WebVisitor owner = visitor();
    String form = URI.create(link).getPath();
    require(
        303,
        owner.post(form, "name", "Asha", "email", "asha@owner.example.in", "password", PASSWORD));
    say("owner made by the link of create-owner");
    require(
        303,
        owner.post(
            "/admin/settings/gateways/razorpay",
            "keyId",
            RazorpayStandIn.LIVE_KEY,
            "secret",
            RazorpayStandIn.SECRET,
            "webhookSecret",
            HOOK,
            "current",
            PASSWORD));
    offer(owner);
    buy(visitor());
  }

  private static void offer(WebVisitor owner) throws Exception {
    HttpResponse<String> made =
        require(
            303,
            owner.post(
                "/admin/products/new",
                "kind",
                "download",
                "title",
                "Household budget",
                "summary",
                "A sheet for each month.",
                "slug",
                SLUG,
                "akshar",
                "ब",
                "colour",
                "1",
                "amount",
                "999"));
    String product = path(made);
    require(303, owner.upload(product + "/files", "file", "budget.pdf", pdf()));
    require(303, owner.post(product + "/publication"));
  }

  private void buy(WebVisitor buyer) throws Exception {
    require(200, buyer.get("/checkout/" + SLUG));
    HttpResponse<String> placed =
        require(
            303,
            buyer.post(
                "/checkout/" + SLUG,
                "name",
                "Sunita Pawar",
                "email",
                BUYER,
                "phone",
                "9822041576",
                "state",
                "27",
                "key",
                "form-of-the-trial"));
    String page = require(200, buyer.get(path(placed))).body();
    assertThat(page).contains(razorpay.base() + "/v1/checkout/embedded");
    razorpay.pays(first("order_StandIn\\d+", page));
    for (StandInWebhook news : razorpay.told()) {
      require(200, visitor().deliver("/webhooks/razorpay", razorpay.sign(news, HOOK), news.body()));
    }
    String order = first("/orders/ord_[a-z0-9]+", page);
    await(() -> buyer.get(order).body().contains("It’s yours"));
    await(() -> Stream.of(mail.getReceivedMessages()).anyMatch(ProductionTrial::isReceipt));
    say("one sale of ₹999.00, its receipt mailed");
  }

  private static boolean isReceipt(MimeMessage message) {
    return GreenMailUtil.getWholeMessage(message).contains(BUYER);
  }

  private void restoreElsewhere(JdbcClient before) throws Exception {
    String elsewhere = servers.schema("elsewhere", DATABASE_PASSWORD);
    Map<String, String> there = new HashMap<>(settings);
    there.put("HALFMILLION_DATABASE_URL", elsewhere);
    there.put("HALFMILLION_DATABASE_USER", "elsewhere");
    there.put("HALFMILLION_DATA", folder.resolve("data-elsewhere").toString());
    there.put("HALFMILLION_BACKUP_KEY", folder.resolve("data/backup.key").toString());
    JarCommand command = new JarCommand(jar, there, folder);
    say(command.run("restore").strip().replace("\n", "\nproduction: "));

    JdbcClient after = read(elsewhere, "elsewhere");
    List<String> balance = before.sql(TRIAL_BALANCE).query(String.class).list();
    assertThat(balance).isNotEmpty().contains("revenue -84662", "tax-payable -15238");
    assertThat(after.sql(TRIAL_BALANCE).query(String.class).list()).isEqualTo(balance);
    MoneyInvariants.of(before).requireSoundMoney();
    MoneyInvariants.of(after).requireSoundMoney();
    say("trial balance equal in both places: " + balance);
    command.run("doctor", "--only=database,money");
    say("invariants hold in both places");
  }

  private static JdbcClient read(String url, String user) {
    return JdbcClient.create(DebianServers.source(url, user, DATABASE_PASSWORD));
  }

  private WebVisitor visitor() throws Exception {
    return new WebVisitor(servers.address(), servers.trust());
  }

  private static HttpResponse<String> require(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isEqualTo(status);
    return answer;
  }

  private static String path(HttpResponse<String> redirect) {
    URI there = URI.create(redirect.headers().firstValue("Location").orElseThrow());
    return there.getRawPath() + (there.getRawQuery() == null ? "" : '?' + there.getRawQuery());
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in\n" + text).isTrue();
    return matcher.group();
  }

  private static byte[] pdf() throws Exception {
    return Files.readAllBytes(Path.of("src/main/resources/demo/household-budget-sheet.pdf"));
  }

  private static void say(String what) {
    System.out.println("production: " + what);
  }

  private static void await(Callable<Boolean> truth) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .until(truth);
  }
}
