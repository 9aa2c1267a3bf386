package dev.halfmillion.identity.oauth;

import static dev.halfmillion.identity.oauth.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.identity.UserProfiles;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.testing.WebVisitor;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the owner lets a program ask for, and what a person is told of it. */
class RightsOverHttpTests extends OverHttp {

  private static final String BACK = "https://app.example.in/back";
  private static final Set<Right> TWO = EnumSet.of(Right.PROFILE, Right.LEARNING_READ);

  @Autowired ClientApps apps;
  @Autowired UserProfiles profiles;
  @Autowired JdbcClient jdbc;

  ClientApp app;
  Program server;

  @BeforeEach
  void aProgramThatMayAskForTwoThings() {
    ClientApps.Issued issued = apps.register("Study buddy", List.of(BACK), TWO, true, null);
    app = issued.app();
    server = new Program(base(), app.clientId(), issued.secret(), BACK);
  }

  @Test
  void aProgramAsksForNothingThatTheOwnerKeepsFromIt() {
    Map<String, String> asked = server.request();
    asked.put("scope", "profile email");
    assertThat(Program.location(browser.get(Program.address(asked))))
        .startsWith(BACK + "?error=invalid_scope");

    JsonNode tokens = connect("profile learning:read");
    assertThat(List.of(tokens.get("scope").asString().split(" ")))
        .containsExactlyInAnyOrder("profile", "learning:read");
  }

  @Test
  void whatTheOwnerTakesAwayIsOfNoUseFromThenOn() {
    JsonNode tokens = connect("profile learning:read");
    String access = tokens.get("access_token").asString();
    assertThat(server.get("/api/v1/me", access).statusCode()).isEqualTo(200);

    apps.change(app.id(), "Study buddy", List.of(BACK), EnumSet.of(Right.LEARNING_READ), null);

    Awaitility.await().until(() -> server.get("/api/v1/me", access).statusCode() == 403);
    assertThat(server.get("/api/v1/courses", access).statusCode()).isEqualTo(200);
    JsonNode next = json(server.refresh(tokens.get("refresh_token").asString()));
    assertThat(next.get("scope").asString()).isEqualTo("learning:read");
    JsonNode facts =
        json(
            server.post(
                "/oauth2/introspect", Map.of("token", next.get("refresh_token").asString())));
    assertThat(facts.get("scope").asString()).isEqualTo("learning:read");
  }

  @Test
  void aProgramThatNamesItsScopesAtEachRefreshGetsThoseThatAreLeft() {
    JsonNode tokens = connect("profile learning:read");
    apps.change(app.id(), "Study buddy", List.of(BACK), EnumSet.of(Right.LEARNING_READ), null);

    String first = tokens.get("refresh_token").asString();
    Awaitility.await()
        .untilAsserted(
            () -> {
              HttpResponse<String> barred = refresh(first, "profile");
              assertThat(barred.statusCode()).isEqualTo(400);
              assertThat(barred.body()).contains("invalid_scope");
            });
    JsonNode next = json(refresh(first, "profile learning:read"));
    assertThat(next.get("scope").asString()).isEqualTo("learning:read");
    String access = next.get("access_token").asString();
    assertThat(server.get("/api/v1/courses", access).statusCode()).isEqualTo(200);
    assertThat(server.get("/api/v1/me", access).statusCode()).isEqualTo(403);

    String second = next.get("refresh_token").asString();
    assertThat(refresh(second, "learning:read learning:write").body()).contains("invalid_scope");
    assertThat(refresh(second, "learning:read admin").body()).contains("invalid_scope");
    assertThat(refresh(second, "profile learning:read").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> refresh(String token, String scope) {
    return server.post(
        "/oauth2/token",
        Map.of("grant_type", "refresh_token", "refresh_token", token, "scope", scope));
  }

  @Test
  void theOwnersFormSaysWhatThereIsAndKeepsWhatIsChosen() {
    WebVisitor owner = signedIn(people.withPassword(Role.OWNER));
    assertThat(owner.get("/admin/apps/new").body())
        .contains("See your e-mail address", "orders:read", "profile:write");
    HttpResponse<String> none = post(owner, "/admin/apps", "Notes");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body())
        .contains("Choose at least one thing that the app may ask for")
        .contains("aria-describedby=\"f-rights-error f-rights-hint\"")
        .containsPattern("name=\"right\"[^>]* aria-invalid=\"true\"");
    assertThat(post(owner, "/admin/apps", "Notes", "admin").statusCode()).isEqualTo(422);

    HttpResponse<String> made = post(owner, "/admin/apps", "Notes", "openid", "orders:read");
    String page = Program.location(made);
    assertThat(chosen(owner.get(page).body())).containsExactly("openid", "orders:read");
    post(owner, page, "Notes", "email");
    assertThat(chosen(owner.get(page).body())).containsExactly("email");
  }

  private static HttpResponse<String> post(
      WebVisitor owner, String path, String name, String... rights) {
    List<String> form = new java.util.ArrayList<>(List.of("name", name, "redirects", BACK));
    for (String right : rights) {
      form.addAll(List.of("right", right));
    }
    return owner.post(path, form.toArray(String[]::new));
  }

  private static List<String> chosen(String page) {
    return java.util.regex.Pattern.compile("name=\"right\" value=\"([^\"]+)\" checked")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void aProgramOfBeforeKeepsWhatThereWas() {
    jdbc.sql(
            """
            INSERT INTO identity_oauth_client (id, client_id, name, redirects, created_at)
            SELECT UNHEX(REPLACE(UUID(), '-', '')), 'of-before', 'Of before', redirects, created_at
            FROM identity_oauth_client LIMIT 1
            """)
        .update();

    assertThat(apps.all().stream().filter(one -> one.clientId().equals("of-before")))
        .singleElement()
        .satisfies(
            one ->
                assertThat(Right.scopes(one.rights()))
                    .containsExactlyInAnyOrder(
                        "openid", "profile", "learning:read", "learning:write"));
    jdbc.sql("DELETE FROM identity_oauth_client WHERE client_id = 'of-before'").update();
  }

  @Test
  void thePersonIsAskedInTheOwnLanguage() {
    Map<String, String> asked = program.request();
    String english = question(asked);
    profiles.change(asha.id(), null, null, "hi");
    String hindi = question(asked);

    assertThat(english)
        .contains(
            "<html lang=\"en-IN\">",
            "<div lang=\"en\">",
            "See your e-mail address",
            "See your orders")
        .contains("Let it in only if you began this there yourself");
    assertThat(hindi)
        .contains(
            "<html lang=\"hi\">",
            "lang=\"en-IN\">",
            "<div lang=\"hi\">",
            "आपका ईमेल पता देखना",
            "आपके ऑर्डर देखना",
            "नहीं, अनुमति न दें")
        .doesNotContain("See your orders");
  }

  private String question(Map<String, String> asked) {
    String consent = Program.location(browser.get(Program.address(asked)));
    return browser.get(consent.substring(consent.indexOf("/oauth2"))).body();
  }

  @Test
  void discoveryNamesEveryScope() {
    JsonNode scopes =
        json(browser.get("/.well-known/openid-configuration")).get("scopes_supported");
    assertThat(scopes.valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(Right.scopes(EnumSet.allOf(Right.class)));
  }

  private JsonNode connect(String scope) {
    Map<String, String> asked = server.request();
    asked.put("scope", scope);
    return json(server.exchange(server.code(browser, asked)));
  }
}
