package dev.halfmillion.backoffice.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.TaxSettings.Kind;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.SettledAcademy;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.TrialTest;
import dev.halfmillion.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An owner settles the business and its tax, stops in the middle, and goes on another day. */
@TrialTest
class SetUpPageTests {

  private static final String GSTIN_OF_KARNATAKA = "29AAGCB7383J1Z4";

  private static final Map<String, String> BUSINESS =
      Map.of(
          "name", "Surya Classes",
          "legalName", "",
          "address", "4 Mill Road",
          "pin", "560 001",
          "state", "29",
          "supportEmail", "help@surya.example.in",
          "phone", "",
          "brandColour", "#0b5a55",
          "logo", "");

  @Autowired MockMvc mvc;
  @Autowired KnownSettings known;
  @Autowired Academy academy;
  @Autowired AuditLog audit;
  @Autowired Shop shop;

  @BeforeEach
  @AfterEach
  void nothingIsSettled() {
    SettledAcademy.forget(known);
  }

  @Test
  void anEmptyAcademyIsToldWhatIsMissing() throws Exception {
    assertThat(read("/admin/setup"))
        .contains("The academy has no name yet.")
        .contains("Nobody has said yet whether the business is registered for GST.")
        .contains("Go on with “Your business”");
    assertThat(read("/admin")).contains("Before you sell for real", "The academy has no name yet.");
  }

  @Test
  void theAddressForHelpIsKeptInItsNormalForm() throws Exception {
    MockHttpServletRequestBuilder form = businessForm("Surya Classes", "29", "4 Mill Road");

    assertThat(send(only(form, "supportEmail", " Help@Surya.example.IN ")).getStatus())
        .isEqualTo(303);

    assertThat(academy.supportEmail()).isEqualTo("help@surya.example.in");
  }

  @Test
  void theChecklistIsTheOwnersAlone() throws Exception {
    String today =
        send(MockMvcRequestBuilders.get("/admin").with(SignedIn.as(Role.FINANCE)))
            .getContentAsString();

    assertThat(today).doesNotContain("Before you sell for real");
  }

  @Test
  void whatWasSavedHoldsAtOnceAndIsWrittenDown() throws Exception {
    MockHttpServletResponse saved = business("Surya Classes", "29", "4 Mill Road\r\nBengaluru");

    assertThat(saved.getStatus()).isEqualTo(303);
    assertThat(saved.getHeader("Location")).isEqualTo("/admin/setup/tax");
    assertThat(academy.name()).isEqualTo("Surya Classes");
    assertThat(academy.address()).isEqualTo("4 Mill Road, Bengaluru 560001");
    assertThat(new Visitor(mvc).get("/").getContentAsString()).contains("Surya Classes");
    assertThat(audit.of("academy").getFirst().detail())
        .contains("name", "address")
        .doesNotContain("Mill Road");
  }

  @Test
  void aPinCodeInTheAddressStandsThereOnce() throws Exception {
    business("Surya Classes", "29", "4 Mill Road\r\nBengaluru 560 001");

    assertThat(academy.address()).isEqualTo("4 Mill Road, Bengaluru 560 001");
  }

  @Test
  void goesOnAnotherDayWhereItStopped() throws Exception {
    business("Surya Classes", "29", "4 Mill Road");

    String list = read("/admin/setup");
    assertThat(list).contains("Go on with “Tax”").doesNotContain("The academy has no name yet.");
    assertThat(read("/admin/setup/business")).contains("Surya Classes", "4 Mill Road");
    assertThat(read("/admin/setup/tax"))
        .contains("Step 2 of")
        .contains("<span class=\"hm-quiet\">, done</span>")
        .contains("value=\"SC\"");
  }

  @Test
  void aLogoIsKeptWhenItIsAPicture() throws Exception {
    MockHttpServletResponse none = logo("no picture at all".getBytes(UTF_8));
    assertThat(none.getStatus()).isEqualTo(422);
    assertThat(none.getContentAsString()).contains("cannot be read as a picture", "Surya Classes");
    assertThat(academy.logo()).isEmpty();

    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", png);
    assertThat(logo(png.toByteArray()).getStatus()).isEqualTo(303);

    assertThat(academy.logo()).startsWith("pic_");
    assertThat(read("/admin/setup/business")).contains("/pictures/" + academy.logo());
    business("Surya Classes", "29", "4 Mill Road");
    assertThat(academy.logo()).startsWith("pic_");
  }

  @Test
  void aStateThatIsNoneIsNotChosenAndTheColourStaysAsItWas() throws Exception {
    assertThat(business("Surya Classes", "99", "4 Mill Road").getContentAsString())
        .contains("Choose the State your business is in.")
        .contains("type=\"color\" value=\"#0b5a55\"");
  }

