package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.SessionAdmission;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.TestDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

@HalfmillionTest
class EmailProofsTests {

  @Autowired UserRegistration registration;
  @Autowired UserDirectory directory;
  @Autowired UserEmails emails;
  @Autowired UserPasswords passwords;
  @Autowired UserRoles roles;
  @Autowired EmailProofs proofs;
  @Autowired SignInLinks links;
  @Autowired SignIn signIn;
  @Autowired SessionAdmission admission;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  String mail;
  UserId person;

  @BeforeEach
  void somebodyNobodyHasProved() {
    mail = "p" + Ids.next() + "@proof.example.in";
    person = registration.ensure(mail, "Person", null);
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aLinkProvesTheAddressItWasMailedTo() {
    assertThat(directory.get(person).emailProved()).isFalse();

    assertThat(redeem(links.create(person, mail, "/learn"))).isTrue();

    assertThat(directory.get(person).emailProved()).isTrue();
  }

  @Test
  void aLinkMailedToAnotherAddressIsOfNoUse() {
    assertThat(redeem(links.create(person, "other" + mail, "/learn"))).isFalse();

    assertThat(directory.get(person).emailProved()).isFalse();
  }

  @Test
  void noPasswordCanBeSetBeforeTheProof() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> passwords.set(person, IdentityPeople.PASSWORD))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("email.unproved"));

    proofs.vouch(person);
    passwords.set(person, IdentityPeople.PASSWORD);
    assertThat(directory.get(person).hasPassword()).isTrue();
  }

  @Test
  void rolesCountFromTheProofOn() {
    roles.grant(person, Role.SUPPORT, null);
    assertThat(directory.get(person).principal().roles()).isEqualTo(Set.of(Role.LEARNER));
    assertThat(emails.isCorrectable(person)).as("of somebody with a role").isFalse();

    proofs.vouch(person);
    assertThat(directory.get(person).principal().roles()).contains(Role.SUPPORT);
  }

  @Test
  void aSessionByPaymentIsVoidWhereAnotherPurchaseArrivesMeanwhile() {
    assertThat(admission.admits(person.toString(), byPayment(() -> {}))).isTrue();

    long epoch = byPayment(() -> registration.ensure(mail, "Somebody Else", null));

    assertThat(admission.admits(person.toString(), epoch)).isFalse();
  }

  @Test
  void onlyThoseWithoutProofAreShutOut() {
    proofs.vouch(person);
    long epoch = byPayment(() -> {});

    registration.ensure(mail, "Somebody Else", null);

    assertThat(admission.admits(person.toString(), epoch)).isTrue();
  }

  /** Else it would land with somebody who has just taken the person to an address of their own. */
  @Test
  void whatArrivesWhileAnAddressIsCorrectedGoesToSomebodyNew() {
    AtomicReference<CompletableFuture<UserId>> arrival = new AtomicReference<>();

    transactions.run(
        () -> {
          emails.hold(person);
          emails.correct(person, "right" + mail, null);
          arrival.set(
              CompletableFuture.supplyAsync(() -> registration.ensure(mail, "Victim", null)));
          await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForALock);
        });

    UserId newPerson = arrival.get().join();
    assertThat(newPerson).isNotEqualTo(person);
    assertThat(directory.get(newPerson).email()).isEqualTo(mail);
    assertThat(directory.get(person).email()).isEqualTo("right" + mail);
  }

  private boolean somebodyWaitsForALock() {
    return JdbcClient.create(TestDatabase.administrator())
            .sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = :state")
            .param("state", "LOCK WAIT")
            .query(Long.class)
            .single()
        > 0;
  }

  /** The epoch of a session that begins while something happens. */
  private long byPayment(Runnable meanwhile) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    boolean entered =
        signIn.byPayment(
            person,
            () -> {
              meanwhile.run();
              return true;
            },
            request,
            new MockHttpServletResponse());
    assertThat(entered).isTrue();
    Object epoch =
        Objects.requireNonNull(request.getSession()).getAttribute(SessionAdmission.EPOCH);
    return (Long) Objects.requireNonNull(epoch);
  }

  private boolean redeem(String path) {
    return links.redeem(path.substring("/sign-in/link/".length())).isPresent();
  }
}
