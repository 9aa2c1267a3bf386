package dev.halfmillion.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.media.storage.MediaStore;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
class MediaPageTests {

  private static final byte[] BYTES = "0123456789abcdefghij".getBytes(StandardCharsets.US_ASCII);

  @Autowired MockMvc mvc;
  @Autowired MediaLibrary library;
  @Autowired MediaLinks links;
  @Autowired MovableClock clock;
  @Autowired Settings settings;
  @Autowired MediaStore store;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private MediaId stored(String name, String type) {
    return library.store(new ByteArrayInputStream(BYTES), name, type);
  }

  private String video() {
    return links.signed(stored("clip.mp4", "video/mp4"), Duration.ofHours(1));
  }

  @Test
  void aSignedAddressOpensTheWholeFileWithoutASignIn() throws Exception {
    mvc.perform(get(video()))
        .andExpect(status().isOk())
        .andExpect(content().bytes(BYTES))
        .andExpect(header().string("Content-Type", "video/mp4"))
        .andExpect(header().string("Content-Length", "20"))
        .andExpect(header().string("Accept-Ranges", "bytes"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", "private, max-age=3600"))
        .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
        .andExpect(header().doesNotExist("Set-Cookie"));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-4, 01234, bytes 0-4/20",
    "bytes=15-, fghij, bytes 15-19/20",
    "bytes=-3, hij, bytes 17-19/20",
    "bytes=18-400, ij, bytes 18-19/20",
    "bytes=0-0, 0, bytes 0-0/20"
  })
  void aRangeGetsItsPart(String range, String part, String contentRange) throws Exception {
    mvc.perform(get(video()).header("Range", range))
        .andExpect(status().isPartialContent())
        .andExpect(content().string(part))
        .andExpect(header().longValue("Content-Length", part.length()))
        .andExpect(header().string("Content-Range", contentRange));
  }

  @Test
  void aRangeBehindTheEndIsRefusedWithTheLength() throws Exception {
    mvc.perform(get(video()).header("Range", "bytes=20-"))
        .andExpect(status().isRequestedRangeNotSatisfiable())
        .andExpect(header().string("Content-Range", "bytes */20"))
        .andExpect(content().string(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=b-a", "bytes=5-2"})
  void whatIsNoSingleRangeGetsTheWhole(String range) throws Exception {
    mvc.perform(get(video()).header("Range", range))
        .andExpect(status().isOk())
        .andExpect(content().bytes(BYTES));
  }

  @Test
  void aKeptCopyIsConfirmedAndAnOldOneIsNotContinued() throws Exception {
    String address = video();
    String etag = mvc.perform(get(address)).andReturn().getResponse().getHeader("ETag");
    assertThat(etag).isNotNull();
    mvc.perform(get(address).header("If-None-Match", "\"other\", W/" + etag))
        .andExpect(status().isNotModified())
        .andExpect(content().string(""));
    mvc.perform(get(address).header("Range", "bytes=0-1").header("If-Range", etag))
        .andExpect(status().isPartialContent());
    mvc.perform(get(address).header("Range", "bytes=0-1").header("If-Range", "\"old\""))
        .andExpect(status().isOk());
  }

  @Test
  void headersComeWithoutABodyForHead() throws Exception {
    mvc.perform(head(video()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Length", "20"))
        .andExpect(content().string(""));
  }

  @Test
  void anAddressRunsOutWithinTheHourAfterItsTime() throws Exception {
    String address = video();
    clock.advance(Duration.ofMinutes(59));
    mvc.perform(get(address)).andExpect(status().isOk());
    clock.advance(Duration.ofMinutes(62));
    mvc.perform(get(address)).andExpect(status().isNotFound());
  }

  @Test
  void theAddressStaysTheSameWithinAnHourSoThatBrowsersCanKeepTheFile() {
    MediaId id = stored("clip.mp4", "video/mp4");
    long hours = clock.instant().getEpochSecond() / 3_600;
    clock.advance(Duration.ofSeconds((hours + 1) * 3_600 + 60 - clock.instant().getEpochSecond()));
    String first = links.signed(id, Duration.ofHours(1));
    clock.advance(Duration.ofMinutes(30));
    assertThat(links.signed(id, Duration.ofHours(1))).isEqualTo(first);
  }

  @Test
  void aSignatureOpensNoOtherFileAndCannotBeMadeUp() throws Exception {
    String address = video();
    MediaId other = stored("other.mp4", "video/mp4");
    String signature = address.substring(address.indexOf("?sig=") + 5);
    for (String forged :
        new String[] {
          "/media/" + other + "?sig=" + signature,
          "/media/" + other,
          "/media/" + other + "?sig=",
          "/media/" + other + "?sig=abc.def",
          address.substring(0, address.length() - 4) + "AAAA",
          "/media/..%2f..%2fkeys%2ffields.json?sig=" + signature,
          "/media/etc?sig=" + signature
        }) {
      int status =
          mvc.perform(get(java.net.URI.create(forged))).andReturn().getResponse().getStatus();
      assertThat(status).as(forged).isIn(400, 404);
    }
  }

  @Test
  void documentsAreOfferedAsDownloadsUnderTheirName() throws Exception {
    MediaId id = stored("../../etc/Rechnung\r\n für \"Ü\".pdf", "application/pdf");
    mvc.perform(get(links.signed(id, Duration.ofHours(1))))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "application/pdf"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    org.hamcrest.Matchers.allOf(
                        org.hamcrest.Matchers.startsWith("attachment;"),
                        org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("etc")))));
    assertThat(library.describe(id).orElseThrow().fileName()).isEqualTo("Rechnung für \"Ü\".pdf");
  }

  @Test
  void captionsSayThatTheyAreUtf8() throws Exception {
    MediaId id = stored("hi.vtt", "text/vtt; charset=utf-8");
    mvc.perform(get(links.signed(id, Duration.ofHours(1))))
        .andExpect(header().string("Content-Type", "text/vtt;charset=utf-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/svg+xml", "application/javascript", "", "video"})
  void whatABrowserCouldRunIsNotKept(String type) {
    assertThatThrownBy(() -> stored("x", type))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("media.type"));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> library.store(InputStream.nullInputStream(), "x.mp4", "video/mp4"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void theSameFileStoredTwiceIsOneAndLeavesNoDraftBehind() throws IOException {
    MediaId first = stored("same.mp4", "video/mp4");
    assertThat(stored("same.mp4", "video/mp4")).isEqualTo(first);
    assertThat(stored("renamed.mp4", "video/mp4")).isNotEqualTo(first);
    Path folder = settings.data().resolve("media");
    String hex = library.describe(first).orElseThrow().content().hex();
    assertThat(folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex))
        .hasBinaryContent(BYTES);
    try (Stream<Path> drafts = Files.list(folder.resolve("incoming"))) {
      assertThat(drafts).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void aFileBeyondTheLimitIsRefusedAndNothingOfItStays() throws IOException {
    byte[] large = new byte[200_000];
    Arrays.fill(large, (byte) 7);
    assertThatThrownBy(() -> store.put(new ByteArrayInputStream(large), 199_999))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("media.size"));
    assertThat(store.put(new ByteArrayInputStream(large), 200_000).size()).isEqualTo(200_000);
    try (Stream<Path> drafts = Files.list(settings.data().resolve("media/incoming"))) {
      assertThat(drafts).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../../etc/passwd", "ABCDEF"})
  void theStoreKnowsNoNamesButHashes(String name) {
    assertThatThrownBy(() -> new ContentHash(name)).isInstanceOf(IllegalArgumentException.class);
  }
}
