package dev.halfmillion.learning.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.ui.Assets;
import dev.halfmillion.platform.ui.Looks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.io.JsonStringEncoder;

/** The built learning app as the build put it into the class path. */
class LearnAppFiles {

  private final Academy academy;
  private final Looks looks;
  private final String folder;
  private final ConcurrentMap<String, AppFile> files = new ConcurrentHashMap<>();

  /** With the files in another folder of the class path. */
  LearnAppFiles(Academy academy, Looks looks, String folder) {
    this.academy = academy;
    this.looks = looks;
    this.folder = folder;
  }

  /** A file with its compressed form. */
  record AppFile(byte[] plain, byte[] zipped) {}

  /** The page the app starts in, for one request; empty where the app was not built. */
  Optional<String> index(String nonce) {
    return find("index.html")
        .map(file -> new String(file.plain(), StandardCharsets.UTF_8))
        .map(
            page ->
                page.replace("%NONCE%", nonce)
                    .replace("%ACADEMY%", HtmlUtils.htmlEscape(academy.name()))
                    .replace("</head>", sheet() + "</head>")
                    .replace("/assets/learn.css", Assets.path("learn.css"))
                    .replace("/assets/theme.js", Assets.path("theme.js")));
  }

  private String sheet() {
    String sheet = looks.look().sheet();
    return sheet == null ? "" : "<link rel=\"stylesheet\" href=\"" + sheet + "\" />";
  }

  /** A built file by its plain name; the one that phones install the app by names the academy. */
  Optional<AppFile> find(String name) {
    Optional<AppFile> file = Optional.ofNullable(files.computeIfAbsent(name, this::load));
    return name.endsWith(".webmanifest") ? file.map(this::named) : file;
  }

  private AppFile named(AppFile file) {
    StringBuilder name = new StringBuilder();
    JsonStringEncoder.getInstance().quoteAsString(academy.name(), name);
    String text = new String(file.plain(), StandardCharsets.UTF_8).replace("%ACADEMY%", name);
    return zipped(text.getBytes(StandardCharsets.UTF_8));
  }

  private static AppFile zipped(byte[] plain) {
    try {
      return new AppFile(plain, zip(plain));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private @Nullable AppFile load(String name) {
    try (InputStream in = LearnAppFiles.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        return null;
      }
      byte[] plain = in.readAllBytes();
      return new AppFile(plain, zip(plain));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] zip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }
}
