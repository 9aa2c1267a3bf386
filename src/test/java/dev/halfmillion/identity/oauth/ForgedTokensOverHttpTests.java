package dev.halfmillion.identity.oauth;

import static dev.halfmillion.identity.oauth.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.halfmillion.platform.api.Right;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What somebody tries who has tokens that are not for this, or makes some. */
class ForgedTokensOverHttpTests extends OverHttp {

  private static final String BACK = "https://app.example.in/back";

  @Autowired ClientApps apps;

  Program first;
  Program second;
  JsonNode tokens;

  @BeforeEach
  void twoProgramsOnServers() {
    first = server();
    second = server();
    tokens = first.connect(browser);
  }

  private Program server() {
    ClientApps.Issued issued =
        apps.register("Study buddy", List.of(BACK), EnumSet.allOf(Right.class), true, null);
    return new Program(base(), issued.app().clientId(), issued.secret(), BACK);
  }

  @Test
  void anotherProgramsTokensAreNeitherLookedIntoNorRevokedNorRefreshed() {
    for (String token : List.of(text("access_token"), text("refresh_token"))) {
      assertThat(active(second, token)).isFalse();
      assertThat(active(first, token)).isTrue();
      assertThat(second.post("/oauth2/revoke", Map.of("token", token)).statusCode()).isEqualTo(200);
      assertThat(program.post("/oauth2/revoke", Map.of("token", token)).statusCode())
          .isEqualTo(200);
    }
    assertThat(second.refresh(text("refresh_token")).statusCode()).isEqualTo(400);
    assertThat(program.refresh(text("refresh_token")).statusCode()).isEqualTo(400);

    assertThat(first.get("/api/v1/me", text("access_token")).statusCode()).isEqualTo(200);
    assertThat(first.refresh(text("refresh_token")).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherProgramWithAnOldTokenEndsNoFamily() {
    JsonNode next = json(first.refresh(text("refresh_token")));
    clock.advance(Duration.ofMinutes(2));

    assertThat(second.refresh(text("refresh_token")).statusCode()).isEqualTo(400);
    assertThat(program.refresh(text("refresh_token")).statusCode()).isEqualTo(400);

    assertThat(first.refresh(next.get("refresh_token").asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void aCodeOfOneProgramIsNothingToAnotherAndStaysGood() {
    String code = first.code(browser, first.request());

    assertThat(second.exchange(code).statusCode()).isBetween(400, 401);
    assertThat(program.exchange(code, Program.VERIFIER, BACK).statusCode()).isBetween(400, 401);
    assertThat(first.exchange(code).statusCode()).isEqualTo(200);
  }

  @Test
  void eachTokenIsGoodForItsOwnPurposeOnly() {
    String id = text("id_token");
    for (String token : List.of(id, text("refresh_token"))) {
      assertThat(first.get("/api/v1/me", token).statusCode()).isEqualTo(401);
      assertThat(first.get("/oauth2/userinfo", token).statusCode()).isEqualTo(401);
    }
    assertThat(first.refresh(id).statusCode()).isEqualTo(400);
    assertThat(first.refresh(text("access_token")).statusCode()).isEqualTo(400);
    assertThat(first.exchange(text("refresh_token")).statusCode()).isEqualTo(400);
    assertThat(active(first, id)).isFalse();
    assertThat(first.refresh(text("refresh_token")).statusCode()).isEqualTo(200);
  }

  @Test
  void tokensSignedBySomebodyElseWithoutAKeyOrByAnOldOneAreNone() throws Exception {
    RSAKey published =
        JWKSet.parse(browser.get("/oauth2/jwks").body()).getKeys().getFirst().toRSAKey();
    RSAKey theirs = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
    JWTClaimsSet claims = SignedJWT.parse(text("id_token")).getJWTClaimsSet();
    byte[] publicKey = published.toRSAPublicKey().getEncoded();
    clock.advance(Duration.ofDays(200));
    RSAKey later = JWKSet.parse(browser.get("/oauth2/jwks").body()).getKeys().getFirst().toRSAKey();
    assertThat(later.getKeyID()).isNotEqualTo(published.getKeyID());
    clock.reset();

    List<String> forged =
        List.of(
            new PlainJWT(claims).serialize(),
            signed(JWSAlgorithm.HS256, published.getKeyID(), new MACSigner(publicKey), claims),
            signed(JWSAlgorithm.RS256, published.getKeyID(), new RSASSASigner(theirs), claims),
            signed(JWSAlgorithm.RS256, "p1-retired", new RSASSASigner(theirs), claims));
    for (String token : forged) {
      HttpResponse<String> answer = first.get("/api/v1/me", token);
      assertThat(answer.statusCode()).as(token).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer error=\"invalid_token\"");
      assertThat(active(first, token)).isFalse();
      assertThat(first.refresh(token).statusCode()).isEqualTo(400);
    }
  }

  private static String signed(
      JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet claims) throws Exception {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  @Test
  void eachLetterOfATokenCounts() {
    for (String name : List.of("access_token", "refresh_token")) {
      String token = text(name);
      for (int at = 0; at < token.length(); at += 7) {
        String other = token.charAt(at) == 'A' ? "B" : "A";
        String tampered = token.substring(0, at) + other + token.substring(at + 1);
        assertThat(active(first, tampered)).as(tampered).isFalse();
      }
      assertThat(active(first, token + "A")).isFalse();
      assertThat(active(first, token + ".")).isFalse();
      assertThat(active(first, token.substring(0, token.length() - 1))).isFalse();
    }
  }

  @Test
  void aTokenIsTakenFromTheHeaderAndFromNowhereElse() {
    String access = text("access_token");
    HttpResponse<String> asked =
        first.send(
            HttpRequest.newBuilder(base().resolve("/api/v1/me?access_token=" + access)).GET());
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(first.post("/oauth2/userinfo", Map.of("access_token", access)).statusCode())
        .isEqualTo(401);
    HttpResponse<String> twice =
        first.send(
            HttpRequest.newBuilder(base().resolve("/api/v1/me?access_token=" + access))
                .header("Authorization", "Bearer " + access)
                .GET());
    assertThat(twice.statusCode()).as("The one in the address is not looked at").isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client_credentials",
        "password",
        "implicit",
        "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "urn:ietf:params:oauth:grant-type:token-exchange",
        "urn:ietf:params:oauth:grant-type:device_code"
      })
  void otherWaysToTokensAreShut(String grant) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", grant);
    form.put("username", asha.email());
    form.put("password", "seven quiet herons over rice");
    form.put("assertion", text("id_token"));
    form.put("subject_token", text("access_token"));

    HttpResponse<String> answer = first.post("/oauth2/token", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("error").asString()).isEqualTo("unsupported_grant_type");
  }

  @Test
  void aProgramProvesItselfByItsSecretAndNotByAnAssertion() throws Exception {
    String clientId = first.request().get("client_id");
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(clientId)
            .subject(clientId)
            .audience(base() + "/oauth2/token")
            .build();
    Program without = new Program(base(), clientId, null, BACK);

    HttpResponse<String> answer =
        without.post(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                text("refresh_token"),
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                new PlainJWT(claims).serialize()));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(first.refresh(text("refresh_token")).statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestThatSaysSomethingTwiceIsRefused() {
    String twice =
        Program.address(first.request()) + "&redirect_uri=https%3A%2F%2Fevil.example%2Fback";

    HttpResponse<String> answer = browser.get(twice);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  private static boolean active(Program asking, String token) {
    HttpResponse<String> answer = asking.post("/oauth2/introspect", Map.of("token", token));
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer).get("active").asBoolean();
  }

  private String text(String name) {
    return tokens.get(name).asString();
  }
}
