package dev.halfmillion.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HalfmillionTest
class ClosedMonthPageTests {

  @Autowired MockMvc web;

  @Test
  void financeClosesAMonthAndTheOwnerOpensItAgain() throws Exception {
    close("1992-01").andExpect(status().isSeeOther());
    assertThat(ledger()).contains("January 1992 and all months before it are closed.");
    assertThat(ledger()).contains("Close February 1992");

    close("1992-01").andExpect(status().isConflict());

    web.perform(
            post("/admin/ledger/closed-months/1992-01/reopening")
                .with(Csrf.token())
                .with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isSeeOther());
    assertThat(ledger()).contains("December 1991 and all months before it are closed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "May", "1992-13", "2999-01"})
  void aMonthThatIsNoneOrIsNotOverIsRefused(String month) throws Exception {
    close(month).andExpect(status().isUnprocessableContent());
  }

  private ResultActions close(String month) throws Exception {
    return web.perform(
        post("/admin/ledger/closed-months")
            .param("month", month)
            .with(Csrf.token())
            .with(SignedIn.as(Role.FINANCE)));
  }

  private String ledger() throws Exception {
    return web.perform(get("/admin/ledger").with(SignedIn.as(Role.FINANCE)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
