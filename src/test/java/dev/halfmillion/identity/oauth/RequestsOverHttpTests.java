package dev.halfmillion.identity.oauth;

import static dev.halfmillion.identity.oauth.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.oauth.ClientApps.Issued;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.testing.WebVisitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RequestsOverHttpTests extends OverHttp {

  private static final Set<Right> ALL = EnumSet.allOf(Right.class);

  @Autowired ClientApps apps;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:49152/callback/",
        "http://127.0.0.1:49152/callback/..",
        "http://127.0.0.1:49152/Callback",
        "http://127.0.0.1:49152/callback?x=1",
        "http://127.0.0.1:49152/callback#x",
        "http://127.0.0.1:49152/%63allback",
        "http://user@127.0.0.1:49152/callback",
        "http://127.0.0.1:49152@evil.example/callback",
        "http://127.0.0.1.evil.example:49152/callback",
        "http://localhost:49152/callback",
        "http://localhost.evil.example/callback",
        "http://127.0.0.2/callback",
        "http://[::1]:49152/callback",
        "https://127.0.0.1:49152/callback",
        "http://127.0.0.1:99999/callback",
        "http://127.0.0.1:0/callback",
        "//127.0.0.1:49152/callback",
        "javascript:alert(1)",
        " http://127.0.0.1:49152/callback",
        ""
      })
  void anAddressThatAlmostMatchesIsToldToThePersonAndNeverGoneTo(String redirect) {
    Map<String, String> asked = program.request();
    asked.put("redirect_uri", redirect);

    HttpResponse<String> answer = browser.get(Program.address(asked));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.body()).contains("names an address that is not its own");
    assertThat(new WebVisitor(base()).get(Program.address(asked)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/callback",
        "http://127.0.0.1:1/callback",
        "http://127.0.0.1:65535/callback"
      })
  void anyPortOfThisMachineIsFine(String redirect) {
    Map<String, String> asked = program.request();
    asked.put("redirect_uri", redirect);

    assertThat(Program.location(browser.get(Program.address(asked)))).contains("/oauth2/consent?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.in:8443/back", "https://app.example.in/back/",
        "https://app.example.in/back?to=x", "http://app.example.in/back",
        "https://app.example.in.evil.example/back", "https://APP.example.in/back"
      })
  void awayFromThisMachineThePortCountsToo(String redirect) {
    Issued issued =
        apps.register("Study buddy", List.of("https://app.example.in/back"), ALL, true, null);
    Program server = new Program(base(), issued.app().clientId(), issued.secret(), redirect);

    assertThat(browser.get(Program.address(server.request())).statusCode()).isEqualTo(400);
  }

  @Test
  void withoutPkceOrWithAPlainOneTheProgramIsToldNo() {
    Map<String, String> none = program.request();
    none.remove("code_challenge");
    none.remove("code_challenge_method");
    Map<String, String> plain = program.request();
    plain.put("code_challenge", Program.VERIFIER);
    plain.put("code_challenge_method", "plain");
    Map<String, String> unsaid = program.request();
    unsaid.remove("code_challenge_method");
    Map<String, String> odd = program.request();
    odd.put("code_challenge", "short");

    for (Map<String, String> asked : List.of(none, plain, unsaid, odd)) {
      assertThat(Program.location(browser.get(Program.address(asked))))
          .startsWith("http://127.0.0.1:49152/callback?error=invalid_request")
          .contains("state=back%26forth%3D1")
          .doesNotContain("code=");
    }
  }

  @Test
  void whatElseIsWrongIsToldTheProgramToo() {
    Map<String, String> more = program.request();
    more.put("scope", "openid admin");
    assertThat(Program.location(browser.get(Program.address(more))))
        .contains("error=invalid_scope");
    Map<String, String> long1 = program.request();
    long1.put("nonce", "n".repeat(300));
    assertThat(Program.location(browser.get(Program.address(long1))))
        .contains("error=invalid_request");
    Map<String, String> implicit = program.request();
    implicit.put("response_type", "token");
    assertThat(browser.get(Program.address(implicit)).statusCode()).isEqualTo(400);
    Map<String, String> unknown = program.request();
    unknown.put("client_id", "nobody");
    assertThat(browser.get(Program.address(unknown)).statusCode()).isEqualTo(400);
  }

  @Test
  void aStrangerSignsInFirstAndComesBackToTheQuestion() {
    WebVisitor stranger = new WebVisitor(base());
    String signIn = Program.location(stranger.get(Program.address(program.request())));

    assertThat(signIn).startsWith("/sign-in?next=%2Foauth2%2Fauthorize");
    String next =
        java.net.URLDecoder.decode(
            signIn.substring("/sign-in?next=".length()), java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> entered =
        stranger.post(
            "/sign-in",
            "email",
            asha.email(),
            "password",
            dev.halfmillion.identity.IdentityPeople.PASSWORD,
            "next",
            next);
    assertThat(Program.location(entered)).contains("/oauth2/authorize?");
    assertThat(Program.location(stranger.get(next))).contains("/oauth2/consent?");
  }

  @Test
  void theQuestionSaysTheRightsInWordsAndNoIsTold() {
    String consent = Program.location(browser.get(Program.address(program.request())));
    HttpResponse<String> page = browser.get(consent.substring(consent.indexOf("/oauth2")));

    assertThat(page.body())
        .contains("Let Demo app for phones in?", asha.email(), "Learn in your name")
        .contains("See your name");
    HttpResponse<String> no = program.answer(browser, program.request(), false);
    assertThat(Program.location(no))
        .startsWith("http://127.0.0.1:49152/callback?error=access_denied")
        .contains("state=back%26forth%3D1");
  }

  @Test
  void nobodyAnswersForSomebodyElse() {
    String consent = Program.location(browser.get(Program.address(program.request())));
    String state = consent.substring(consent.indexOf("state=") + 6);
    User other = people.withPassword();
    WebVisitor hers = signedIn(other);

    assertThat(hers.get("/oauth2/consent?state=" + state).statusCode()).isEqualTo(410);
    HttpResponse<String> answer =
        hers.post(
            "/oauth2/authorize",
            "client_id",
            "demo-mobile",
            "state",
            java.net.URLDecoder.decode(state, java.nio.charset.StandardCharsets.UTF_8),
            "scope",
            "learning:read");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void discoveryTellsTheTruth() {
    for (String path : List.of("openid-configuration", "oauth-authorization-server")) {
      HttpResponse<String> answer = browser.get("/.well-known/" + path);
      JsonNode facts = json(answer);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(facts.get("issuer").asString()).isEqualTo(base().toString());
      assertThat(facts.get("token_endpoint").asString()).isEqualTo(base() + "/oauth2/token");
      assertThat(facts.get("grant_types_supported")).hasSize(2);
      assertThat(facts.get("code_challenge_methods_supported")).hasSize(1);
      assertThat(facts.has("end_session_endpoint")).isFalse();
    }
  }

  @Test
  void theIdTokenIsSignedByAPublishedKeyAndSaysWho() throws Exception {
    SignedJWT token = idToken();

    assertThat(token.verify(new RSASSAVerifier(key(token)))).isTrue();
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(base().toString());
    assertThat(claims.getSubject()).isEqualTo(asha.id().toString());
    assertThat(claims.getAudience()).containsExactly("demo-mobile");
    assertThat(claims.getStringClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
    assertThat(claims.getStringClaim("name")).isEqualTo(asha.name());
  }

  @Test
  void keysChangeEveryNinetyDaysAndOverlap() throws Exception {
    SignedJWT old = idToken();
    assertThat(key(old).isPrivate()).isFalse();
    int before = published().getKeys().size();
    do {
      clock.advance(Duration.ofHours(12));
    } while (published().getKeyByKeyId(old.getHeader().getKeyID()) != null
        && published().getKeys().size() == before);

    assertThat(published().getKeys()).hasSize(2);
    assertThat(published().getKeyByKeyId(old.getHeader().getKeyID())).isNotNull();
    clock.advance(Duration.ofDays(4));
    assertThat(published().getKeyByKeyId(old.getHeader().getKeyID())).isNull();
    assertThat(published().getKeys()).hasSize(1);
    for (byte[] sealed :
        jdbc.sql("SELECT sealed FROM identity_oauth_key").query(byte[].class).list()) {
      assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain("\"kty\"");
    }
  }

  @Test
  void foreignExpiredTamperedAndUnsignedTokensAreRefused() throws Exception {
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("theirs").generate();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(base().toString())
            .subject(asha.id().toString())
            .claim("scope", "learning:read")
            .expirationTime(new Date(4_102_444_800_000L))
            .build();
    SignedJWT forged =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("theirs").build(), claims);
    forged.sign(new RSASSASigner(foreign));
    JsonNode tokens = program.connect(browser);
    String good = tokens.get("access_token").asString();

    List<String> bad =
        List.of(
            forged.serialize(),
            new PlainJWT(claims).serialize(),
            tokens.get("id_token").asString(),
            tokens.get("refresh_token").asString(),
            good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A"),
            good.replaceFirst("hma_.", "hma_" + (good.charAt(4) == 'A' ? 'B' : 'A')),
            good.replace("hma_", "hmr_"),
            "x".repeat(5_000),
            "hma_.");
    for (String token : bad) {
      HttpResponse<String> answer = program.get("/api/v1/me", token);
      assertThat(answer.statusCode()).as(token).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("invalid_token");
    }
    assertThat(program.get("/api/v1/me", good).statusCode()).isEqualTo(200);
  }

  @Test
  void noTokenStandsInTheDatabase() {
    JsonNode tokens = program.connect(browser);
    String code = program.code(browser, program.request());

    List<String> rows =
        jdbc.sql(
                """
                SELECT CONCAT_WS('|', HEX(id), HEX(refresh_hash), device) AS text
                FROM identity_oauth_connection
                UNION ALL SELECT CONCAT_WS('|', HEX(code_hash), HEX(state_hash), client_state)
                FROM identity_oauth_request
                """)
            .query(String.class)
            .list();
    assertThat(String.join("\n", rows))
        .doesNotContain(code)
        .doesNotContain(tokens.get("refresh_token").asString())
        .doesNotContain(tokens.get("access_token").asString());
  }

  @Test
  void aProgramWithASecretProvesItselfAndLooksIntoItsOwnTokensOnly() {
    Issued issued =
        apps.register("Study buddy", List.of("https://app.example.in/back"), ALL, true, null);
    Program server =
        new Program(
            base(), issued.app().clientId(), issued.secret(), "https://app.example.in/back");
    Program thief =
        new Program(base(), issued.app().clientId(), null, "https://app.example.in/back");
    Program wrong =
        new Program(base(), issued.app().clientId(), "x".repeat(43), "https://app.example.in/back");
    JsonNode tokens = server.connect(browser);
    String refresh = tokens.get("refresh_token").asString();

    assertThat(thief.refresh(refresh).statusCode()).isEqualTo(401);
    assertThat(wrong.refresh(refresh).statusCode()).isEqualTo(401);
    assertThat(program.refresh(refresh).statusCode()).isEqualTo(400);
    Map<String, String> asked = Map.of("token", tokens.get("access_token").asString());
    JsonNode facts = json(server.post("/oauth2/introspect", asked));
    assertThat(facts.get("active").asBoolean()).isTrue();
    assertThat(facts.get("sub").asString()).isEqualTo(asha.id().toString());
    String others = program.connect(browser).get("access_token").asString();
    assertThat(
            json(server.post("/oauth2/introspect", Map.of("token", others)))
                .get("active")
                .asBoolean())
        .isFalse();
    HttpResponse<String> without = program.post("/oauth2/introspect", asked);
    assertThat(without.statusCode()).isBetween(400, 401);
    assertThat(json(without).get("error").asString()).isEqualTo("invalid_client");
  }

  @Test
  void aNewSecretAndBeingShutOutHoldAtOnce() {
    Issued issued =
        apps.register("Study buddy", List.of("https://app.example.in/back"), ALL, true, null);
    String clientId = issued.app().clientId();
    Program old = new Program(base(), clientId, issued.secret(), "https://app.example.in/back");
    JsonNode tokens = old.connect(browser);
    String refresh = tokens.get("refresh_token").asString();
    Issued anew = apps.rotateSecret(issued.app().id(), null);
    Program present = new Program(base(), clientId, anew.secret(), "https://app.example.in/back");

    assertThat(old.refresh(refresh).statusCode()).isEqualTo(401);
    JsonNode next = json(present.refresh(refresh));
    apps.disable(issued.app().id(), null);
    assertThat(present.refresh(next.get("refresh_token").asString()).statusCode()).isEqualTo(401);
    assertThat(program.get("/api/v1/me", next.get("access_token").asString()).statusCode())
        .isEqualTo(401);
    assertThat(browser.get(Program.address(present.request())).statusCode()).isEqualTo(400);
  }

  private SignedJWT idToken() throws Exception {
    return SignedJWT.parse(program.connect(browser).get("id_token").asString());
  }

  private RSAKey key(SignedJWT token) throws Exception {
    return published().getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
  }

  private JWKSet published() throws Exception {
    return JWKSet.parse(browser.get("/oauth2/jwks").body());
  }
}
