package dev.halfmillion.platform.database;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.extensibility.MigrationType;

/**
 * One step of the schema: a file of statements, known to Flyway by the number in its name and by a
 * checksum of its lines.
 */
final class SchemaStep implements ResolvedMigration {

  private static final Pattern NAME = Pattern.compile("(?:.*/)?V([0-9.]+)__(\\w+)\\.sql");

  private final String script;
  private final MigrationVersion version;
  private final String title;
  private final int checksum;
  private final int checksumUnquoted;
  private final List<SchemaStatement> statements;

  /**
   * @param script the file's name below the folder of all modules
   * @param text what it says
   */
  SchemaStep(String script, String text) {
    Matcher name = NAME.matcher(script);
    if (!name.matches()) {
      throw new IllegalArgumentException(script + " is not named V1.<module>.<n>__words.sql");
    }
    this.script = script;
    this.version = MigrationVersion.fromVersion(name.group(1));
    this.title = name.group(2).replace('_', ' ');
    this.checksum = checksum(text);
    this.checksumUnquoted = checksum(text.replace("`", ""));
    this.statements = SchemaStatement.of(text);
  }

  /** As Flyway counts it, so that schemas of earlier programs are known again. */
  private static int checksum(String text) {
    CRC32 sum = new CRC32();
    text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) sum.getValue();
  }

  List<SchemaStatement> statements() {
    return statements;
  }

  /** For people: number, words and module. */
  String label() {
    String module = script.contains("/") ? script.substring(0, script.indexOf('/')) : "";
    return version + " " + title + (module.startsWith("_") ? "" : " (" + module + ")");
  }

  @Override
  public MigrationVersion getVersion() {
    return version;
  }

  @Override
  public String getDescription() {
    return title;
  }

  @Override
  public String getScript() {
    return script;
  }

  @Override
  public Integer getChecksum() {
    return checksum;
  }

  /** A name may be put in quotes later, where another server turns out to reserve it. */
  @Override
  public boolean checksumMatches(Integer other) {
    return List.of(checksum, checksumUnquoted).contains(other);
  }

  @Override
  public boolean checksumMatchesWithoutBeingIdentical(Integer other) {
    return false;
  }

  @Override
  public MigrationType getType() {
    return CoreMigrationType.SQL;
  }

  @Override
  public String getPhysicalLocation() {
    return script;
  }

  @Override
  public MigrationExecutor getExecutor() {
    return new StepRunner(this);
  }
}
