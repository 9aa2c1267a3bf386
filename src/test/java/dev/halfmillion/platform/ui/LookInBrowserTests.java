package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.halfmillion.demo.web.LookSheet;
import dev.halfmillion.journey.Browsers;
import dev.halfmillion.platform.PageFrame;
import dev.halfmillion.platform.RefundTerms;
import dev.halfmillion.platform.WorkBar;
import dev.halfmillion.platform.live.Stage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The style sheet of /demo/look in a real browser, without a server: requests are answered here.
 */
class LookInBrowserTests {

  private static final String ORIGIN = "http://look.test";
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private BrowserContext context = context(1440, ColorScheme.LIGHT);

  @AfterEach
  void close() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1440, LIGHT", "1440, DARK"})
  void everyWidgetIsAccessibleAndFits(int width, ColorScheme scheme) {
    context.close();
    context = context(width, scheme);
    Page page = open("/demo/look");

    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .map(v -> v.getImpact() + " " + v.getId() + " " + v.getNodes()))
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void theThemeFollowsTheSystemUntilSomebodyChooses() {
    Page page = open("/demo/look");
    String light = background(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    String dark = background(page);
    assertThat(dark).isNotEqualTo(light);

    page.locator("[data-theme-button]").click();
    assertThat(background(page)).isEqualTo(light);
    assertThat(page.locator("[data-theme-button]").innerText()).isEqualTo("Dark theme");
    page.reload();
    assertThat(background(page)).as("remembered").isEqualTo(light);
    page.locator("[data-theme-button]").click();
    page.reload();
    assertThat(background(page)).as("as the system again").isEqualTo(dark);
  }

  @Test
  void aDialogOpensByItsButtonAndGivesTheFocusBack() {
    Page page = open("/demo/look");
    Locator opener = page.locator("[data-dialog=refund]");
    Locator dialog = page.locator("#refund");
    opener.click();
    assertThat(dialog.isVisible()).isTrue();
    page.keyboard().press("Escape");
    assertThat(dialog.isVisible()).isFalse();
    assertThat(opener.evaluate("e => e === document.activeElement")).isEqualTo(true);
    opener.click();
    dialog.getByText("Keep the sale").click();
    assertThat(dialog.isVisible()).isFalse();
  }

  @Test
  void problemsOfAFormGetTheFocusAndCapitalsAreTyped() {
    Page page = open("/demo/look");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("hm-summary");
    Locator pan = page.locator("#f-pan");
    pan.fill("");
    pan.pressSequentially("abcpn");
    assertThat(pan.inputValue()).isEqualTo("ABCPN");
  }

  @Test
  void aToastComesByAnEventAndLeaves() {
    Page page = context.newPage();
    page.clock().install();
    page.navigate(ORIGIN + "/demo/look");
    page.evaluate(
        "dispatchEvent.call(document, new CustomEvent('hm:toast', {detail: {text: 'Held'}}))");
    assertThat(page.locator(".hm-toast").innerText()).isEqualTo("Held");
    page.clock().fastForward(7_000);
    assertThat(page.locator(".hm-toast").count()).isZero();
  }

  @Test
  void theClickInTheAddressTravelsByTheLinksToTheCheckoutOnly() {
    Page page = open("/sale?via=clk.signed&utm=x");
    assertThat(page.url()).isEqualTo(ORIGIN + "/sale?utm=x");
    assertThat(page.locator("#buy").getAttribute("href"))
        .isEqualTo("/checkout/reels?via=clk.signed");
    assertThat(page.locator("#other").getAttribute("href")).isEqualTo("/courses");
    page.navigate(ORIGIN + "/sale");
    assertThat(page.locator("#buy").getAttribute("href"))
        .as("kept for the tab")
        .isEqualTo("/checkout/reels?via=clk.signed");
    assertThat(open("/sale").locator("#buy").getAttribute("href"))
        .as("not in another tab")
        .isEqualTo("/checkout/reels");
  }

  @Test
  void whoeverIsSignedInIsLedBackAndNobodyElse() {
    Page page = open("/sale");
    assertThat(ledTo(page)).isEqualTo("/sign-in Sign in");
    for (String other : List.of("owner", "staffx", "")) {
      page.evaluate("value => document.cookie = 'hm_in=' + value", other);
      page.reload();
      assertThat(ledTo(page)).as(other).isEqualTo("/sign-in Sign in");
    }
    page.evaluate("document.cookie = 'a=b'; document.cookie = 'hm_in=staff'");
    page.reload();
    assertThat(ledTo(page)).isEqualTo("/admin Back office");
    page.evaluate("document.cookie = 'hm_in=person'");
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
    assertThat(ledTo(page))
        .as("a page from the browser's memory")
        .isEqualTo("/account Your account");
  }

  private static String ledTo(Page page) {
    Locator link = page.locator("#account");
    assertThat(link.locator("svg").count()).isOne();
    return link.getAttribute("href") + " " + link.textContent();
  }

  private Page open(String path) {
    Page page = context.newPage();
    page.navigate(ORIGIN + path);
    page.evaluate("document.fonts.ready.then(() => true)");
    return page;
  }

  private static String background(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    BrowserContext context =
        Browsers.browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    context.route("**/*", LookInBrowserTests::answer);
    return context;
  }

  private static void answer(Route route) {
    String path = URI.create(route.request().url()).getPath();
    Route.FulfillOptions answer = new Route.FulfillOptions();
    if (path.equals("/demo/look")) {
      answer.setContentType("text/html; charset=utf-8").setBody(sheet());
    } else if (path.equals("/sale")) {
      answer.setContentType("text/html; charset=utf-8").setBody(sale());
    } else if (path.startsWith("/assets/")) {
      Assets.Asset asset = Assets.find(path.substring("/assets/".length())).orElseThrow();
      answer.setContentType(asset.type()).setBodyBytes(asset.plain());
    } else {
      answer.setBodyBytes(file("/static" + path));
    }
    route.fulfill(answer);
  }

  private static String sheet() {
    PageFrame frame =
        new PageFrame(
            new PageFrame.Face(
                "Aarambh",
                Stage.DEMO,
                "http://localhost",
                new Look(null, null, Look.BUTTON, "/assets/card.png"),
                List.of(),
                true),
            new RefundTerms(14, 30, 10_000, 2),
            "/demo/look",
            () -> null,
            () -> null,
            () -> WorkBar.Figures.NONE,
            () -> null);
    StringOutput out = new StringOutput();
    ENGINE.render("demo/look/show.jte", Map.of("frame", frame, "sheet", LookSheet.sample()), out);
    return out.toString();
  }

  private static String sale() {
    return """
    <!doctype html><title>Sale</title><a id="buy" href="/checkout/reels">Buy</a>
    <a id="account" href="/sign-in" data-sign-in><svg></svg>Sign in</a>
    <a id="other" href="/courses">Courses</a><script type="module" src="%s"></script>
    """
        .formatted(Assets.path("public.js"));
  }

  private static byte[] file(String path) {
    try (InputStream in = LookInBrowserTests.class.getResourceAsStream(path)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
