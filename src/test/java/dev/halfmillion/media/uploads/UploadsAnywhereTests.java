package dev.halfmillion.media.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.media.ContentHash;
import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaAt;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLinks;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.probe.Films;
import dev.halfmillion.media.storage.TestStores;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.load.Place;
import dev.halfmillion.testing.HalfmillionTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Files come in and go out the same way, wherever they lie: on disk and in a bucket. */
@HalfmillionTest
class UploadsAnywhereTests {

  private static final int PIECE = (int) Uploads.PIECE;
  private static final byte[] HEAD = Films.headOfGiant(600, 200_000_000);
  private static final long SIZE = HEAD.length + 200_000_000L;

  @Autowired ApplicationContext application;
  @Autowired MediaLinks links;

  private final UserId author = UserId.next();
  private final HttpClient browser = HttpClient.newHttpClient();

  private Uploads uploads(TestStores where) {
    return MediaAt.at(where, application).uploads();
  }

  private Upload begin(TestStores where, FileKind kind, long size) {
    UploadPlan plan = new UploadPlan(kind, "film.mp4", size, where + " " + size);
    return uploads(where).begin(author, plan);
  }

  /** As the page's script sends it: straight to the bucket, or through the program. */
  private void send(TestStores where, Upload upload, byte[] piece, long at) throws Exception {
    Uploads uploads = uploads(where);
    if (uploads.direct()) {
      assertThat(put(uploads.address(upload, at), piece)).isEqualTo(200);
    } else {
      uploads.write(upload.id(), at, hash(piece), new ByteArrayInputStream(piece));
    }
  }

