package dev.halfmillion.backoffice.commands;

import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.SchemaAccess;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What a command works on. The least that does the work is started, at the first question: the
 * settings alone, the schema they name, or the whole application without web server, jobs and the
 * catching up of a start. All of it is closed when the command ends.
 *
 * <p>A command may run beside a serving program on the same data folder and database.
 */
public final class Program implements AutoCloseable {

  private final Class<?> application;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private @Nullable ConfigurableApplicationContext settingsOnly;
  private @Nullable ConfigurableApplicationContext whole;
  private @Nullable SchemaAccess schema;

  Program(Class<?> application) {
    this.application = application;
  }

  /** The settings, read from where a start reads them; nothing is connected to. */
  public Settings settings() {
    return settingsOnly().getBean(Settings.class);
  }

  /** All settings by their names, also those of single modules. */
  public ConfigurableEnvironment environment() {
    return settingsOnly().getEnvironment();
  }

  /**
   * The schema without the application. Nothing is read or migrated by itself, so the server may be
   * down and the schema empty, old or somebody else's. Where no server is set, the embedded one is
   * joined if it runs, else started.
   *
   * @throws dev.halfmillion.platform.database.StartRefused when the address is none, or production
   *     names no server
   */
  public SchemaAccess schema() {
    if (schema == null) {
      schema = SchemaAccess.open(settings(), environment());
      opened.push(schema);
    }
    return schema;
  }

  /**
   * A bean of the whole application, which is started at the first call as for serving, schema
   * migrated, but opens no port, runs no job and takes up nothing that was left undone. Events that
   * the command publishes are heard.
   */
  public <T> T bean(Class<T> type) {
    if (whole == null) {
      whole =
          start(
              application,
              WebApplicationType.SERVLET,
              "--server.port=-1",
              "--db-scheduler.enabled=false");
    }
    return whole.getBean(type);
  }

  private ConfigurableApplicationContext settingsOnly() {
    if (settingsOnly == null) {
      settingsOnly = start(SettingsOnly.class, WebApplicationType.NONE);
    }
    return settingsOnly;
  }

  private ConfigurableApplicationContext start(
      Class<?> source, WebApplicationType type, String... arguments) {
    SpringApplication starting = new SpringApplication(source);
    starting.setWebApplicationType(type);
    starting.setBannerMode(Banner.Mode.OFF);
    starting.setLogStartupInfo(false);
    starting.setAdditionalProfiles(Commanded.PROFILE);
    ConfigurableApplicationContext context = starting.run(arguments);
    opened.push(context);
    return context;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception late) {
        throw new IllegalStateException("What the command opened could not be closed", late);
      }
    }
  }

  @EnableConfigurationProperties(Settings.class)
  static final class SettingsOnly {}
}
