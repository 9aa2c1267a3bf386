package dev.halfmillion.identity.oauth;

import dev.halfmillion.identity.IdentityPeople;
import dev.halfmillion.identity.User;
import dev.halfmillion.payments.TestOrders;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.WebVisitor;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Programs ask over real HTTP; a person with a browser says yes or no. The context is that of the
 * payments over HTTP.
 */
@HalfmillionTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestOrders.class)
abstract class OverHttp {

  @Autowired ApplicationContext application;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  IdentityPeople people;
  User asha;
  WebVisitor browser;
  Program program;

  @BeforeEach
  void aPersonWithABrowserAndAProgram() {
    people = application.getAutowireCapableBeanFactory().createBean(IdentityPeople.class);
    asha = people.withPassword();
    browser = signedIn(asha);
    program = new Program(base(), "demo-mobile", null, "http://127.0.0.1:49152/callback");
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  WebVisitor signedIn(User user) {
    WebVisitor visitor = new WebVisitor(base());
    visitor.post("/sign-in", "email", user.email(), "password", IdentityPeople.PASSWORD);
    return visitor;
  }

  URI base() {
    return URI.create("http://localhost:" + port);
  }
}
