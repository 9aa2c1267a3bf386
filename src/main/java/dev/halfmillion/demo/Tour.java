package dev.halfmillion.demo;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.OnceServing;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Prints where to go, once everything is up. */
@Component
@OnlyInDemo
class Tour {

  private static final Logger log = LoggerFactory.getLogger(Tour.class);

  private static final String TEXT =
      """

      Halfmillion is ready: %1$s

        1. Follow an affiliate's link          %1$s/r/demo
        2. Buy a course; no real money         %1$s/checkout/%5$s
           The mail to the buyer               %1$s/mailbox
        3. Learn the first lesson              %1$s/learn
        4. See the sale as the affiliate       %1$s/affiliate
        5. See its whole trail as the owner    %1$s/admin
        6. Move the clock, pay the affiliate   %1$s/demo/clock and %1$s/admin/payouts

      Enter as anybody in one click            %1$s/sign-in
      Their password                           %2$s
      kept in                                  %3$s
      %4$s
      """;

  private final Academy academy;
  private final DemoPassword password;
  private final Settings settings;

  Tour(Academy academy, DemoPassword password, Settings settings) {
    this.academy = academy;
    this.password = password;
    this.settings = settings;
  }

  @OnceServing
  void print() {
    log.info(
        TEXT.formatted(
            academy.url(""),
            password.value(),
            settings.data().resolve("demo-password.txt").toAbsolutePath().normalize(),
            "This is a demo: invented people, mail that stays here, seen from this machine only.",
            "reels-on-your-phone"));
  }
}
