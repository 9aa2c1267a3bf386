package dev.halfmillion.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.identity.User;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.api.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that programs leave behind grows without end. */
class WhatAppsLeaveTests extends OverHttp {

  private static final int MANY = 2_500;

  @Autowired JdbcClient jdbc;
  @Autowired OldAppAccess old;
  @Autowired Connections connections;

  @Test
  void onePersonHasTenQuestionsAndTheOldestGo() {
    List<String> consents = new ArrayList<>();
    for (int number = 0; number < RequestRows.MOST_QUESTIONS + 4; number++) {
      clock.advance(Duration.ofSeconds(1));
      String consent = Program.location(browser.get(Program.address(program.request())));
      consents.add(consent.substring(consent.indexOf("/oauth2")));
    }

    assertThat(count("identity_oauth_request", "state_hash IS NOT NULL"))
        .isEqualTo(RequestRows.MOST_QUESTIONS);
    assertThat(browser.get(consents.getFirst()).statusCode()).isEqualTo(410);
    assertThat(browser.get(consents.get(3)).statusCode()).isEqualTo(410);
    assertThat(browser.get(consents.get(4)).statusCode()).isEqualTo(200);
    assertThat(browser.get(consents.getLast()).statusCode()).isEqualTo(200);
  }

  @Test
  void somebodyElsesQuestionsStay() {
    User other = people.withPassword();
    var hers = signedIn(other);
    String consent = Program.location(hers.get(Program.address(program.request())));
    for (int number = 0; number < RequestRows.MOST_QUESTIONS + 2; number++) {
      browser.get(Program.address(program.request()));
    }

    assertThat(hers.get(consent.substring(consent.indexOf("/oauth2"))).statusCode()).isEqualTo(200);
  }

  @Test
  void codesOfOnePersonAreKeptOnlySoFar() {
    requests(RequestRows.MOST_CODES + 20, clock.instant().plusSeconds(60), asha);

    String code = program.code(browser, program.request());

    assertThat(count("identity_oauth_request", "code_hash IS NOT NULL"))
        .isEqualTo(RequestRows.MOST_CODES + 1);
    assertThat(program.exchange(code).statusCode()).isEqualTo(200);
  }

  @Test
  void onePersonHasAHundredConnectionsAndThoseUnusedForLongestGo() {
    ConnectedApp oldest = ConnectedApp.of(application, asha.id());
    ClientApp app = oldest.app();
    for (int number = 0; number < ConnectionRows.MOST - 2; number++) {
      clock.advance(Duration.ofSeconds(1));
      ConnectedApp.of(application, app, asha.id());
    }
    clock.advance(Duration.ofSeconds(1));
    ConnectedApp ended = ConnectedApp.of(application, app, asha.id());
    connections.end(ended.id(), asha.id());

    String first = program.connect(browser).get("access_token").asString();
    assertThat(count("identity_oauth_connection", "TRUE")).isEqualTo(ConnectionRows.MOST);
    assertThat(count("identity_oauth_connection", "ended_at IS NULL"))
        .as("What ended went first")
        .isEqualTo(ConnectionRows.MOST);
    assertThat(program.get("/api/v1/me", token(oldest)).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    String second = program.connect(browser).get("access_token").asString();

    assertThat(count("identity_oauth_connection", "TRUE")).isEqualTo(ConnectionRows.MOST);
    clock.advance(Duration.ofSeconds(1));
    org.awaitility.Awaitility.await()
        .until(() -> program.get("/api/v1/me", token(oldest)).statusCode() == 401);
    assertThat(program.get("/api/v1/me", first).statusCode()).isEqualTo(200);
    assertThat(program.get("/api/v1/me", second).statusCode()).isEqualTo(200);
  }

  private static String token(ConnectedApp app) {
    return app.token(EnumSet.of(Right.PROFILE));
  }

  @Test
  void whatIsOverIsForgottenHoweverMuchItIs() {
    old.forget();
    Instant now = clock.instant();
    requests(MANY, now.minus(Duration.ofHours(25)), asha);
    requests(7, now.minus(Duration.ofHours(23)), asha);
    connections(MANY, now.minus(Duration.ofDays(2)), now.minus(Duration.ofHours(25)));
    connections(MANY, now.minus(Duration.ofDays(91)), null);
    connections(5, now.minus(Duration.ofDays(2)), now.minus(Duration.ofHours(23)));
    connections(6, now.minus(Duration.ofDays(89)), null);

    assertThat(old.forget()).isEqualTo(3 * MANY);
    assertThat(count("identity_oauth_request", "TRUE")).isEqualTo(7);
    assertThat(count("identity_oauth_connection", "TRUE")).isEqualTo(11);
    assertThat(old.forget()).isZero();
  }

  private long count(String table, String which) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE user_id = :user AND " + which)
        .param("user", Ids.bytes(asha.id().value()))
        .query(Long.class)
        .single();
  }

  /** Codes that run out at a moment. */
  private void requests(int many, Instant until, User user) {
    String one =
        """
        (UNHEX(REPLACE(UUID(), '-', '')), UNHEX(REPLACE(UUID(), '-', '')), :user, 0,
         UNHEX(SHA2(UUID(), 256)), 'x', 0, 'x', 'Phone', :until)
        """;
    for (int left = many; left > 0; left -= 500) {
      jdbc.sql(
              """
              INSERT INTO identity_oauth_request
                (id, client_id, user_id, session_epoch, code_hash, authorization_uri, rights,
                 code_challenge, device, expires_at)
              VALUES
              """
                  + String.join(",", Collections.nCopies(Math.min(500, left), one)))
          .param("user", Ids.bytes(user.id().value()))
          .param("until", Sql.timestamp(until))
          .update();
    }
  }

  private void connections(int many, Instant used, Instant ended) {
    String one =
        """
        (UNHEX(REPLACE(UUID(), '-', '')), UNHEX(REPLACE(UUID(), '-', '')), :user, 0, 0, 'Phone', 0,
         UNHEX(SHA2('x', 256)), 0, :used, :used, :ended)
        """;
    for (int left = many; left > 0; left -= 500) {
      jdbc.sql(
              """
              INSERT INTO identity_oauth_connection
                (id, client_id, user_id, session_epoch, rights, device, generation, refresh_hash,
                 access_from, connected_at, refreshed_at, ended_at)
              VALUES
              """
                  + String.join(",", Collections.nCopies(Math.min(500, left), one)))
          .param("user", Ids.bytes(asha.id().value()))
          .param("used", Sql.timestamp(used))
          .param("ended", Sql.timestamp(ended))
          .update();
    }
  }
}
