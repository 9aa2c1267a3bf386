package dev.halfmillion.payouts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.payouts.PayeeSummary;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.Payouts;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HalfmillionTest
class DetailsPageTests {

  private static final String HOME = "/affiliate/payout-details";

  @Autowired MockMvc web;
  @Autowired UserRegistration registration;
  @Autowired Payees payees;
  @Autowired Payouts payouts;
  @Autowired MovableClock time;
  @Autowired SessionRepository<? extends Session> sessions;

  private UserId me;
  private Cookie session;

  @BeforeEach
  void signIn() {
    me = registration.ensure("payee" + UUID.randomUUID() + "@example.test", "Kavya", null);
    session = new Cookie("hm_session", sessionBegunNow(sessions));
  }

  @AfterEach
  void backToNow() {
    time.reset();
  }

  @Test
  void theFirstFormTakesEverythingAndAsksForNoPassword() throws Exception {
    assertThat(read(HOME)).contains("Where should your money go?", "name=\"pan\"", "name=\"ifsc\"");
    time.advance(Duration.ofHours(5));

    web.perform(bank(HOME, "50100234417")).andExpect(redirectedUrl(HOME));

    PayeeSummary summary = payees.summary(me).orElseThrow();
    assertThat(summary.legalName()).isEqualTo("Kavya Nair");
    assertThat(summary.method()).isEqualTo("HDFC ••4417");
    assertThat(payouts.reasonNotPayable(me)).isEmpty();
  }

  @Test
  void whatWasEnteredIsShownMaskedOnly() throws Exception {
    web.perform(bank(HOME, "50100234417"));

    String page = read(HOME);
    assertThat(page)
        .contains("HDFC ••4417", "••••••234F", "Kavya Nair")
        .doesNotContain("50100234417", "QRSPE1234F", "HDFC0004417");
    assertThat(read(HOME + "/method")).doesNotContain("50100234417", "HDFC0004417");
    assertThat(read(HOME + "/person")).doesNotContain("QRSPE1234F");
  }

  @Test
  void aUpiIdIsTakenWithoutBankFields() throws Exception {
    web.perform(
            form(HOME)
                .param("legalName", "Kavya Nair")
                .param("pan", "abcpe1234f")
                .param("kind", "UPI")
                .param("upi", "Kavya.Nair@okicici"))
        .andExpect(redirectedUrl(HOME));

    assertThat(payees.summary(me).orElseThrow().method()).isEqualTo("UPI ka••@okicici");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ifsc | HDFCO001234 | The fifth character is a zero, not the letter O: HDFC0…",
        "account | 1234 | An account number has 9 to 18 digits; this one has 4.",
        "accountAgain | 50100234418 | The two account numbers differ.",
        "pan | ABCDE12345 | A PAN ends with a letter",
        "legalName | '' | Enter your name as your PAN card has it.",
        "holder | '' | Enter the name the bank has for this account."
      })
  void aWrongFieldIsAnsweredWithTheFormAndWhatToMend(String field, String value, String sentence)
      throws Exception {
    String page =
        web.perform(
                bank(HOME, "50100234417")
                    .with(
                        request -> {
                          request.setParameter(field, value);
                          return request;
                        }))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page).contains(sentence, "id=\"f-" + field + "-error\"", "One thing needs a change");
    assertThat(payees.summary(me)).isEmpty();
  }

  @Test
  void nothingTypedAtAllIsAnsweredWithTheForm() throws Exception {
    web.perform(form(HOME)).andExpect(status().isUnprocessableContent());
    web.perform(form(HOME + "/method")).andExpect(status().isUnprocessableContent());
    web.perform(form(HOME + "/person")).andExpect(status().isUnprocessableContent());
  }

  @Test
  void aChangeSoonAfterSignInIsTakenAndCools() throws Exception {
    web.perform(bank(HOME, "50100234417"));

    web.perform(bank(HOME + "/method", "50100999999")).andExpect(redirectedUrl(HOME));

    assertThat(payees.summary(me).orElseThrow().method()).isEqualTo("HDFC ••9999");
    assertThat(read(HOME)).contains("Bank account changed less than an hour ago");
  }

  @ParameterizedTest
  @CsvSource({"/affiliate/payout-details", "/affiliate/payout-details/method"})
  void aChangeLongAfterSignInAsksWhoOneIsByWhateverForm(String address) throws Exception {
    web.perform(bank(HOME, "50100234417"));
    time.advance(Duration.ofMinutes(11));

    String page =
        web.perform(bank(address, "50100999999"))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page).contains("Sign in again");
    assertThat(payees.summary(me).orElseThrow().method()).isEqualTo("HDFC ••4417");
    assertThat(read(HOME + "/method")).contains("Sign in again").doesNotContain("Save details");
  }

  @Test
  void theNameIsCorrectedByItself() throws Exception {
    web.perform(bank(HOME, "50100234417"));

    web.perform(
            form(HOME + "/person").param("legalName", "Kavya R Nair").param("pan", "QRSPE1234F"))
        .andExpect(redirectedUrl(HOME));

    assertThat(payees.summary(me).orElseThrow().legalName()).isEqualTo("Kavya R Nair");
    assertThat(payouts.reasonNotPayable(me)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyAffiliatesHaveDetails(Role role) throws Exception {
    web.perform(get(HOME).cookie(session).with(SignedIn.as(me, role)))
        .andExpect(role == Role.AFFILIATE ? status().isOk() : status().isForbidden());
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    web.perform(post(HOME).cookie(session).with(SignedIn.as(me, Role.AFFILIATE)))
        .andExpect(status().isForbidden());
  }

  private static <S extends Session> String sessionBegunNow(SessionRepository<S> sessions) {
    S begun = sessions.createSession();
    sessions.save(begun);
    return Base64.getEncoder().encodeToString(begun.getId().getBytes(StandardCharsets.UTF_8));
  }

  private MockHttpServletRequestBuilder bank(String address, String number) {
    return form(address)
        .param("legalName", "Kavya Nair")
        .param("pan", "QRSPE1234F")
        .param("kind", "BANK")
        .param("holder", "Kavya Nair")
        .param("account", number)
        .param("accountAgain", number)
        .param("ifsc", "HDFC0004417");
  }

  private MockHttpServletRequestBuilder form(String address) {
    return post(address).cookie(session).with(Csrf.token()).with(SignedIn.as(me, Role.AFFILIATE));
  }

  private String read(String address) throws Exception {
    return web.perform(get(address).cookie(session).with(SignedIn.as(me, Role.AFFILIATE)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
