package dev.halfmillion.payouts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.LineRequest;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@HalfmillionTest
class BatchPageTests {

  @Autowired MockMvc web;
  @Autowired UserRegistration registration;
  @Autowired UserRoles roles;
  @Autowired Payees payees;
  @Autowired PayoutBatches batches;
  @Autowired Ledger ledger;

  private UserId maker;
  private UserId checker;
  private UserId kavya;
  private BatchId batch;
  private PayoutId line;

  @BeforeEach
  void oneBatchWaits() {
    maker = finance("Priya Deshmukh");
    checker = finance("Arvind Rao");
    kavya = person("Kavya");
    payees.enterPerson(kavya, "Kavya Nair", new Pan("QQWPE1234K"), kavya);
    payees.enterMethod(kavya, new BankAccount("Kavya", "50100234417", "HDFC0001234"), kavya);
    ledger.post(
        Journal.because("page:" + kavya, Instant.EPOCH)
            .debit(AccountRef.expense("commission-expense"), Money.paise(1_992_217))
            .credit(AccountRef.liability("affiliate-available").of(kavya), Money.paise(1_992_217)));
    batch = batches.open(maker);
    line =
        batches.addLine(
            batch, new LineRequest(kavya, Money.paise(2_127_742), Money.paise(135_525), List.of()));
    batches.leaveOut(batch, person("Pradeep Yadav"), Money.paise(33_865), "Below the minimum");
    batches.submit(batch, maker);
  }

  @Test
  void theCheckerSeesTheFiguresAndTheDecision() throws Exception {
    String page = read(checker, address(""));

    assertThat(page)
        .contains("Waiting for your approval", "Approve ₹19,922.17 to 1 affiliate")
        .contains("₹21,277.42", "−₹1,355.25", "HDFC ••4417", "First payout")
        .contains("Pradeep Yadav", "Below the minimum", "Priya Deshmukh", "Approve payout")
        .doesNotContain("50100234417");
  }

  @Test
  void whatWaitsForApprovalIsOnTheFirstPage() throws Exception {
    assertThat(read(checker, "/admin"))
        .containsPattern("href=\"/admin/payouts\">[\\d,]+ payout batch(es)? waits? for approval");
  }

  @Test
  void theMakerIsNotOfferedToApprove() throws Exception {
    assertThat(read(maker, address("")))
        .contains("somebody else of finance approves it")
        .doesNotContain("Approve payout");
    assertThat(send(maker, "/approval", "hash", batches.linesHash(batch)).getStatus())
        .isEqualTo(403);
  }

  @Test
  void aBatchGoesFromApprovalToSettlementByItsPages() throws Exception {
    assertThat(send(checker, "/approval", "hash", batches.linesHash(batch)).getStatus())
        .isEqualTo(303);
    assertThat(send(maker, "/bank-file", "x", "y").getStatus()).isEqualTo(303);
    MockHttpServletResponse file =
        web.perform(get(address("/bank-file.csv")).with(SignedIn.as(maker, Role.FINANCE)))
            .andReturn()
            .getResponse();
    assertThat(file.getContentAsString()).contains("\"50100234417\"", "\"19922.17\"");
    assertThat(file.getHeader("Content-Disposition")).contains("attachment");

    String payout = "/admin/payouts/lines/" + line;
    assertThat(post(maker, payout + "/reference", "reference", "?").getContentAsString())
        .contains("A bank reference (UTR) has 6 to 30 letters and digits.");
    String utr = "HDFCN" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(post(maker, payout + "/reference", "reference", utr).getStatus()).isEqualTo(303);
    assertThat(read(maker, payout)).contains("Paid", utr.toUpperCase(), "In the books");
    assertThat(read(maker, "/admin/search?q=" + utr)).contains("Kavya Nair", payout, "₹19,922.17");
    assertThat(read(maker, address(""))).contains("Settled", "Every payout is settled");
  }

  @Test
  void anApprovalOfOtherLinesIsAnsweredWithTheBatchAndTheReason() throws Exception {
    MockHttpServletResponse answer = send(checker, "/approval", "hash", "0".repeat(64));

    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains("The lines changed since");
  }

  @Test
  void sendingBackNeedsAReason() throws Exception {
    MockHttpServletResponse answer = send(checker, "/refusal", "reason", "  ");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Give a reason");

    assertThat(send(checker, "/refusal", "reason", "Not <b>today</b>").getStatus()).isEqualTo(303);
    assertThat(read(checker, address("")))
        .contains("Sent back", "Not &lt;b")
        .doesNotContain("Not <b>");
  }

  @Test
  void aFileThatIsNoneIsAnsweredWithWhatItNeeds() throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                multipart(address("/references"))
                    .file("file", "a,b\r\n1,2".getBytes(StandardCharsets.UTF_8))
                    .with(Csrf.token())
                    .with(SignedIn.as(maker, Role.FINANCE)))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Our reference");
  }

  @Test
  void theLinesAndThePayeeAreShownMasked() throws Exception {
    assertThat(read(maker, address("/lines.csv")))
        .contains("\"Kavya Nair\",\"HDFC ••4417\",\"21277.42\",\"-1355.25\"")
        .doesNotContain("50100234417");
    assertThat(read(maker, "/admin/payees/" + kavya))
        .contains("Kavya Nair", "••••••234K", "HDFC ••4417", "In use")
        .doesNotContain("QQWPE1234K", "50100234417");
    assertThat(read(maker, "/admin/payouts")).contains("Waiting for approval", "Prepare payout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/payouts/pbt_0000000000000000000000000",
        "/admin/payouts/x",
        "/admin/payouts/lines/pyo_0000000000000000000000000",
        "/admin/payees/usr_0000000000000000000000000"
      })
  void whatDoesNotExistIsNotFound(String address) throws Exception {
    assertThat(
            web.perform(get(address).with(SignedIn.as(maker, Role.FINANCE)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyFinanceAndTheOwnerSeePayouts(Role role) throws Exception {
    int expected = role == Role.FINANCE || role == Role.OWNER ? 200 : 403;
    for (String address :
        List.of("/admin/payouts", address(""), address("/lines.csv"), "/admin/payees/" + kavya)) {
      assertThat(
              web.perform(get(address).with(SignedIn.as(role)))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .as(address)
          .isEqualTo(expected);
    }
  }

  private String address(String below) {
    return "/admin/payouts/" + batch + below;
  }

  private String read(UserId user, String address) throws Exception {
    MockHttpServletResponse answer =
        web.perform(get(address).with(SignedIn.as(user, Role.FINANCE))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    answer.setCharacterEncoding("UTF-8");
    return answer.getContentAsString();
  }

  private MockHttpServletResponse send(UserId user, String step, String name, String value)
      throws Exception {
    return post(user, address(step), name, value);
  }

  private MockHttpServletResponse post(UserId user, String address, String name, String value)
      throws Exception {
    return web.perform(
            MockMvcRequestBuilders.post(address)
                .param(name, value)
                .with(Csrf.token())
                .with(SignedIn.as(user, Role.FINANCE)))
        .andReturn()
        .getResponse();
  }

  private UserId finance(String name) {
    UserId user = person(name);
    roles.grant(user, Role.FINANCE, null);
    return user;
  }

  private UserId person(String name) {
    return registration.ensure("p" + UUID.randomUUID() + "@batches.example.test", name, null);
  }
}
