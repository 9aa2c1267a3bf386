package dev.halfmillion.platform.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.webjars.WebJarVersionLocator;

/**
 * The style sheets and scripts of the pages. Each is put together from the files that {@code
 * bundles.txt} lists, and its address carries a hash of its content, so that browsers may keep it
 * for ever.
 */
public final class Assets {

  private static final Pattern WEBJAR = Pattern.compile("webjar:([^/]+)/(.+)");
  private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern INDENT = Pattern.compile("(?m)^[ \t]+|\n(?=\n)");

  private static final Map<String, Asset> BUNDLES = load();

  private Assets() {}

  /**
   * A bundle, ready to send.
   *
   * @param file its present file name, with the hash
   * @param type its media type
   * @param plain its bytes
   * @param zipped the same, compressed with gzip; empty for pictures, which are compressed already
   */
  record Asset(String file, String type, byte[] plain, byte[] zipped) {

    boolean isText() {
      return type.startsWith("text/");
    }
  }

  /** The address of a bundle such as {@code public.css}. */
  public static String path(String bundle) {
    Asset asset = BUNDLES.get(bundle);
    if (asset == null) {
      throw new IllegalArgumentException("No bundle " + bundle + " in bundles.txt");
    }
    return "/assets/" + asset.file();
  }

  /** The bundle of a file name, whatever hash it carries: an old page may ask for an old one. */
  static Optional<Asset> find(String file) {
    return Optional.ofNullable(BUNDLES.get(file.replaceFirst("-[0-9a-f]{10}\\.", ".")));
  }

  private static Map<String, Asset> load() {
    Map<String, Asset> bundles = new LinkedHashMap<>();
    for (String line : ClasspathText.lines("bundles.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(":", 2);
        bundles.put(parts[0].strip(), bundle(parts[0].strip(), parts[1].strip().split("\\s+")));
      }
    }
    return bundles;
  }

  private static Asset bundle(String name, String[] sources) {
    StringBuilder text = new StringBuilder();
    for (String source : sources) {
      text.append(read(source, name.endsWith(".css"))).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return file(name, name.endsWith(".css") ? "text/css" : "text/javascript", bytes);
  }

  /** A file under its name with the hash of its bytes. */
  static Asset file(String name, String type, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String file = name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
    return new Asset(file, type, bytes, type.startsWith("text/") ? zip(bytes) : new byte[0]);
  }

  private static String read(String source, boolean css) {
    var webjar = WEBJAR.matcher(source);
    String path =
        webjar.matches() ? inWebjar(webjar.group(1), webjar.group(2)) : "/static/" + source;
    String text = ClasspathText.read(path);
    return css ? INDENT.matcher(CSS_COMMENT.matcher(text).replaceAll("")).replaceAll("") : text;
  }

  private static String inWebjar(String jar, String file) {
    String path = new WebJarVersionLocator().fullPath(jar, file);
    if (path == null) {
      throw new IllegalStateException("No webjar " + jar);
    }
    return "/" + path;
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
