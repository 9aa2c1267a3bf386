package dev.halfmillion.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The steps that this program knows, which Flyway runs in the order of their numbers. */
record SchemaSteps(List<SchemaStep> all) implements MigrationResolver {

  private static final String FOLDER = "db/migration/";

  /** Those on the class path. */
  static SchemaSteps ofThisProgram() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver(SchemaSteps.class.getClassLoader())
              .getResources("classpath*:" + FOLDER + "**/V*.sql");
      return new SchemaSteps(
          Stream.of(files)
              .map(SchemaSteps::read)
              .sorted(Comparator.comparing(SchemaStep::getVersion))
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SchemaStep read(Resource file) {
    try {
      String address = file.getURL().toString();
      return new SchemaStep(
          address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()),
          file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public List<ResolvedMigration> resolveMigrations(MigrationResolver.Context context) {
    return List.copyOf(all);
  }
}
