package dev.halfmillion.bench.run;

import dev.halfmillion.bench.machine.DatabaseServer;
import dev.halfmillion.bench.machine.MailSink;
import dev.halfmillion.bench.machine.OrdersAtGateway;
import dev.halfmillion.bench.machine.ServedApplication;
import dev.halfmillion.bench.machine.Setting;
import dev.halfmillion.bench.machine.Shape;
import dev.halfmillion.bench.plan.Cast;
import dev.halfmillion.bench.plan.Planner;
import java.nio.file.Path;

/** The loaded application, its database and what stands in for the world outside. */
final class Stage implements AutoCloseable {

  static final int PORT = 18_080;

  private final OrdersAtGateway gateway = new OrdersAtGateway();
  private final MailSink mail = new MailSink();
  private final DatabaseServer database;
  private final ServedApplication application;
  private final Planner planner;

  private Stage(Data data, Shape shape, long seed) {
    Cast cast = data.fresh(gateway, mail);
    this.database = data.open(shape);
    Path folder = data.folder();
    this.application =
        ServedApplication.start(
            ServedApplication.jar(),
            Setting.of(database, gateway, mail, folder, PORT),
            shape,
            PORT,
            folder);
    this.planner = new Planner(cast, PORT, seed);
  }

  /** Sets it up with data as they were loaded. */
  static Stage open(Data data, Shape shape, long seed) {
    return new Stage(data, shape, seed);
  }

  DatabaseServer database() {
    return database;
  }

  ServedApplication application() {
    return application;
  }

  /** Lets the application and its database run on the processors of a shape only. */
  void bind(Shape shape) {
    shape.bind(application.pid());
    shape.bind(database.pid());
  }

  Planner planner() {
    return planner;
  }

  @Override
  public void close() {
    application.close();
    database.close();
    mail.close();
    gateway.close();
  }
}
