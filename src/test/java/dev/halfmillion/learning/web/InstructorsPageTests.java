package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.learning.editing.Teaching;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who teaches a course: said by owners, shown to learners, and the right to edit it. */
class InstructorsPageTests extends LearnersApi {

  @Autowired UserRegistration registration;
  @Autowired UserRoles roles;
  @Autowired AuditLog audit;

  private final String email = "devika." + slug + "@teachers.test";
  private UserId devika = UserId.next();
  private String page = "";

  @BeforeEach
  void anInstructorToAdd() {
    devika = registration.ensure(email, "Devika Joshi", null);
    roles.grant(devika, Role.INSTRUCTOR, null);
    page = "/admin/courses/" + course + "/instructors";
  }

  private ResultActions owner(MockHttpServletRequestBuilder request, String... pairs)
      throws Exception {
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return mvc.perform(request.with(SignedIn.as(Role.OWNER)).with(Csrf.token()));
  }

  private ResultActions devika(MockHttpServletRequestBuilder request, String... pairs)
      throws Exception {
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return mvc.perform(request.with(SignedIn.as(devika, Role.INSTRUCTOR)).with(Csrf.token()));
  }

  private List<String> names() {
    return instructors.of(course).stream().map(one -> one.shown().name()).toList();
  }

  private InstructorId of(String name) {
    return instructors.of(course).stream()
        .filter(one -> one.shown().name().equals(name))
        .map(Teaching::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoIsAddedByAddressIsShownAndEditsTheCourseUntilTakenOff() throws Exception {
    devika(get("/admin/courses/" + course)).andExpect(status().isNotFound());
    String key = InstructorId.next().toString();
    for (int twice = 0; twice < 2; twice++) {
      owner(post(page), "key", key, "email", email.toUpperCase(), "bio", "Cuts <b>films</b>.")
          .andExpect(status().isSeeOther());
    }
    assertThat(names()).containsExactly("Asha Rao", "Devika Joshi");
    devika(get("/admin/courses/" + course)).andExpect(status().isOk());
    devika(get("/admin/courses"))
        .andExpect(content().string(containsString("Asha Rao, Devika Joshi")));
    as(learner, get("/api/v1/courses/" + course))
        .andExpect(jsonPath("$.instructor.name").value("Asha Rao"))
        .andExpect(jsonPath("$.instructors.length()").value(2))
        .andExpect(jsonPath("$.instructors[1].name").value("Devika Joshi"))
        .andExpect(jsonPath("$.instructors[1].bio").value("Cuts <b>films</b>."));
    as(learner, get("/api/v1/courses"))
        .andExpect(jsonPath("$.courses[0].instructors[1]").value("Devika Joshi"));
    owner(post(page + "/" + of("Devika Joshi") + "/removal")).andExpect(status().isSeeOther());
    devika(get("/admin/courses/" + course)).andExpect(status().isNotFound());
    as(learner, get("/api/v1/courses/" + course))
        .andExpect(jsonPath("$.instructors.length()").value(1));
    assertThat(audit.of(course.toString()))
        .extracting(AuditEntry::action)
        .contains("learning.instructor-added", "learning.instructor-removed");
  }

  @Test
  void whatIsWrongIsSaidInTheFormAndNothingIsKept() throws Exception {
    String learners = "learner." + slug + "@teachers.test";
    registration.ensure(learners, "Only Learns", null);
    for (String nobody : new String[] {"nobody@teachers.test", learners, "no address"}) {
      owner(post(page), "email", nobody, "name", "Somebody", "bio", "Teaches.")
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("Nobody with this address is an instructor")))
          .andExpect(content().string(containsString("value=\"Somebody\"")));
    }
    owner(post(page), "name", " ", "bio", " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Give a name, or the address of an instructor."),
                        containsString("Say in a sentence or two who that is."))));
    owner(post(page), "name", "x".repeat(81), "bio", "x".repeat(1_001))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Keep the name within 80 characters."),
                        containsString("Keep the text within 1,000 characters."))));
    teaches(devika, course);
    owner(post(page), "email", email, "bio", "Again.")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This person teaches the course already.")));
    assertThat(instructors.of(course)).hasSize(2);
  }

  @Test
  void theFirstIsNamedFirstAndTheLastOneStays() throws Exception {
    owner(post(page), "name", "Guest", "bio", "Comes once.").andExpect(status().isSeeOther());
    owner(post(page + "/" + of("Guest") + "/place"), "step", "up").andExpect(status().isSeeOther());
    owner(post(page + "/" + of("Guest") + "/place"), "step", "up").andExpect(status().isSeeOther());
    assertThat(courses.outline(course).orElseThrow().instructor().name()).isEqualTo("Guest");
    owner(post(page + "/" + of("Asha Rao") + "/removal")).andExpect(status().isSeeOther());
    owner(post(page + "/" + of("Guest") + "/removal"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("A course has at least one instructor.")));
    assertThat(names()).containsExactly("Guest");
  }

  @Test
  void anInstructorChangesTheWordsAndNotThePeople() throws Exception {
    InstructorId hers = teaches(devika, course);
    devika(get(page))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("An owner says who teaches")))
        .andExpect(content().string(not(containsString("Add an instructor"))));
    String asha = page + "/" + of("Asha Rao").toString();
    devika(post(page), "name", "Friend", "bio", "Mine.").andExpect(status().isForbidden());
    devika(post(page + "/" + hers + "/removal")).andExpect(status().isForbidden());
    devika(post(page + "/" + hers + "/place"), "step", "up").andExpect(status().isForbidden());
    devika(
            post(page + "/" + hers),
            "email",
            "nobody@teachers.test",
            "name",
            "Devika J.",
            "bio",
            "New words.")
        .andExpect(status().isSeeOther());
    assertThat(instructors.of(course))
        .filteredOn(one -> one.id().equals(hers))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.shown()).isEqualTo(new Instructor("Devika J.", "New words."));
              assertThat(one.user()).isEqualTo(devika);
            });
    devika(get(asha)).andExpect(status().isOk());
    devika(get(page + "/" + InstructorId.next())).andExpect(status().isNotFound());
  }

  @Test
  void anOwnerSaysWhoSomebodyIsAfterwardsAndTakesItBack() throws Exception {
    InstructorId asha = of("Asha Rao");
    String address = page + "/" + asha;
    owner(post(address), "email", email, "name", "Asha Rao", "bio", "Teaches.")
        .andExpect(status().isSeeOther());
    devika(get("/admin/courses/" + course)).andExpect(status().isOk());
    owner(get(address)).andExpect(content().string(containsString("value=\"" + email + "\"")));
    owner(post(address), "email", "", "name", "Asha Rao", "bio", "Teaches.")
        .andExpect(status().isSeeOther());
    devika(get("/admin/courses/" + course)).andExpect(status().isNotFound());
  }

  @Test
  void whoLosesTheRoleEditsNothingThoughStillShown() throws Exception {
    teaches(devika, course);
    mvc.perform(get("/admin/courses/" + course).with(SignedIn.as(devika, Role.LEARNER)))
        .andExpect(status().isForbidden());
    roles.revoke(devika, Role.INSTRUCTOR, null);
    owner(get(page)).andExpect(content().string(containsString("who is no instructor any more")));
  }
}
