package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@HalfmillionTest
@Import(IdentityPeople.class)
class UsersPageTests {

  @Autowired MockMvc mvc;
  @Autowired IdentityPeople people;
  @Autowired UserDirectory directory;

  User person;

  @BeforeEach
  void somebody() {
    person = people.withoutPassword();
  }

  /** What each role gets: 200 shown, 303 done, 403 refused, 302 led to sign in, 401 refused. */
  @ParameterizedTest
  @CsvSource({
    "GET,  /account,                       200, 200, 200, 200, 200, 302",
    "GET,  /account/password,              200, 200, 200, 200, 200, 302",
    "POST, /account/password,              422, 422, 422, 422, 422, 401",
    "POST, /account/email,                 422, 422, 422, 422, 422, 401",
    "GET,  /admin/users,                   200, 200, 200, 403, 403, 302",
    "GET,  /admin/users/ID,                200, 200, 200, 403, 403, 302",
    "POST, /admin/users/ID/roles,          422, 403, 403, 403, 403, 401",
    "POST, /admin/users/ID/roles/X/end,    422, 403, 403, 403, 403, 401",
    "POST, /admin/users/ID/suspension,     422, 403, 403, 403, 403, 401",
    "POST, /admin/users/ID/suspension/end, 303, 403, 403, 403, 403, 401",
    "GET,  /sign-in,                       200, 200, 200, 200, 200, 200",
    "GET,  /sign-in/link,                  200, 200, 200, 200, 200, 200",
    "GET,  /mailbox,                       200, 200, 200, 200, 200, 200"
  })
  void isOpenToWhomItIsFor(
      String method,
      String path,
      int owner,
      int finance,
      int support,
      int affiliate,
      int learner,
      int stranger)
      throws Exception {
    Map<Role, Integer> expected =
        Map.of(
            Role.OWNER, owner,
            Role.FINANCE, finance,
            Role.SUPPORT, support,
            Role.AFFILIATE, affiliate,
            Role.LEARNER, learner);
    answers(method, path.replace("ID", person.id().toString()), expected, stranger);
  }

  private void answers(String method, String address, Map<Role, Integer> expected, int stranger)
      throws Exception {
    for (Map.Entry<Role, Integer> entry : expected.entrySet()) {
      assertThat(status(method, address, entry.getKey()))
          .as("%s %s by %s", method, address, entry.getKey())
          .isEqualTo(entry.getValue());
    }
    assertThat(status(method, address, null)).as("by a stranger").isEqualTo(stranger);
  }

  private int status(String method, String path, Role role) throws Exception {
    var request =
        MockMvcRequestBuilders.request(
            org.springframework.http.HttpMethod.valueOf(method), java.net.URI.create(path));
    if (role != null) {
      request.with(SignedIn.as(person.id(), role));
    }
    return new Visitor(mvc, IdentityPeople.nextAddress()).send(request).getStatus();
  }

  @Test
  void anOwnerGivesTakesSuspendsAndLetsInAgain() throws Exception {
    User owner = people.withPassword(Role.OWNER);
    Visitor visitor = new Visitor(mvc, IdentityPeople.nextAddress());
    visitor.signIn(owner.email(), IdentityPeople.PASSWORD);
    String page = "/admin/users/" + person.id();

    visitor.post(page + "/roles", "role", "FINANCE");
    assertThat(directory.get(person.id()).roles()).contains(Role.FINANCE);
    visitor.post(page + "/roles/FINANCE/end");
    assertThat(directory.get(person.id()).roles()).doesNotContain(Role.FINANCE);
    visitor.post(page + "/suspension", "reason", "Chargeback fraud");
    assertThat(directory.get(person.id()).suspended()).isTrue();
    assertThat(visitor.get(page).getContentAsString())
        .contains("Chargeback fraud")
        .contains("Role given: Finance");
    visitor.post(page + "/suspension/end");
    assertThat(directory.get(person.id()).suspended()).isFalse();
  }

  @Test
  void aSuspensionWithoutAReasonIsAskedAgainOnTheSamePage() throws Exception {
    User owner = people.withPassword(Role.OWNER);
    Visitor visitor = new Visitor(mvc, IdentityPeople.nextAddress());
    visitor.signIn(owner.email(), IdentityPeople.PASSWORD);

    MockHttpServletResponse again =
        visitor.post("/admin/users/" + person.id() + "/suspension", "reason", " ");

    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString())
        .contains("Write why this person is suspended.", person.email(), "Give a role");
    assertThat(directory.get(person.id()).suspended()).isFalse();
  }

  @Test
  void listsPageByPage() throws Exception {
    for (int i = 0; i < UserDirectory.PAGE + 1; i++) {
      people.withoutPassword();
    }

    MockHttpServletResponse first =
        new Visitor(mvc).send(MockMvcRequestBuilders.get("/admin/users").with(owner()));

    assertThat(first.getContentAsString()).contains("/admin/users?q=&amp;after=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/users?q=%00",
        "/admin/users?q=%E0%A4%86%E0%A4%B6",
        "/admin/users?q=%F0%9F%98%80&after=%F0%9F",
        "/admin/users?q=%25%5C_&after=%27",
        "/admin/users/usr_x",
        "/admin/users/usr_0000000000000000000000000",
        "/admin/users/usr_zzzzzzzzzzzzzzzzzzzzzzzzz",
        "/admin/users/%E0%A4%86"
      })
  void takesOddAddressesCalmly(String path) throws Exception {
    assertThat(
            new Visitor(mvc)
                .send(MockMvcRequestBuilders.get(java.net.URI.create(path)).with(owner()))
                .getStatus())
        .isIn(200, 400, 404);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor owner() {
    return SignedIn.as(UserId.next(), Role.OWNER);
  }
}