  private int put(URI address, byte[] bytes) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(bytes)).build();
    return browser.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String hash(byte[] bytes) {
    return ContentHash.ofAll(bytes).hex();
  }

  /** A film of 200 MB of which all but the beginning is dark. */
  private static byte[] piece(long at) {
    byte[] piece = new byte[(int) Math.min(PIECE, SIZE - at)];
    if (at == 0) {
      System.arraycopy(HEAD, 0, piece, 0, HEAD.length);
    }
    return piece;
  }

  private static void assertRefused(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private MediaAsset asset(TestStores where, Upload done) {
    return MediaAt.at(where, application)
        .library()
        .describe(Objects.requireNonNull(done.media()))
        .orElseThrow();
  }

  private Upload sent(TestStores where, FileKind kind, byte[] file) throws Exception {
    Upload upload = begin(where, kind, file.length);
    send(where, upload, file, 0);
    return uploads(where).finish(upload.id());
  }

  @ParameterizedTest
  @EnumSource
  void whoIsSentAFileGivesThePlaceAtWorkBack(TestStores where) throws Exception {
    MediaAt here = MediaAt.at(where, application);
    MediaId file =
        here.library().store(new ByteArrayInputStream(Films.mp4(60)), "film.mp4", "video/mp4");
    AtomicInteger places = new AtomicInteger(1);
    Place place = new Place(places::decrementAndGet);

    here.mvc()
        .perform(
            get(URI.create(links.signed(file, Duration.ofHours(1))))
                .with(
                    request -> {
                      place.of(request);
                      return request;
                    }))
        .andExpect(content().bytes(Films.mp4(60)));

    assertThat(places).hasValue(0);
  }

  @ParameterizedTest
  @EnumSource
  void aFilmOf200MegabytesIsBrokenOffAndGoesOnWhereItStopped(TestStores where) throws Exception {
    Upload upload = begin(where, FileKind.VIDEO, SIZE);
    for (long at = 0; at < SIZE / 2; at += PIECE) {
      send(where, upload, piece(at), at);
    }
    assertRefused(() -> uploads(where).finish(upload.id()), "upload.place");

    Upload again = begin(where, FileKind.VIDEO, SIZE);
    assertThat(again.id()).isEqualTo(upload.id());
    assertThat(again.received()).isEqualTo(12L * PIECE);
    for (long at = again.received(); at < SIZE; at += PIECE) {
      send(where, again, piece(at), at);
    }
    Upload done = uploads(where).finish(upload.id());

    assertThat(done.seconds()).isEqualTo(600);
    MessageDigest digest = ContentHash.digest();
    for (long at = 0; at < SIZE; at += PIECE) {
      digest.update(piece(at));
    }
    assertThat(asset(where, done).content().hex())
        .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    assertThat(asset(where, done).size()).isEqualTo(SIZE);
    try (InputStream start = where.store().open(asset(where, done).content(), 0, HEAD.length)) {
      assertThat(start.readNBytes(HEAD.length)).isEqualTo(HEAD);
    }
    assertThat(TestStores.unfinished()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoFilmIsRefusedAndNothingOfItStays(TestStores where) throws Exception {
    byte[] page = "<!doctype html><script>alert(1)</script>".getBytes();
    assertRefused(() -> sendUnchecked(where, page), "media.type");
    assertRefused(
        () -> uploads(where).find(author, new UploadId(java.util.UUID.randomUUID())), "not-found");
    assertThat(begin(where, FileKind.VIDEO, page.length).received()).isZero();
    assertThat(where.store().all())
        .noneMatch(kept -> kept.content().equals(ContentHash.ofAll(page)));
    assertThat(TestStores.unfinished()).isZero();
  }

  private void sendUnchecked(TestStores where, byte[] file) {
    try {
      sent(where, FileKind.VIDEO, file);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreOrLessThanWasSaidIsNotTakenIn(TestStores where) throws Exception {
    byte[] film = Films.mp4(33);
    Upload upload = begin(where, FileKind.VIDEO, film.length);
    byte[] longer = Arrays.copyOf(film, film.length + 1);
    byte[] shorter = Arrays.copyOf(film, film.length - 1);
    if (uploads(where).direct()) {
      URI address = uploads(where).address(upload, 0);
      assertThat(put(address, longer)).isBetween(400, 499);
      assertThat(put(address, shorter)).isBetween(400, 499);
      URI forged = URI.create(address.toString().replaceFirst("partNumber=1", "partNumber=2"));
      assertThat(put(forged, film)).isBetween(400, 499);
    } else {
      assertRefused(
          () ->
              uploads(where).write(upload.id(), 0, hash(longer), new ByteArrayInputStream(longer)),
          "upload.size");
    }
    assertThat(uploads(where).find(author, upload.id()).received()).isZero();
    assertRefused(() -> uploads(where).finish(upload.id()), "upload.place");
    send(where, upload, film, 0);
    assertThat(uploads(where).finish(upload.id()).seconds()).isEqualTo(33);
  }

  @ParameterizedTest
  @EnumSource
  void piecesAlsoComeThroughTheProgram(TestStores where) {
    byte[] film = Films.mp4(34);
    Upload upload = begin(where, FileKind.VIDEO, film.length);
    byte[] changed = film.clone();
    changed[50] ^= 1;
    assertRefused(
        () -> uploads(where).write(upload.id(), 0, hash(film), new ByteArrayInputStream(changed)),
        "upload.hash");
    assertThat(uploads(where).find(author, upload.id()).received()).isZero();
    uploads(where).write(upload.id(), 0, hash(film), new ByteArrayInputStream(film));
    Upload done = uploads(where).finish(upload.id());
    assertThat(asset(where, done).content()).isEqualTo(ContentHash.ofAll(film));
    assertThat(uploads(where).finish(upload.id())).isEqualTo(done);
  }

  @ParameterizedTest
  @EnumSource
  void aPlainFormsFileIsTakenIn(TestStores where) {
    byte[] pdf = Films.pdf();
    Upload done =
        uploads(where)
            .receive(author, FileKind.PDF, "n.pdf", pdf.length, new ByteArrayInputStream(pdf));
    assertThat(asset(where, done).content()).isEqualTo(ContentHash.ofAll(pdf));
    assertRefused(
        () ->
            uploads(where)
                .receive(author, FileKind.PDF, "n.pdf", 900, new ByteArrayInputStream(pdf)),
        "upload.broken");
    assertThat(TestStores.unfinished()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void equalFilesOfTwoPeopleLieThereOnce(TestStores where) throws Exception {
    byte[] film = Films.mp4(35);
    MediaAsset first = asset(where, sent(where, FileKind.VIDEO, film));
    UploadPlan plan = new UploadPlan(FileKind.VIDEO, "same.mp4", film.length, "another");
    Upload other = uploads(where).begin(UserId.next(), plan);
    send(where, other, film, 0);
    MediaAsset second = asset(where, uploads(where).finish(other.id()));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.content()).isEqualTo(first.content());
    assertThat(where.store().all())
        .filteredOn(kept -> kept.content().equals(first.content()))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void partsOfAFileAreHandedOut(TestStores where) throws Exception {
    byte[] film = Films.mp4(36);
    int size = film.length;
    MediaAsset asset = asset(where, sent(where, FileKind.VIDEO, film));
    String address = links.signed(asset.id(), Duration.ofHours(1));
    MockMvc mvc = MediaAt.at(where, application).mvc();

    String etag =
        mvc.perform(get(address))
            .andExpect(status().isOk())
            .andExpect(content().bytes(film))
            .andExpect(header().exists("Last-Modified"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    part(mvc, address, "bytes=0-9", Arrays.copyOf(film, 10), "bytes 0-9/" + size);
    byte[] end = Arrays.copyOfRange(film, size - 7, size);
    part(mvc, address, "bytes=-7", end, "bytes %d-%d/%d".formatted(size - 7, size - 1, size));
    part(
        mvc,
        address,
        "bytes=" + (size - 7) + "-99999",
        end,
        "bytes %d-%d/%d".formatted(size - 7, size - 1, size));
    mvc.perform(get(address).header("Range", "bytes=" + size + "-"))
        .andExpect(status().isRequestedRangeNotSatisfiable())
        .andExpect(header().string("Content-Range", "bytes */" + size));
    mvc.perform(get(address).header("Range", "bytes=0-1,5-6"))
        .andExpect(status().isOk())
        .andExpect(content().bytes(film));
    mvc.perform(get(address).header("Range", "bytes=0-1").header("If-Range", etag))
        .andExpect(status().isPartialContent());
    mvc.perform(get(address).header("Range", "bytes=0-1").header("If-Range", "\"old\""))
        .andExpect(status().isOk())
        .andExpect(content().bytes(film));
    mvc.perform(get(address).header("If-None-Match", etag)).andExpect(status().isNotModified());
  }

  private static void part(MockMvc mvc, String address, String range, byte[] part, String told)
      throws Exception {
    mvc.perform(get(address).header("Range", range))
        .andExpect(status().isPartialContent())
        .andExpect(content().bytes(part))
        .andExpect(header().string("Content-Range", told));
  }
}
