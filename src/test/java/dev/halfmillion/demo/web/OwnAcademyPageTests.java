package dev.halfmillion.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;

/** The way from the demo to an academy of one's own. */
@HalfmillionTest
class OwnAcademyPageTests {

  @Autowired MockMvc mvc;

  @Test
  void theFirstPageLeadsToTheOneCommand() throws Exception {
    assertThat(new Visitor(mvc).get("/").getContentAsString())
        .contains("<a href=\"/demo/own\">Start my own academy</a>");
    assertThat(new Visitor(mvc).get("/demo/own").getContentAsString())
        .contains("nothing of it is deleted", "HALFMILLION_MODE=trial ./mvnw spring-boot:run");
  }

  @Test
  void ownAcademyAndDemoNeverShareAFolder() {
    OwnAcademyPage usual = page(Path.of("data"));
    OwnAcademyPage elsewhere = page(Path.of("/srv/demo"));

    assertThat(usual.command()).isEqualTo("HALFMILLION_MODE=trial ./mvnw spring-boot:run");
    assertThat(usual.folder()).isEqualTo(Path.of("data", "academy").toString());
    assertThat(usual.jar())
        .startsWith("HALFMILLION_DATABASE_URL='jdbc:mariadb:")
        .endsWith(" HALFMILLION_MODE=trial java -jar halfmillion.jar");
    assertThat(usual.beside())
        .isEqualTo("SERVER_PORT=8081 HALFMILLION_MODE=trial ./mvnw spring-boot:run");
    assertThat(elsewhere.folder()).isEqualTo("/srv/demo-academy");
    assertThat(elsewhere.command())
        .isEqualTo(
            "HALFMILLION_DATA=/srv/demo-academy HALFMILLION_MODE=trial ./mvnw spring-boot:run");
  }

  private static OwnAcademyPage page(Path data) {
    Settings settings = new Settings(Mode.DEMO, data, null);
    Object page =
        new OwnAcademyController(settings, new MockEnvironment()).show().getModel().get("page");
    assertThat(page).isInstanceOf(OwnAcademyPage.class);
    return (OwnAcademyPage) page;
  }
}
