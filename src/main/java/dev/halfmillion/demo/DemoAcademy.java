package dev.halfmillion.demo;

import dev.halfmillion.platform.HistoryLanes;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.database.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo with a year of life that ends yesterday, through the application's own doors,
 * before the web server opens its port. A later start finds it there and adds nothing.
 */
@Component
@OnlyInDemo
class DemoAcademy implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DemoAcademy.class);

  /** Before the web server, which starts in a phase near the last. */
  private static final int PHASE = 0;

  private final DemoSettings settings;
  private final Installation installation;
  private final Chapters chapters;
  private final HistoryLanes lanes;
  private final Clock clock;
  private final Environment environment;
  private final AtomicBoolean running = new AtomicBoolean();

  DemoAcademy(
      DemoSettings settings,
      Installation installation,
      Chapters chapters,
      HistoryLanes lanes,
      Clock clock,
      Environment environment) {
    this.settings = settings;
    this.installation = installation;
    this.chapters = chapters;
    this.lanes = lanes;
    this.clock = clock;
    this.environment = environment;
  }

  @Override
  public void start() {
    running.set(true);
    if (!settings.load() || installation.isComplete()) {
      return;
    }
    requireFreePort();
    Chronicle chronicle = new Chronicle(new Calendar(Zones.dateInIndia(clock.instant())));
    log.info(
        "The demo academy lives through a year of sales; this happens once and takes a minute");
    installation.load(() -> lanes.run(() -> tell(chronicle)));
    log.info("The year is over: the demo academy is ready");
  }

  private void tell(Chronicle chronicle) {
    chapters.people().tell(chronicle);
    chapters.courses().tell(chronicle);
    lanes.await();
    live(chronicle);
    chapters.offers().tell(chronicle);
    chapters.learners().tell(chronicle);
    chapters.classroom().tell(chronicle);
  }

  private void live(Chronicle chronicle) {
    List<Integer> joins = chapters.sharing().joiningDays(chronicle, settings.affiliates());
    List<Integer> orders = chronicle.calendar().draw(chronicle.random(), settings.orders(), 12);
    List<Integer> clicks = chronicle.calendar().draw(chronicle.random(), settings.clicks(), 1);
    DayCounter joined = new DayCounter(joins);
    DayCounter sold = new DayCounter(orders);
    DayCounter clicked = new DayCounter(clicks);
    for (int day = 0; day < Calendar.DAYS; day++) {
      chapters.paying().release(chronicle.calendar().moment(day, LocalTime.of(2, 0)));
      for (int number : joined.on(day)) {
        chapters.sharing().join(chronicle, day, number);
      }
      chapters.coupons().tell(chronicle, day);
      chapters.selling().settle(chronicle.calendar().moment(day, LocalTime.of(10, 0)));
      chapters.paying().payOnPayday(chronicle, day);
      chapters.sharing().share(chronicle, day, clicked.on(day).size());
      List<Integer> today = sold.on(day);
      if (!today.isEmpty()) {
        chapters.selling().sell(chronicle, day, today.getFirst(), today.size());
      }
      chapters.selling().refund(chronicle, day);
      lanes.await();
      tellProgress(chronicle, day, sold.passed());
    }
  }

  private void tellProgress(Chronicle chronicle, int day, int orders) {
    if (chronicle.calendar().date(day).getDayOfMonth() == 1 || day == Calendar.DAYS - 1) {
      log.info("  {}: {} orders so far", chronicle.calendar().date(day), orders);
    }
  }

  /** A taken port would otherwise be found out only after the year was lived. */
  private void requireFreePort() {
    int port = environment.getProperty("server.port", Integer.class, 8080);
    if (port == 0) {
      return;
    }
    String address = environment.getProperty("server.address", "127.0.0.1");
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException taken) {
      throw new PortInUseException(port, taken);
    }
  }

  @Override
  public void stop() {
    running.set(false);
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
