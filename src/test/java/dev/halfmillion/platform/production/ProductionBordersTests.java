package dev.halfmillion.platform.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.database.StartRefused;
import dev.halfmillion.testing.ApplicationProcess;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What keeps production from starting, and the sentence the operator reads. */
@Tag("database")
class ProductionBordersTests {

  private final ApplicationContextRunner sound =
      new ApplicationContextRunner()
          .withBean(ProductionBorders.class)
          .withPropertyValues(
              "halfmillion.mode=production",
              "halfmillion.base-url=https://academy.example.com",
              "halfmillion.database.url=jdbc:mariadb://127.0.0.1:3306/halfmillion",
              "halfmillion.database.user=halfmillion",
              "halfmillion.database.password=7c1f0e2b9a");

  @Test
  void withSoundSettingsItStarts() {
    sound.run(context -> assertThat(context).hasNotFailed());
    sound
        .withPropertyValues("halfmillion.mode=PRODUCTION", "halfmillion.base-url=https://a.in/")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          halfmillion.base-url          |                                | needs its public address
          halfmillion.base-url          | http://academy.example.com     | production is https only
          halfmillion.base-url          | http://192.0.2.7:8080          | production is https only
          halfmillion.base-url          | http://localhost.example.com   | production is https only
          halfmillion.base-url          | academy.example.com            | which is no address
          halfmillion.base-url          | https:// academy.example.com   | which is no address
          halfmillion.base-url          | https://example.com/academy    | without a path
          halfmillion.database.url      |                                | Production needs a database server: set HALFMILLION_DATABASE_URL
          halfmillion.database.password |                                | has no password
          halfmillion.database.password | change-me                      | is one that everybody knows
          halfmillion.database.password | Halfmillion                    | is one that everybody knows
          halfmillion.database.password | password123!                   | is one that everybody knows
          halfmillion.database.password | 12345678                       | is one that everybody knows
          spring.mail.username          | postmaster                     | SPRING_MAIL_PASSWORD is not
          halfmillion.mode              | produktion                     | Set it to demo, trial or production
          HALFMILLION_SANDBOX_SECRETVERSION  | 2    | the sandbox gateway is not for production
          halfmillion.sandbox.secret-version | 2    | the sandbox gateway is not for production
          HALFMILLION_DEMO_PASSWORD     | a-long-shared-password         | demo people and their invented past is not for production
          HALFMILLION_MAILBOX           | on                             | the mailbox page is not for production
          HALFMILLION_CLOCK_OFFSET      | 30d                            | the movable clock is not for production
          """)
  void eachOfTheseIsRefused(String property, String value, String sentence) {
    sound
        .withPropertyValues(property + "=" + Objects.requireNonNullElse(value, ""))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(sentence)
                    .hasMessageNotContaining("\n"));
  }

  @Test
  void theProfileOfCommandsIsNotSetForAServer() {
    SpringApplication serving = ServingStart.of(ProductionBordersTests.class);
    serving.setWebApplicationType(WebApplicationType.NONE);

    assertThatThrownBy(() -> serving.run("--spring.profiles.active=blue," + Commanded.PROFILE))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("SPRING_PROFILES_ACTIVE");
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNoPasswordIsRepeated() {
    sound
        .withPropertyValues("spring.mail.username=post", "spring.mail.password=post")
        .withPropertyValues("halfmillion.database.password=secret1")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasMessageContaining("\n - HALFMILLION_DATABASE_PASSWORD is one that")
                    .hasMessageContaining("\n - SPRING_MAIL_PASSWORD is one that")
                    .hasMessageNotContaining("secret1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://[::1]:8080",
        "http://www.academy.localhost",
        "https://academy.example.com:8443"
      })
  void thisMachineAndHttpsAreWelcome(String base) {
    assertThat(BaseAddress.problem(base)).isEmpty();
  }

  @Test
  void anAccountThatComesByTheSocketOfTheMachineNeedsNoPassword() {
    sound
        .withPropertyValues(
            "halfmillion.database.password=",
            "halfmillion.database.url=jdbc:mariadb://localhost/hm?localSocket=/run/mysqld/m.sock")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @ParameterizedTest
  @CsvSource({
    "dev.halfmillion.payments.gateways.SandboxGateway, the sandbox gateway",
    "dev.halfmillion.notifications.web.MailboxController, the mailbox page",
    "dev.halfmillion.platform.Clocks.demoClock, the movable clock",
    "dev.halfmillion.demo.DemoSignIn, demo people"
  })
  void aPartOfARehearsalIsRefusedHoweverItCameIn(String bean, String named) {
    Class<?> type = bean.contains("demo") ? OfADemo.class : OfATrial.class;
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerBeanDefinition(bean, new RootBeanDefinition(type));

    assertThatThrownBy(() -> RehearsalParts.refuse(beans))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Production never has " + named)
        .hasMessageContaining("Start the packaged program as it was released");
  }

  @Test
  void aDemoAndATrialMayHaveAllOfIt() {
    for (String mode : new String[] {"demo", "trial"}) {
      new ApplicationContextRunner()
          .withBean(ProductionBorders.class)
          .withBean(OfATrial.class)
          .withPropertyValues("halfmillion.mode=" + mode, "halfmillion.demo.password=x")
          .run(context -> assertThat(context).hasNotFailed());
    }
  }

  @Test
  void aCommandMayFindOutWhatIsWrong() {
    sound
        .withInitializer(c -> c.getEnvironment().addActiveProfile(Commanded.PROFILE))
        .withPropertyValues("halfmillion.base-url=")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void businessTimeThatWasMovedIsNoRealAcademys() {
    assertThatThrownBy(() -> MovedClock.refuse(Duration.ofDays(30)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("moved ahead by 30 days")
        .hasMessageContaining("Use an empty schema");
    assertThatCode(() -> MovedClock.refuse(Duration.ZERO)).doesNotThrowAnyException();
  }

  @Test
  void theOperatorReadsAllOfThemAtOnceAndNothingElse() {
    ApplicationProcess application =
        ApplicationProcess.compiled(Map.of("HALFMILLION_DEMO_PASSWORD", "a-long-shared-password"));

    assertThat(application.awaitEnd()).isEqualTo(1);
    assertThat(application.output())
        .contains("each of these has to be mended:")
        .contains(" - Production needs its public address for links and mails.")
        .contains(" - Production needs a database server: set HALFMILLION_DATABASE_URL")
        .contains(" - HALFMILLION_DEMO_PASSWORD is set, and demo people")
        .doesNotContain("\tat ", "WARN", "a-long-shared-password");
  }

  @NotInProduction
  private static final class OfATrial {}

  @OnlyInDemo
  private static final class OfADemo {}
}
