package dev.halfmillion.media.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.media.probe.Films;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HalfmillionTest
class UploadsPageTests {

  @Autowired MockMvc mvc;

  private final UserId author = UserId.next();

  private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(
        request
            .accept(MediaType.APPLICATION_JSON)
            .with(SignedIn.as(author, Role.INSTRUCTOR))
            .with(Csrf.token()));
  }

  private ResultActions begin(String kind, String size) throws Exception {
    return ask(
        post("/admin/uploads")
            .param("kind", kind)
            .param("name", "film.mp4")
            .param("size", size)
            .param("mark", "1764000000"));
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void theScriptSendsPiecesAndIsToldHowFarTheyAre() throws Exception {
    byte[] film = Films.mp4(71);
    String id =
        JsonPath.read(
            begin("VIDEO", "" + film.length)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.received").value(0))
                .andExpect(jsonPath("$.pieceBytes").value(8 * 1024 * 1024))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.id");
    ask(put("/admin/uploads/" + id + "/pieces?at=0")
            .header("X-Piece-Sha256", hash(film))
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .content(film))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.received").value(film.length));
    ask(get("/admin/uploads/" + id)).andExpect(jsonPath("$.done").value(false));
    ask(post("/admin/uploads/" + id + "/completion"))
        .andExpect(jsonPath("$.done").value(true))
        .andExpect(jsonPath("$.seconds").value(71));
  }

  @Test
  void whatCannotBeTakenIsSaidInASentence() throws Exception {
    begin("VIDEO", "30000000000")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").value(containsString("a video may have at most 21.5 GB")));
    begin("SPREADSHEET", "5").andExpect(status().isUnprocessableContent());
    begin("VIDEO", "many").andExpect(status().isUnprocessableContent());
    ask(put("/admin/uploads/nothing/pieces?at=0")).andExpect(status().isNotFound());
  }

  @Test
  void onlyAPieceMayBeLargerThanAMegabyte() throws Exception {
    byte[] large = new byte[2_000_000];
    ask(post("/admin/uploads").contentType(MediaType.APPLICATION_OCTET_STREAM).content(large))
        .andExpect(status().isContentTooLarge());
    ask(put("/admin/uploads/nothing/pieces?at=0")
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .content(large))
        .andExpect(status().isNotFound());
    ask(put("/admin/uploads/nothing/pieces?at=0")
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .content(new byte[17_000_000]))
        .andExpect(status().isContentTooLarge())
        .andExpect(content().string(containsString("too large")));
  }
}
