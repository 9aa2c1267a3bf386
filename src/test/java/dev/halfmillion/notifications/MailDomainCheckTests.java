package dev.halfmillion.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.health.CannotTell;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.Surroundings;
import dev.halfmillion.testing.HalfmillionTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** What the names of a domain say about its mail, asked of a name server. */
@HalfmillionTest
class MailDomainCheckTests {

  @Autowired DataSource database;

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void aDomainThatSaysAllIsWell() throws IOException {
    assertThat(
            look(
                Map.of(
                    "academy.example MX", "mx.provider.example",
                    "academy.example TXT", "v=spf1 include:provider.example -all",
                    "_dmarc.academy.example TXT", "v=DMARC1; p=none")))
        .isEmpty();
  }

  @Test
  void eachRecordThatIsMissingIsNamedWithWhatToAdd() throws IOException {
    assertThat(look(Map.of("academy.example TXT", "some-other-word=1")))
        .extracting(Finding::sentence)
        .satisfiesExactly(
            mx -> assertThat(mx).contains("no MX record"),
            spf -> assertThat(spf).contains("no SPF record"),
            dmarc -> assertThat(dmarc).contains("no DMARC record"));
    assertThat(look(Map.of()))
        .extracting(Finding::remedy)
        .anyMatch(remedy -> remedy.contains("v=spf1"))
        .anyMatch(remedy -> remedy.contains("_dmarc.academy.example"));
  }

  @Test
  void whereNobodyAnswersNothingIsSaid() {
    environment.setProperty("halfmillion.doctor.names", "127.0.0.1:1");
    environment.setProperty("halfmillion.mail.from", "hello@academy.example");
    assertThatThrownBy(() -> new MailDomainCheck().findings(here()))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("no name server answers");
  }

  private List<Finding> look(Map<String, String> records) throws IOException {
    try (NameServer names = new NameServer(records)) {
      environment.setProperty("halfmillion.doctor.names", names.address());
      environment.setProperty("halfmillion.mail.from", "hello@academy.example");
      return new MailDomainCheck().findings(here());
    }
  }

  private Surroundings here() {
    return new Surroundings(
        environment,
        Clock.systemUTC(),
        new Settings(Mode.PRODUCTION, Path.of("data"), null),
        () -> database);
  }
}
