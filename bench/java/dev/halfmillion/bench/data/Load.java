package dev.halfmillion.bench.data;

import dev.halfmillion.HalfmillionApplication;
import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.machine.DatabaseServer;
import dev.halfmillion.bench.plan.Cast;
import dev.halfmillion.ledger.LedgerSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty schema: lives a small academy, copies it, seals the books, signs people in and
 * places the orders that the runs pay.
 */
public final class Load {

  private final DatabaseServer database;
  private final Map<String, Object> settings;
  private final Path cast;

  /**
   * A load.
   *
   * @param settings of the application
   * @param folder where the cast is remembered, so that the data serve again
   */
  public Load(DatabaseServer database, Map<String, Object> settings, Path folder) {
    this.database = database;
    this.settings = settings;
    this.cast = folder.resolve("cast.json");
  }

  /**
   * Fills it.
   *
   * @param prepared how many orders are to wait for their payment
   */
  public Cast fill(Size size, int prepared) {
    long begun = System.nanoTime();
    database.durable(false);
    try (ConfigurableApplicationContext application = open()) {
      said("migrated", begun);
      LivedAcademy.Lived lived = new LivedAcademy(application).live();
      database.run(
          "DELETE FROM " + DatabaseServer.SCHEMA + ".notifications_about",
          "DELETE FROM " + DatabaseServer.SCHEMA + ".notifications_mail");
      said("lived a year with %,d orders".formatted(Size.ordersOfACopy()), begun);
      new RowCopies(database).make(size.copies());
      said("copied to %,d orders, %,d clicks".formatted(size.orders(), size.clicks()), begun);
      application.getBean(LedgerSeal.class).seal();
      said("sealed the books", begun);
      var waiting = new PreparedOrders(application, lived).place(prepared);
      said("placed %,d orders that wait for their payment".formatted(prepared), begun);
      Cast all = new Casting(application).cast(lived, waiting);
      said(
          "signed %,d people in".formatted(all.learners().size() + all.affiliates().size()), begun);
      remember(all);
      return all;
    } catch (SQLException broken) {
      throw new StopBench("The data could not be loaded: " + broken.getMessage(), broken);
    } finally {
      database.durable(true);
    }
  }

  private void remember(Cast all) {
    try {
      Files.write(cast, JsonMapper.shared().writeValueAsBytes(all));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private ConfigurableApplicationContext open() {
    Map<String, Object> loading = new HashMap<>(settings);
    loading.put("db-scheduler.enabled", false);
    loading.put("logging.level.dev.halfmillion", "warn");
    loading.put("server.port", 0);
    loading.put("server.address", "127.0.0.1");
    loading.put("spring.main.banner-mode", "off");
    return new SpringApplicationBuilder(HalfmillionApplication.class)
        .run(
            loading.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new));
  }

  private static void said(String what, long begun) {
    System.out.printf("  %5.1f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
  }
}