  private MockHttpServletResponse logo(byte[] bytes) throws Exception {
    MockMultipartHttpServletRequestBuilder form =
        MockMvcRequestBuilders.multipart("/admin/setup/business")
            .file(new MockMultipartFile("picture", "logo.png", "image/png", bytes));
    BUSINESS.forEach(form::param);
    return mvc.perform(form.with(SignedIn.as(Role.OWNER)).with(Csrf.token()))
        .andReturn()
        .getResponse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name         | ''                | Write the name of your academy",
        "name         | <b>Bold</b>       | without quotation marks",
        "address      | ''                | Write the address",
        "pin          | 01234             | six digits",
        "pin          | 400001            | PIN codes of Karnataka begin with 56, 57, 58 or 59",
        "supportEmail | nobody            | such as help@example.in",
        "supportEmail | help@example.in;  | such as help@example.in",
        "phone        | call me           | such as +91",
        "brandColour  | red               | Choose a colour",
      })
  void whatCannotBeIsSentBackWithASentence(String field, String value, String sentence)
      throws Exception {
    MockHttpServletRequestBuilder form = businessForm("Surya Classes", "29", "4 Mill Road");
    form.param(field, value);
    MockHttpServletResponse answer = send(only(form, field, value));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(sentence, "value=\"29\" selected");
    assertThat(academy.address()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "india_gst | ''              | Without one, choose “Not registered”",
        "india_gst | 29AAGCB7383J1Z5 | One character is wrong",
        "india_gst | 12345           | has 15 characters",
        "india_gst | 27AAPFU0939F1ZV | is of Maharashtra, and your business is in Karnataka",
        "haggle    | ''              | Choose one of the three",
      })
  void aRegistrationIsLookedAtBeforeItIsKept(String strategy, String gstin, String sentence)
      throws Exception {
    business("Surya Classes", "29", "4 Mill Road");
    MockHttpServletResponse answer = tax(strategy, gstin);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(sentence);
    assertThat(academy.gstin()).isEmpty();
  }

  @Test
  void aRegisteredBusinessKeepsItsNumberUntilItIsRegisteredNoMore() throws Exception {
    business("Surya Classes", "29", "4 Mill Road");
    assertThat(tax("india_gst", " 29aagcb7383j1z4 ").getStatus()).isEqualTo(303);
    assertThat(academy.gstin()).isEqualTo(GSTIN_OF_KARNATAKA);
    assertThat(academy.invoicePrefix()).isEqualTo("SC");
    assertThat(academy.taxSettings().shown()).isTrue();

    assertThat(tax("none", GSTIN_OF_KARNATAKA).getStatus()).isEqualTo(303);
    assertThat(academy.gstin()).isEmpty();
    assertThat(academy.taxSettings().strategy()).isEqualTo(Kind.NONE);
  }

  @Test
  void aBusinessThatMovesTakesItsNewRegistrationWithIt() throws Exception {
    business("Surya Classes", "29", "4 Mill Road");
    assertThat(read("/admin/setup/business")).doesNotContain("name=\"gstin\"");
    tax("india_gst", GSTIN_OF_KARNATAKA);
    assertThat(read("/admin/setup/business")).contains("value=\"" + GSTIN_OF_KARNATAKA + "\"");

    assertThat(moved(GSTIN_OF_KARNATAKA))
        .contains("This registration is of Karnataka, and your business is in Maharashtra.");
    assertThat(moved("")).contains("Write the registration number of the State");
    assertThat(moved("27AAPFU0939F1ZX")).contains("One character is wrong");
    assertThat(academy.stateCode()).isEqualTo("29");

    assertThat(moved(" 27aapfu0939f1zv ")).isEmpty();
    assertThat(academy.stateCode()).isEqualTo("27");
    assertThat(academy.gstin()).isEqualTo("27AAPFU0939F1ZV");
    assertThat(tax("india_gst", "27AAPFU0939F1ZV").getStatus()).isEqualTo(303);
  }

  @Test
  void aFormWithoutTheRegistrationDoesNotPartItFromItsState() throws Exception {
    business("Surya Classes", "29", "4 Mill Road");
    tax("india_gst", GSTIN_OF_KARNATAKA);
    assertThat(business("Surya Classes", "27", "4 Mill Road").getStatus()).isEqualTo(422);
    assertThat(academy.stateCode()).isEqualTo("29");
  }

  private String moved(String gstin) throws Exception {
    return send(businessForm("Surya Classes", "27", "4 Mill Road").param("gstin", gstin))
        .getContentAsString();
  }

  @Test
  void anotherTaxHasANameAndARate() throws Exception {
    MockHttpServletResponse without = tax("inclusive", "", "taxName", "", "taxBasisPoints", "lots");
    assertThat(without.getStatus()).isEqualTo(422);
    assertThat(without.getContentAsString()).contains("such as VAT", "such as 18 or 12.5");

    tax("inclusive", "", "taxName", "TVA", "taxBasisPoints", "12.5 %");

    assertThat(academy.taxSettings().basisPoints()).isEqualTo(1_250);
    assertThat(academy.taxSettings().note()).isEqualTo("TVA included");
    assertThat(read("/admin/setup/tax")).contains("value=\"12.5\"");
  }

  @ParameterizedTest
  @CsvSource({"CN", "RC"})
  void noInvoiceNumberLooksLikeACreditNote(String prefix) throws Exception {
    MockHttpServletResponse answer = tax("none", "", "invoicePrefix", prefix);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Credit notes begin with CN");
  }

  @Test
  void noPromiseIsMadeThatNobodyHasSeen() throws Exception {
    assertThat(read("/admin/setup"))
        .contains(
            "Settle what every page promises. Until you do: Within 14 days of buying you get your"
                + " money back");
    assertThat(read("/admin/setup/promise"))
        .contains("Step 5 of 7", "name=\"refundDays\"", "value=\"14\"");

    MockHttpServletResponse saved = promise("14", "30");

    assertThat(saved.getHeader("Location")).isEqualTo("/admin/setup/referrals");
    assertThat(read("/admin/setup")).doesNotContain("Settle what every page promises");
  }

  @Test
  void pagesSpeakOfATaxOnlyWhereThereIsOne() throws Exception {
    shop.product(Money.rupees(499));
    tax("none", "");
    assertThat(new Visitor(mvc).get("/courses").getContentAsString())
        .contains("paid once and yours to keep")
        .doesNotContain("GST", "free to see");
    tax("india_gst", GSTIN_OF_KARNATAKA);
    assertThat(new Visitor(mvc).get("/courses").getContentAsString())
        .contains("Prices include GST.");
  }

  @Test
  void aPromiseIsToldOnEveryPage() throws Exception {
    MockHttpServletResponse wrong = promise("366", "0");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("from 0 to 365", "from 1 to 100");

    assertThat(promise("7", "100").getStatus()).isEqualTo(303);

    assertThat(academy.refundTerms().sentence())
        .isEqualTo("Within 7 days of buying you get your money back. We ask for no reason.");
    assertThat(academy.refundTerms().secondPersonAbove()).isEqualTo(12_000);
    assertThat(academy.grievanceOfficer()).isEqualTo("Meera Nair");
    assertThat(new Visitor(mvc).get("/refunds").getContentAsString()).contains("7 days");
  }

  private MockHttpServletResponse business(String name, String state, String address)
      throws Exception {
    return send(businessForm(name, state, address));
  }

  private static MockHttpServletRequestBuilder businessForm(
      String name, String state, String address) {
    Map<String, String> fields = new HashMap<>(BUSINESS);
    String pin = state.equals("27") ? "400001" : BUSINESS.get("pin");
    fields.putAll(Map.of("name", name, "state", state, "address", address, "pin", pin));
    fields.remove("logo");
    MockHttpServletRequestBuilder form = owner("/admin/setup/business");
    fields.forEach(form::param);
    return form;
  }

  /** The same form with another value in one field. */
  private static MockHttpServletRequestBuilder only(
      MockHttpServletRequestBuilder form, String field, String value) {
    return form.with(
        request -> {
          request.setParameter(field, value);
          return request;
        });
  }

  private MockHttpServletResponse tax(String strategy, String gstin, String... more)
      throws Exception {
    MockHttpServletRequestBuilder form =
        owner("/admin/setup/tax")
            .param("taxStrategy", strategy)
            .param("gstin", gstin)
            .param("taxName", "VAT")
            .param("taxBasisPoints", "")
            .param("taxShown", "true")
            .param("invoicePrefix", "SC")
            .param("orderPrefix", "SC");
    for (int i = 0; i < more.length; i += 2) {
      form = only(form, more[i], more[i + 1]);
    }
    return send(form);
  }

  private MockHttpServletResponse promise(String days, String percent) throws Exception {
    return send(
        owner("/admin/setup/promise")
            .param("refundDays", days)
            .param("refundPercent", percent)
            .param("refundAloneInAYear", "2")
            .param("refundSecondPersonAbove", "12,000")
            .param("grievanceOfficer", "Meera Nair")
            .param("grievanceContact", ""));
  }

  private static MockHttpServletRequestBuilder owner(String path) {
    return MockMvcRequestBuilders.post(path).with(SignedIn.as(Role.OWNER));
  }

  private String read(String path) throws Exception {
    MockHttpServletResponse page =
        send(MockMvcRequestBuilders.get(path).with(SignedIn.as(Role.OWNER)));
    assertThat(page.getStatus()).isEqualTo(200);
    return page.getContentAsString();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return new Visitor(mvc).send(request);
  }
}
