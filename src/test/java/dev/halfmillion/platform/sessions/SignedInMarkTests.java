package dev.halfmillion.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Cookies;
import dev.halfmillion.platform.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignedInMarkTests {

  private final SignedInMark mark = new SignedInMark(new Cookies(true, "academy.in"));

  @Test
  void everyHostAndItsScriptsReadItAndItEndsWithTheBrowser() {
    assertThat(mark.of(Set.of(Role.OWNER, Role.LEARNER)).toString())
        .startsWith("hm_in=staff; Path=/; Domain=academy.in")
        .contains("Secure", "SameSite=Lax")
        .doesNotContain("HttpOnly", "Max-Age", "Expires");
  }

  @Test
  void itTellsNothingButWhetherThereIsABackOffice() {
    for (Role role : Role.values()) {
      assertThat(mark.of(Set.of(role)).getValue()).isEqualTo(role.isStaff() ? "staff" : "person");
    }
    assertThat(mark.of(Set.of()).getValue()).isEqualTo("person");
  }

  @Test
  void itGoesBySameDomainAndPath() {
    assertThat(mark.gone().toString()).startsWith("hm_in=; Path=/; Domain=academy.in; Max-Age=0");
  }
}
