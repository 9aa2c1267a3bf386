package dev.halfmillion.platform.database;

import com.zaxxer.hikari.HikariConfig;
import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.Settings;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.transaction.PlatformTransactionManager;

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
  Connections dataSource(ObjectProvider<EmbeddedMariaDb> embedded, Environment environment) {
    EmbeddedMariaDb server = embedded.getIfAvailable();
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(
        DatabaseAddress.of(
            server == null
                ? environment.getRequiredProperty("halfmillion.database.url")
                : server.url()));
    settings.setUsername(
        server == null ? environment.getProperty("halfmillion.database.user", "") : server.user());
    settings.setPassword(
        server == null
            ? environment.getProperty("halfmillion.database.password", "")
            : server.password());
    settings.setConnectionTimeout(5_000);
    settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return Connections.open(
        settings, environment.getProperty("halfmillion.database.pool", Integer.class, 20));
  }

  @Bean
  PlatformTransactionManager transactionManager(Connections connections) {
    return new PooledTransactions(connections);
  }

  @Bean
  FlywayMigrationStrategy guardedMigration(Settings settings, DataFolder claimed, Clock clock) {
    return flyway -> {
      DataSource source = flyway.getConfiguration().getDataSource();
      SchemaGuard.check(source, settings.mode());
      if (claimed.isOurs()) {
        HalfLoadedDemo.clear(source);
      }
      flyway.migrate();
      InstallationMark.leave(source, settings.mode(), clock);
    };
  }

  /** Whether the operator has named no server. */
  static final class NoServerSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getEnvironment().getProperty("halfmillion.database.url", "").isBlank();
    }
  }
}
