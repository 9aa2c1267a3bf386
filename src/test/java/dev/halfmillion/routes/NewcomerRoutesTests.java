package dev.halfmillion.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.identity.User;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody whom only a payment signed in, with every role on paper: what opens to them besides the
 * pages for everybody is listed here, and nothing else does.
 */
@HalfmillionTest
class NewcomerRoutesTests {

  private static final List<String> OPEN =
      List.of("/learn", "/api/v1/", "/account/downloads", "/sign-in/proof", "/oauth2/authorize");
  private static final Set<String> STRANGERS = Set.of("sign-in", "401");

  @Autowired ApplicationContext application;
  @Autowired MockMvc mvc;

  @Test
  void onlyLearningOpensBeforeTheMailboxHasProvedTheAddress() throws Exception {
    OneOfEach one = new OneOfEach(application);
    Asking asking = new Asking(mvc, new Addresses(one, mvc));
    RequestPostProcessor newcomer = newcomer(one.sale.buyer());
    List<String> open = new ArrayList<>();
    for (Map.Entry<Route, List<String>> row : RoleTable.read().rows().entrySet()) {
      Route route = row.getKey();
      String visitor = row.getValue().getFirst();
      boolean everybodys = row.getValue().stream().allMatch(visitor::equals);
      if (everybodys || OPEN.stream().anyMatch(route.pattern()::startsWith)) {
        continue;
      }
      String refusal = !STRANGERS.contains(visitor) ? visitor : route.unsafe() ? "403" : "proof";
      String answer = asking.answer(route, newcomer);
      if (!answer.equals(refusal)) {
        open.add(route + " answers " + answer + " instead of " + refusal);
      }
    }
    assertThat(open).isEmpty();
  }

  private static RequestPostProcessor newcomer(User user) {
    return SignedIn.as(
        new SignedInUser(user.id(), user.name(), user.email(), EnumSet.allOf(Role.class), false));
  }
}
