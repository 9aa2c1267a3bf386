package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.ManualGrants;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SalesTest
class PersonalDataPageTests {

  private static final String PASSWORD = "five calm otters in reeds";

  @Autowired MockMvc mvc;
  @Autowired UserRegistration registration;
  @Autowired EmailProofs proofs;
  @Autowired UserPasswords passwords;
  @Autowired SignInLinks links;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired ManualGrants grants;
  @Autowired Payees payees;
  @Autowired JsonMapper json;
  @Autowired MovableClock clock;

  String email;
  UserId me;
  Visitor visitor;

  @BeforeEach
  void somebody() {
    email = Shop.freshEmail();
    me = registration.ensure(email, "आशा Rao", "9822041576");
    proofs.vouch(me);
    visitor = new Visitor(mvc, IdentityPeople.nextAddress());
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void theCopyHoldsWhatEveryModuleKeepsAndNoSecret() throws Exception {
    ProductId product = shop.product(Money.rupees(1_999));
    Order order = checkouts.place(shop.wish(email, IndianState.GOA, product));
    till.pay(order);
    grants.give(
        new ManualGrants.Gift(Ids.next(), me, shop.product(Money.rupees(5)), "A present", null),
        UserId.next());
    payees.enterPerson(me, "Asha Rao", new Pan("ZZZPZ1234Z"), me);
    payees.enterMethod(me, new BankAccount("Asha Rao", "90909012345678", "HDFC0001234"), me);
    passwords.set(me, PASSWORD);
    visitor.signIn(email, PASSWORD);

    MockHttpServletResponse answer = visitor.post("/account/data");

    assertThat(answer.getContentType()).isEqualTo("application/zip");
    assertThat(answer.getHeader("Content-Disposition")).contains("attachment", "my-data-");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertComplete(unzip(answer.getContentAsByteArray()), order);
  }

  private void assertComplete(Map<String, String> files, Order order) {
    assertThat(files)
        .containsOnlyKeys(
            "README.txt",
            "profile.json",
            "sessions.json",
            "apps.json",
            "mails.json",
            "orders.json",
            "checkout-details.json",
            "access.json",
            "learning.json",
            "learning-notes.json",
            "learning-discussions.json",
            "learning-teaching.json",
            "quizzes.json",
            "certificates.json",
            "affiliate.json",
            "payouts.json");
    JsonNode bought = json.readTree(files.get("orders.json")).get(0);
    assertThat(bought.path("number").asString()).isEqualTo(order.number());
    assertThat(bought.path("total").path("minor").asLong()).isEqualTo(199_900);
    assertThat(bought.path("documents").get(0).path("address").asString()).contains("/documents/");
    assertThat(json.readTree(files.get("profile.json")).path("name").asString())
        .isEqualTo("आशा Rao");
    assertThat(files.get("access.json")).contains("A present", "Bought with order");
    assertThat(files.get("payouts.json")).contains("Asha Rao", "5678");
    assertThat(String.join("\n", files.values()))
        .doesNotContain("ZZZPZ1234Z", "90909012345678", "$argon2", "hash\"");
    assertThat(files.get("README.txt")).contains("orders.json", "smallest unit");
  }

  @Test
  void anOldSessionHasToShowThePasswordAgain() throws Exception {
    passwords.set(me, PASSWORD);
    visitor.signIn(email, PASSWORD);
    clock.advance(Duration.ofMinutes(16));

    assertThat(visitor.get("/account/data").getContentAsString()).contains("name=\"current\"");
    MockHttpServletResponse wrong = visitor.post("/account/data", "current", "guessed");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("not your present password");
    assertThat(visitor.post("/account/data", "current", PASSWORD).getContentType())
        .isEqualTo("application/zip");
  }

  @Test
  void withoutAPasswordAFreshLinkIsTheProof() throws Exception {
    visitor.post(links.create(me, email, "/account/data"));
    clock.advance(Duration.ofMinutes(16));

    assertThat(visitor.post("/account/data").getStatus()).isEqualTo(422);
    assertThat(visitor.get("/account/data").getContentAsString())
        .contains("sign in anew", "name=\"next\" value=\"/account/data\"");
    Visitor anew = new Visitor(mvc, IdentityPeople.nextAddress());
    anew.post(links.create(me, email, "/account/data"));
    assertThat(anew.post("/account/data").getContentType()).isEqualTo("application/zip");
  }

  @Test
  void fiveCopiesADayAreEnough() throws Exception {
    visitor.post(links.create(me, email, "/account/data"));
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.post("/account/data").getStatus()).isEqualTo(200);
    }

    MockHttpServletResponse sixth = visitor.post("/account/data");
    assertThat(sixth.getStatus()).isEqualTo(429);
    assertThat(sixth.getContentAsString()).contains("five copies of your data today");
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
