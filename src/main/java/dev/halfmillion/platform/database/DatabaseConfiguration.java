package dev.halfmillion.platform.database;

import com.zaxxer.hikari.HikariConfig;
import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.Settings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;

/** Chooses between the embedded server and the operator's own, and guards the first migration. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  DataFolder dataFolder(Settings settings, Environment environment) {
    return environment.matchesProfiles(Commanded.PROFILE)
        ? DataFolder.visit(settings.data())
        : DataFolder.claim(settings.data());
  }

  /** Only where no address of a server is set. */
  @Bean(destroyMethod = "close")
  @Conditional(NoServerSet.class)
  EmbeddedMariaDb embeddedMariaDb(Settings settings, DataFolder claimed) {
    return SchemaAccess.embedded(settings, claimed);
  }

  @Bean
  DatabaseAccount databaseAccount(
      ObjectProvider<EmbeddedMariaDb> embedded, Environment environment) {
    EmbeddedMariaDb server = embedded.getIfAvailable();
    return server == null ? DatabaseAccount.of(environment) : DatabaseAccount.of(server);
  }

  @Bean
  Connections dataSource(DatabaseAccount account, Environment environment) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(DatabaseAddress.of(account.url()));
    settings.setUsername(account.user());
    settings.setPassword(account.password());
    settings.setConnectionTimeout(5_000);
    settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return Connections.open(
        settings, environment.getProperty("halfmillion.database.pool", Integer.class, 12));
  }

  @Bean
  PlatformTransactionManager transactionManager(
      Connections connections, ObjectProvider<TransactionExecutionListener> listeners) {
    return new PooledTransactions(connections, listeners.orderedStream().toList());
  }

  @Bean
  SchemaMigrations schemaMigrations(
      DatabaseAccount account, Settings settings, DataFolder claimed, Clock clock) {
    return new SchemaMigrations(
        account.patient(), settings.mode(), claimed.isOurs(), SchemaSteps.ofThisProgram(), clock);
  }

  @Bean
  FlywayConfigurationCustomizer flywayAsWeRunIt(SchemaMigrations migrations) {
    return migrations::configure;
  }

  /** What needs the schema waits for Flyway's initializer, which leaves the work to us. */
  @Bean
  FlywayMigrationStrategy guardedMigration(SchemaMigrations migrations) {
    return _ -> migrations.migrate();
  }

  /** Whether the operator has named no server. */
  static final class NoServerSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getEnvironment().getProperty("halfmillion.database.url", "").isBlank();
    }
  }
}
