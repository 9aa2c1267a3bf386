package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Chapters, captions and smaller versions: in the back office and as learners get them. */
class RecordingPageTests extends LearnersApi {

  @Autowired JdbcClient jdbc;

  private String address = "";

  @BeforeEach
  void itsPage() {
    address = "/admin/courses/" + course + "/lessons/" + lesson("deeper");
  }

  /** Equal recordings of all tests are one file. */
  @AfterEach
  void nothingIsMadeOfIt() {
    jdbc.sql("UPDATE media_rendition SET state = 'WAITING', asset_id = NULL WHERE source_id = ?")
        .param(Ids.bytes(recording("deeper").value()))
        .update();
  }

  private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return mvc.perform(request.with(SignedIn.as(Role.OWNER)).with(Csrf.token()));
  }

  private ResultActions chapters(String text) throws Exception {
    return ask(post(address + "/chapters").param("chapters", text));
  }

  private ResultActions captions(String lang, String text) throws Exception {
    MockMultipartFile file =
        new MockMultipartFile(
            "captions", "said.vtt", "text/vtt", text.getBytes(StandardCharsets.UTF_8));
    return ask(multipart(address + "/captions").file(file).param("lang", lang));
  }

  @Test
  void chaptersAreTypedAndLearnersGetThem() throws Exception {
    chapters("0:00 The start\r\n\r\n 0:40   The <b>turn</b> & the end\n")
        .andExpect(status().isSeeOther());
    ask(get(address))
        .andExpect(
            content().string(containsString("0:40 The &lt;b&gt;turn&lt;/b&gt; &amp; the end")));
    open("deeper")
        .andExpect(jsonPath("$.video.chapters.length()").value(2))
        .andExpect(jsonPath("$.video.chapters[1].seconds").value(40))
        .andExpect(jsonPath("$.video.chapters[1].title").value("The <b>turn</b> & the end"));
    chapters("").andExpect(status().isSeeOther());
    open("deeper").andExpect(jsonPath("$.video.chapters").isEmpty());
  }

  @Test
  void wrongChaptersStandInTheFormWithWhatToMend() throws Exception {
    chapters("0:00 The start").andExpect(status().isSeeOther());
    for (String[] wrong :
        new String[][] {
          {"0:00 One\nThen two", "Line 2 of the chapters has no time and title."},
          {"0:20 One\n0:20 Two", "“Two” begins no later than the one before it."},
          {"1:00 Late", "“Late” begins after the end of the recording (1:00)."},
          {"0:01 " + "x".repeat(121), "between 1 and 120 characters"},
        }) {
      chapters(wrong[0])
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString(wrong[1])))
          .andExpect(content().string(containsString(wrong[0].lines().findFirst().orElseThrow())));
    }
    open("deeper").andExpect(jsonPath("$.video.chapters.length()").value(1));
  }

  @Test
  void captionsAreWrittenAnewAndTakeThePlaceOfThoseInTheirLanguage() throws Exception {
    learnerWithFiles();
    captions("hi", "WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=alert(1)>नमस्ते\n")
        .andExpect(status().isSeeOther());
    captions("ta", "1\n00:00:01,000 --> 00:00:02,000\nவணக்கம்\n").andExpect(status().isSeeOther());
    String answer =
        open("deeper").andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(JsonPath.<java.util.List<String>>read(answer, "$.video.captions[*].lang"))
        .containsExactly("en", "hi", "ta");
    String hindi = JsonPath.read(answer, "$.video.captions[1].url");
    mvc.perform(get(URI.create(hindi)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .bytes(
                    "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nनमस्ते\n"
                        .getBytes(StandardCharsets.UTF_8)));
    ask(get(address)).andExpect(content().string(containsString("தமிழ்")));
    ask(post(address + "/captions/ta/removal")).andExpect(status().isSeeOther());
    ask(post(address + "/captions/ta/removal")).andExpect(status().isSeeOther());
    open("deeper").andExpect(jsonPath("$.video.captions.length()").value(2));
  }

  @Test
  void whatIsNoCaptionsIsRefusedWithASentence() throws Exception {
    captions("hi", "<html>")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("There are no captions in the file.")));
    captions("tlh", "WEBVTT\n\n00:01.000 --> 00:02.000\nnuqneH\n")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose the language of the captions.")));
    ask(post(address + "/captions").param("lang", "hi"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a file with captions first.")));
  }

  private void version(MediaId source, String kind, String state, String name, String reason) {
    MediaId made =
        name.isEmpty()
            ? null
            : library.store(
                new ByteArrayInputStream((slug + name).getBytes(StandardCharsets.UTF_8)),
                name,
                name.endsWith("mp4") ? "video/mp4" : "audio/mp4");
    jdbc.sql(
            "UPDATE media_rendition SET state = ?, asset_id = ?, reason = ? WHERE source_id = ?"
                + " AND kind = ?")
        .params(
            java.util.Arrays.asList(
                state,
                made == null ? null : Ids.bytes(made.value()),
                reason,
                Ids.bytes(source.value()),
                kind))
        .update();
  }

  private MediaId recording(String name) {
    return Objects.requireNonNull(authoring.lesson(lesson(name)).video()).media();
  }

  @Test
  void smallerVersionsAreOfferedOnceTheyAreThere() throws Exception {
    learnerWithFiles();
    open("deeper")
        .andExpect(jsonPath("$.video.audioUrl").doesNotExist())
        .andExpect(jsonPath("$.video.renditions").isEmpty())
        .andExpect(jsonPath("$.video.sizeBytes").value("deeper.mp4".length()));
    MediaId source = recording("deeper");
    version(source, "AUDIO", "READY", "sound.m4a", "");
    version(source, "SMALL", "READY", "small.mp4", "");
    version(source, "POSTER", "FAILED", "", "ffmpeg cannot read the recording.");
    // A lesson's content is kept for a minute, or until the lesson is changed.
    chapters("0:00 The start");
    String answer =
        open("deeper")
            .andExpect(jsonPath("$.video.audioSizeBytes").value((slug + "sound.m4a").length()))
            .andExpect(jsonPath("$.video.renditions[0].label").value("360p"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    for (String path : new String[] {"$.video.audioUrl", "$.video.renditions[0].url"}) {
      String url = JsonPath.read(answer, path);
      mvc.perform(get(URI.create(url))).andExpect(status().isOk());
    }
    ask(get(address))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Sound alone"),
                        containsString("Ready"),
                        containsString("ffmpeg cannot read the recording."),
                        containsString("Try once more"))));
    ask(post(address + "/versions")).andExpect(status().isSeeOther());
    ask(get(address))
        .andExpect(content().string(containsString("ffmpeg is not installed: the file is served")))
        .andExpect(content().string(not(containsString("Try once more"))));
  }

  @Test
  void aLessonWithoutRecordingHasNoneOfIt() throws Exception {
    address = "/admin/courses/" + course + "/lessons/" + lesson("extra");
    ask(get(address)).andExpect(content().string(not(containsString("Chapters"))));
    chapters("0:00 One").andExpect(status().isUnprocessableContent());
    ask(post(address + "/versions")).andExpect(status().isUnprocessableContent());
  }
}
