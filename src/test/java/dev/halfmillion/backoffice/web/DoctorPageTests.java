package dev.halfmillion.backoffice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.health.HealthTrouble;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The owner sees what is wrong with the remedy, and sees it gone when it is mended. */
@HalfmillionTest
@RecordApplicationEvents
class DoctorPageTests {

  private static final String JOB = "doctor-page.nobody-runs-this";

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired ApplicationEvents events;

  @BeforeEach
  void aJobIsOverdue() {
    jdbc.sql("DELETE FROM platform_alarm").update();
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks
              (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            VALUES (:name, 'recurring', :due, FALSE, 0, 1)
            """)
        .param("name", JOB)
        .param("due", Sql.timestamp(clock.instant().minus(Duration.ofMinutes(33))))
        .update();
  }

  @AfterEach
  void leaveNothing() {
    mend();
    jdbc.sql("DELETE FROM platform_look").update();
    jdbc.sql("DELETE FROM platform_alarm").update();
  }

  private void mend() {
    jdbc.sql("DELETE FROM scheduled_tasks WHERE task_name = :name").param("name", JOB).update();
  }

  @Test
  void whatIsWrongIsThereWithTheRemedyUntilItIsMended() throws Exception {
    assertThat(post("/admin/doctor/looks").getStatus()).isEqualTo(303);
    assertThat(page())
        .contains("The job " + JOB + " is 33 minutes overdue.", "restart it", "To do")
        .contains("In order", "Database")
        .contains("Not looked at", "a demo shows its mails and sends none");
    assertThat(jobTrouble()).isEqualTo(1);
    assertThat(today()).contains("of the doctor found something wrong");

    mend();
    assertThat(post("/admin/doctor/looks").getStatus()).isEqualTo(303);
    assertThat(page()).doesNotContain(JOB);
    assertThat(jobTrouble()).isEqualTo(1);
  }

  private long jobTrouble() {
    return events.stream(HealthTrouble.class)
        .filter(trouble -> trouble.sentence().contains(JOB))
        .count();
  }

  @Test
  void theBooksAreReadInTheBackground() throws Exception {
    assertThat(post("/admin/doctor/audits").getStatus()).isEqualTo(303);
    assertThat(post("/admin/doctor/audits").getStatus()).isEqualTo(303);
  }

  private MockHttpServletResponse post(String address) throws Exception {
    return mvc.perform(
            MockMvcRequestBuilders.post(address).with(SignedIn.as(Role.OWNER)).with(Csrf.token()))
        .andReturn()
        .getResponse();
  }

  private String page() throws Exception {
    return read("/admin/doctor");
  }

  private String today() throws Exception {
    return read("/admin");
  }

  private String read(String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(Role.OWNER)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
