package dev.halfmillion.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PayoutTest
class PayeesModuleTests {

  @Autowired PayoutStory story;
  @Autowired Payees payees;
  @Autowired Payouts payouts;
  @Autowired Notifications notifications;
  @Autowired UserDirectory people;
  @Autowired BusinessClock clock;
  @Autowired MovableClock time;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void backToNow() {
    time.reset();
  }

  @Test
  void theFirstMethodIsUsableAtOnceAndTellsNobody() {
    UserId kavya = story.payee("Kavya");

    assertThat(payouts.reasonNotPayable(kavya)).isEmpty();
    assertThat(notifications.about(kavya.toString())).isEmpty();
  }

  @Test
  void aChangedAccountWaits72HoursAndTheOldAddressIsTold() {
    UserId kavya = story.payee("Kavya");
    String old = payees.summary(kavya).orElseThrow().method();
    payees.enterMethod(kavya, new BankAccount("Kavya", "50100999994417", "ICIC0001234"), kavya);

    assertThat(payouts.reasonNotPayable(kavya))
        .hasValueSatisfying(
            why -> assertThat(why).startsWith("Bank account changed less than an hour ago, waits"));
    assertThat(notifications.about(kavya.toString()))
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).isEqualTo(people.get(kavya).email()));
    assertThat(payees.summary(kavya).orElseThrow().method())
        .isEqualTo("ICICI ••4417")
        .isNotEqualTo(old);

    time.advance(Duration.ofHours(31));
    assertThat(payouts.reasonNotPayable(kavya))
        .hasValueSatisfying(why -> assertThat(why).startsWith("Bank account changed 31 hours ago"));
    time.advance(Duration.ofHours(41).plusSeconds(1));
    assertThat(payouts.reasonNotPayable(kavya)).isEmpty();
  }

  @Test
  void theAddressTheOldMethodWasEnteredUnderIsToldToo() {
    UserId kavya = story.payee("Kavya");
    jdbc.sql("UPDATE payouts_method SET notice_email = :old WHERE user_id = :user")
        .param("old", "before@payouts.example.test")
        .param("user", Ids.bytes(kavya.value()))
        .update();

    payees.enterMethod(kavya, PayoutStory.newAccount("Kavya"), kavya);

    assertThat(notifications.about(kavya.toString()))
        .extracting(MailNote::to)
        .containsExactlyInAnyOrder("before@payouts.example.test", people.get(kavya).email());
  }

  @Test
  void enteringTheSameAgainChangesNothing() {
    UserId kavya = story.person("Kavya");
    BankAccount account = PayoutStory.newAccount("Kavya");
    Pan pan = PayoutStory.newPan();
    for (int i = 0; i < 2; i++) {
      payees.enterPerson(kavya, "Kavya Nair", pan, kavya);
      payees.enterMethod(kavya, account, kavya);
    }

    assertThat(payouts.reasonNotPayable(kavya)).isEmpty();
    assertThat(notifications.about(kavya.toString())).isEmpty();
    assertThat(methods(kavya)).isEqualTo(1);
  }

  @Test
  void correctingTheHoldersNameOfTheSameAccountDoesNotCool() {
    UserId kavya = story.person("Kavya");
    payees.enterPerson(kavya, "Kavya Nair", PayoutStory.newPan(), kavya);
    BankAccount account = PayoutStory.newAccount("Kavya");
    payees.enterMethod(kavya, account, kavya);
    payees.enterMethod(
        kavya, new BankAccount("Kavya R Nair", account.number(), "HDFC0007777"), kavya);

    assertThat(payouts.reasonNotPayable(kavya)).isEmpty();
    assertThat(methods(kavya)).isEqualTo(2);
  }

  @Test
  void goingBackToAnOldAccountCoolsToo() {
    UserId kavya = story.person("Kavya");
    payees.enterPerson(kavya, "Kavya Nair", PayoutStory.newPan(), kavya);
    BankAccount first = PayoutStory.newAccount("Kavya");
    payees.enterMethod(kavya, first, kavya);
    time.advance(Duration.ofDays(30));
    payees.enterMethod(kavya, new UpiId("kavya@ybl"), kavya);
    time.advance(Duration.ofDays(30));
    payees.enterMethod(kavya, first, kavya);

    assertThat(payouts.reasonNotPayable(kavya)).isPresent();
  }

  @Test
  void aMethodNeedsAPersonFirst() {
    UserId kavya = story.person("Kavya");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payees.enterMethod(kavya, PayoutStory.newAccount("Kavya"), kavya))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("payouts.person-first"));
    payees.enterPerson(kavya, "Kavya Nair", PayoutStory.newPan(), kavya);
    assertThat(payouts.reasonNotPayable(kavya)).hasValue("Bank or UPI details are missing");
  }

  @Test
  void aPanOrAccountOfTwoPayeesIsTakenAndPutBeforeFinance() {
    Pan pan = PayoutStory.newPan();
    BankAccount account = PayoutStory.newAccount("Shared");
    UserId one = story.person("One");
    UserId two = story.person("Two");
    for (UserId user : new UserId[] {one, two}) {
      payees.enterPerson(user, "Somebody", pan, user);
      payees.enterMethod(user, account, user);
    }

    assertThat(openReviews(one)).isEqualTo(2);
    assertThat(openReviews(two)).isEqualTo(2);
    assertThat(payouts.reasonNotPayable(two)).as("flagged, not blocked").isEmpty();

    UserId finance = story.finance("Priya");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payees.clearReviews(one, two, "It is me"));
    payees.clearReviews(one, finance, "Husband and wife share an account");
    assertThat(openReviews(one)).isZero();
    assertThat(openReviews(two)).isEqualTo(2);
  }

  @Test
  void onesOwnFormerAccountIsNotShared() {
    UserId kavya = story.payee("Kavya");
    BankAccount account = PayoutStory.newAccount("Kavya");
    payees.enterMethod(kavya, account, kavya);
    payees.enterMethod(kavya, new UpiId("kavya2@ybl"), kavya);
    payees.enterMethod(kavya, account, kavya);

    assertThat(openReviews(kavya)).isZero();
  }

  @Test
  void aSummaryIsMasked() {
    UserId kavya = story.person("Kavya");
    payees.enterPerson(kavya, "  Kavya   Nair ", new Pan("ZZZPE4321Q"), kavya);
    payees.enterMethod(kavya, new UpiId("kavya.nair@okicici"), kavya);

    PayeeSummary summary = payees.summary(kavya).orElseThrow();
    assertThat(summary.legalName()).isEqualTo("Kavya Nair");
    assertThat(summary.pan()).isEqualTo("••••••321Q");
    assertThat(summary.method()).isEqualTo("UPI ka••@okicici");
  }

  private long methods(UserId user) {
    return count("SELECT COUNT(*) FROM payouts_method WHERE user_id = :user", user);
  }

  private long openReviews(UserId user) {
    return count(
        "SELECT COUNT(*) FROM payouts_review WHERE user_id = :user AND cleared_at IS NULL", user);
  }

  private long count(String sql, UserId user) {
    return jdbc.sql(sql).param("user", Ids.bytes(user.value())).query(Long.class).single();
  }
}
