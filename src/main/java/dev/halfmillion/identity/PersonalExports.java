package dev.halfmillion.identity;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Gives people a copy of what is kept about them: a ZIP of JSON files and a README. */
@Service
public class PersonalExports {

  private static final int TRIES = 5;

  private final List<PersonalData> parts;
  private final JsonMapper json;
  private final AuditLog audit;
  private final Academy academy;
  private final Throttle throttle;

  PersonalExports(
      List<PersonalData> parts, JsonMapper json, AuditLog audit, Academy academy, Clock clock) {
    this.parts = parts.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
    this.json = json;
    this.audit = audit;
    this.academy = academy;
    this.throttle = new Throttle(TRIES, Duration.ofDays(1), clock);
  }

  /** What a copy holds: for each file its name and a sentence. */
  public List<Part> contents() {
    return parts.stream().map(part -> new Part(part.name() + ".json", part.about())).toList();
  }

  /** One file of a copy. */
  public record Part(String file, String about) {}

  /**
   * The copy of a person's data, as a ZIP.
   *
   * @throws dev.halfmillion.platform.Refusal with 429 after five in a day
   */
  public byte[] of(UserId user) {
    throttle.require(
        user.toString(), "You have had five copies of your data today. Come back tomorrow.");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("README.txt"));
      zip.write(readme().getBytes(StandardCharsets.UTF_8));
      for (PersonalData part : parts) {
        zip.putNextEntry(new ZipEntry(part.name() + ".json"));
        writer().writeValue(zip, part.of(user));
      }
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    audit.record(user, "identity.data-exported", user.toString(), "A copy of the own data");
    return bytes.toByteArray();
  }

  /** Writes what a part reads on, without a text of the whole in between. */
  private ObjectWriter writer() {
    return json.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
  }

  private String readme() {
    String files =
        contents().stream()
            .map(part -> part.file() + "\n  " + part.about())
            .collect(Collectors.joining("\n\n"));
    return """
    A copy of what %s keeps about you.

    Each file is JSON in UTF-8, for people and for programs. Moments are in UTC, as in
    2026-11-26T04:30:00Z. Amounts are whole numbers of the smallest unit of their currency:
    199900 INR are 1,999.00 rupees. Identifiers begin with a word that says what they name.

    Passwords and keys are in no file: we keep only what cannot be turned back into them.
    Of a PAN and of bank details you see the last characters, as on your pages.

    %s

    Questions: %s
    """
        .formatted(academy.name(), files, academy.supportEmail());
  }
}
