package dev.halfmillion.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.database.SchemaAccess;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a load balancer and a supervisor are told, and a stranger is not. */
@HalfmillionTest
class HealthAddressTests {

  @Autowired MockMvc mvc;
  @Autowired ApplicationContext application;

  @Test
  void itIsReadyAndTellsNoStrangerMore() throws Exception {
    for (String address : new String[] {"/health", "/health/ready", "/health/live"}) {
      MockHttpServletResponse answer = read(address);
      assertThat(answer.getStatus()).as(address).isEqualTo(200);
      assertThat(answer.getContentAsString()).contains("UP").doesNotContain("database", "version");
    }
    assertThat(read("/health/ready/database").getStatus()).isEqualTo(404);
    assertThat(
            mvc.perform(get("/health/ready").with(SignedIn.as(Role.OWNER)))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .doesNotContain("database");
  }

  @Test
  void whileItDrainsItIsAliveAndNotReady() throws Exception {
    AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
    try {
      assertThat(read("/health/ready").getStatus()).isEqualTo(503);
      assertThat(read("/health/live").getStatus()).isEqualTo(200);
    } finally {
      AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
    }
    assertThat(read("/health/ready").getStatus()).isEqualTo(200);
  }

  @Test
  void withoutItsDatabaseItIsNotReady() {
    SchemaAccess down = SchemaAccess.at("jdbc:mariadb://127.0.0.1:1/a", "u", "p");
    assertThat(new DatabaseHealth(down).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(new DatabaseHealth(down).health().getDetails()).isEmpty();
  }

  private MockHttpServletResponse read(String address) throws Exception {
    return mvc.perform(get(address)).andReturn().getResponse();
  }
}
