package dev.halfmillion.platform.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Where each address is at home. */
class HostsTests {

  private static final HostSettings FOUR =
      new HostSettings(
          "affiliate.example.com", "app.example.com", "Admin.example.com", "example.com");

  @ParameterizedTest
  @CsvSource({
    "/, https://www.example.com/",
    "/courses/yoga?coupon=X, https://www.example.com/courses/yoga?coupon=X",
    "/r/asha?to=yoga, https://www.example.com/r/asha?to=yoga",
    "/affiliates, https://www.example.com/affiliates",
    "/account/orders, https://www.example.com/account/orders",
    "/orders/ord_1?key=a, https://www.example.com/orders/ord_1?key=a",
    "/webhooks/razorpay, https://www.example.com/webhooks/razorpay",
    "/affiliate, https://affiliate.example.com/affiliate",
    "/affiliate/sales/com_1, https://affiliate.example.com/affiliate/sales/com_1",
    "/learn, https://app.example.com/learn",
    "/learn/courses/1?at=2, https://app.example.com/learn/courses/1?at=2",
    "/admin, https://admin.example.com/admin",
    "/admin/inbox, https://admin.example.com/admin/inbox",
    "/administration, https://www.example.com/administration",
    "/%61dmin/inbox, https://admin.example.com/%61dmin/inbox"
  })
  void everyAddressHasOneHome(String path, String address) {
    assertThat(hosts("https://www.example.com", FOUR).url(path)).hasToString(address);
  }

  @Test
  void thePortOfTheSiteIsThatOfAllHosts() {
    HostSettings own = new HostSettings("", "", "admin.academy.localhost", "academy.localhost");
    Hosts hosts = hosts("http://www.academy.localhost:8080", own);

    assertThat(hosts.url("/admin")).hasToString("http://admin.academy.localhost:8080/admin");
    assertThat(hosts.isOurs("http://admin.academy.localhost:8080")).isTrue();
    assertThat(hosts.isOurs("http://admin.academy.localhost")).isFalse();
    assertThat(hosts.isOurs("null")).isFalse();
  }

  @Test
  void withoutHostsOfTheirOwnAllIsAtThePublicAddressAndCookiesStayThere() {
    Hosts one = hosts("https://academy.example.com/", new HostSettings("", "", "", ""));

    assertThat(one.several()).isFalse();
    assertThat(one.cookieDomain()).isEmpty();
    assertThat(one.url("/admin/inbox")).hasToString("https://academy.example.com/admin/inbox");
    assertThat(hosts(null, new HostSettings("", "", "", "")).url("/learn"))
        .hasToString("http://localhost:8080/learn");
    assertThat(
            hosts("https://www.example.com", new HostSettings("", "www.example.com", "", ""))
                .several())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', Set HALFMILLION_COOKIE_DOMAIN to the domain that they are part of",
    "com, admin.example.com is no part",
    "example.org, admin.example.com is no part",
    "ample.com, admin.example.com is no part"
  })
  void aDomainThatIsNotThatOfAllIsRefused(String domain, String sentence) {
    HostSettings own = new HostSettings("", "", "admin.example.com", domain);

    assertThatThrownBy(() -> hosts("https://www.example.com", own))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://admin.example.com", "admin", "admin.example.com:8443", "a b.in"})
  void whatIsNoNameOfAHostIsRefused(String written) {
    HostSettings own = new HostSettings("", "", written, "example.com");

    assertThatThrownBy(() -> hosts("https://www.example.com", own))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(written + " is not the name of a host");
  }

  @Test
  void severalHostsNeedTheAddressOfTheSite() {
    assertThatThrownBy(() -> hosts(null, FOUR))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Set HALFMILLION_BASE_URL");
  }

  private static Hosts hosts(@Nullable String base, HostSettings own) {
    Settings settings =
        new Settings(Mode.PRODUCTION, Path.of("data"), base == null ? null : URI.create(base));
    return new Hosts(settings, own, new MockEnvironment());
  }
}
