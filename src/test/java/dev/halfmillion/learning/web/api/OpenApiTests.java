package dev.halfmillion.learning.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The learning app is compiled against learn/openapi.json, so that file tells the truth. */
@HalfmillionTest
class OpenApiTests {

  private static final Path FILE = Path.of("learn/openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Autowired MockMvc mvc;

  @Test
  void theDescriptionTheAppIsCompiledAgainstIsThatOfTheServer() throws Exception {
    JsonNode present = JSON.readTree(described());
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(FILE, JSON.writeValueAsString(present) + "\n");
    }
    assertThat(JSON.readTree(Files.readString(FILE)))
        .as(
            "%s is old. Run ./mvnw -Dquick test -Dtest=OpenApiTests -Dopenapi.write=true, then in"
                + " learn: npm run format && npm run generate-api",
            FILE)
        .isEqualTo(present);
  }

  private String described() throws Exception {
    return mvc.perform(get("/api/v1/openapi.json").with(SignedIn.as(Role.LEARNER)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
