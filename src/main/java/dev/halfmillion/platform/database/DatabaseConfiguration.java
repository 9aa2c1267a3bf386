package dev.halfmillion.platform.database;

import com.zaxxer.hikari.HikariConfig;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** Chooses between the embedded server and the operator's own, and guards the first migration. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final String EXTRA =
      "?preserveInstants=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
          + "&connectTimeout=5000&socketTimeout=30000&useServerPrepStmts=true&prepStmtCacheSize=600"
          + "&sessionVariables=sql_mode='STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE'";

  @Bean
  DataFolder dataFolder(Settings settings) {
    return DataFolder.claim(settings.data());
  }

  /** Only where no address of a server is set. */
  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${halfmillion.database.url:}'.isEmpty()")
  EmbeddedMariaDb embeddedMariaDb(Settings settings, DataFolder claimed) {
    if (settings.mode() == Mode.PRODUCTION) {
      throw new StartRefused(
          "Production needs a database server: set HALFMILLION_DATABASE_URL"
              + " (jdbc:mariadb://host:3306/name), HALFMILLION_DATABASE_USER and"
              + " HALFMILLION_DATABASE_PASSWORD.");
    }
    EmbeddedPlatform.requireSupported();
    return EmbeddedMariaDb.start(
        settings.data(),
        settings.data().resolve("mariadb"),
        List.of("--innodb-buffer-pool-size=192M", "--innodb-log-file-size=128M"));
  }

  @Bean
  Connections dataSource(ObjectProvider<EmbeddedMariaDb> embedded, Environment environment) {
    EmbeddedMariaDb server = embedded.getIfAvailable();
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(
        (server == null
                ? environment.getRequiredProperty("halfmillion.database.url")
                : server.url())
            + EXTRA);
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
  FlywayMigrationStrategy guardedMigration(
      Settings settings, Clock clock, ObjectProvider<EmbeddedMariaDb> embedded) {
    return flyway -> {
      DataSource source = flyway.getConfiguration().getDataSource();
      SchemaGuard.check(source, settings.mode());
      if (embedded.getIfAvailable() != null) {
        HalfLoadedDemo.clear(source);
      }
      flyway.migrate();
      InstallationMark.leave(source, settings.mode(), clock);
    };
  }
}
