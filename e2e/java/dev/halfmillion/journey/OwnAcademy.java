package dev.halfmillion.journey;

import dev.halfmillion.testing.ApplicationProcess;
import dev.halfmillion.testing.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** An academy of one's own on an empty schema, started as its owner starts it. */
final class OwnAcademy implements Served, AutoCloseable {

  private static final Pattern LINK = Pattern.compile("https?://\\S+/owner/\\S+");

  private final ApplicationProcess process;

  OwnAcademy(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(ApplicationProcess.on(TestDatabase.newSchema()));
    all.put("HALFMILLION_MODE", "trial");
    all.putAll(settings);
    this.process = ApplicationProcess.compiled(all).awaitReady();
  }

  @Override
  public String url(String path) {
    return process.base() + path;
  }

  /** The one-time link that it has printed for its owner. */
  String ownerLink() {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> found().find());
    Matcher found = found();
    found.find();
    return found.group();
  }

  private Matcher found() {
    return LINK.matcher(process.output());
  }

  @Override
  public void close() {
    process.close();
  }
}
