package dev.halfmillion.media.web;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.access.LinkCheck;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.load.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out a file, whole or in part, to whoever holds its signed address. */
@Controller
class MediaController {

  private static final int CHUNK = 16 * 1024;

  private final MediaLibrary library;
  private final LinkCheck links;
  private final OpenStreams streams;

  MediaController(MediaLibrary library, LinkCheck links, OpenStreams streams) {
    this.library = library;
    this.links = links;
    this.streams = streams;
  }

  @GetMapping("/media/{id}")
  void file(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sig,
      @RequestParam(defaultValue = "") String open,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LinkCheck.Opened opened = links.opened(id, sig).orElseThrow(Refusal::notFound);
    MediaAsset asset = library.describe(opened.file()).orElseThrow(Refusal::notFound);
    MediaAnswer answer = MediaAnswer.to(request, asset);
    Optional<Path> file = library.onDisk(asset);
    if (file.isPresent() && SentFile.fits(request, answer)) {
      answer.head(response, asset, open.equals("yes"));
      SentFile.send(request, answer, file.get());
      return;
    }
    if (HttpMethod.HEAD.matches(request.getMethod()) || answer.length() == 0) {
      answer.head(response, asset, open.equals("yes"));
      return;
    }
    try (OpenStreams.Stream stream = stream(opened, request);
        InputStream bytes = library.open(asset, answer.from(), answer.length())) {
      answer.head(response, asset, open.equals("yes"));
      Place.giveBack(request);
      copy(bytes, response, answer.length());
    } catch (NoSuchFileException gone) {
      throw Refusal.notFound();
    }
  }

  private OpenStreams.Stream stream(LinkCheck.Opened opened, HttpServletRequest request) {
    return opened.user() == null ? streams.to(request.getRemoteAddr()) : streams.to(opened.user());
  }

  private static void copy(InputStream bytes, HttpServletResponse response, long length)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    long left = length;
    while (left > 0) {
      int read = bytes.read(chunk, 0, (int) Math.min(CHUNK, left));
      if (read < 0) {
        throw new IOException("The stored file is shorter than its row says");
      }
      response.getOutputStream().write(chunk, 0, read);
      left -= read;
    }
  }
}
