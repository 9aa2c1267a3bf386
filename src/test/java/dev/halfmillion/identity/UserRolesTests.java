package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class UserRolesTests {

  @Autowired UserRoles roles;
  @Autowired UserRegistration registration;
  @Autowired UserDirectory directory;
  @Autowired AuditLog audit;

  @Test
  void areGivenAndTakenWithAnEntryInTheAuditLog() {
    UserId boss = user("boss");
    UserId user = user("clerk");

    roles.grant(user, Role.FINANCE, boss);
    roles.grant(user, Role.FINANCE, boss);
    assertThat(directory.get(user).roles()).contains(Role.FINANCE);
    roles.revoke(user, Role.FINANCE, boss);
    roles.revoke(user, Role.FINANCE, boss);
    assertThat(directory.get(user).roles()).doesNotContain(Role.FINANCE);

    assertThat(audit.of(user.toString()))
        .extracting(AuditEntry::action)
        .containsExactly("identity.role-revoked", "identity.role-granted");
    assertThat(audit.of(user.toString())).allMatch(entry -> boss.equals(entry.actor()));
  }

  @Test
  void leaveEverybodyALearner() {
    UserId user = user("learner");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> roles.revoke(user, Role.LEARNER, null))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("role.everybody"));
  }

  @Test
  void areNotGivenToNobody() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> roles.grant(UserId.next(), Role.OWNER, null))
        .satisfies(refusal -> assertThat(refusal.status().value()).isEqualTo(404));
  }

  @Test
  void keepTheLastOwner() throws Exception {
    UserId first = user("owner1");
    UserId second = user("owner2");
    roles.grant(first, Role.OWNER, null);
    roles.grant(second, Role.OWNER, null);
    for (User other : directory.holding(Role.OWNER, null)) {
      if (!other.id().equals(first) && !other.id().equals(second)) {
        roles.revoke(other.id(), Role.OWNER, null);
      }
    }

    List<Boolean> done = atOnce(() -> revoked(first), () -> revoked(second));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(directory.count(Role.OWNER)).isEqualTo(1);
  }

  private boolean revoked(UserId owner) {
    try {
      roles.revoke(owner, Role.OWNER, null);
      return true;
    } catch (Refusal last) {
      assertThat(last.code()).isEqualTo("role.last-owner");
      return false;
    }
  }

  private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other)
      throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Future<Boolean> left = pool.submit(one);
      Future<Boolean> right = pool.submit(other);
      return List.of(left.get(), right.get());
    }
  }

  private UserId user(String name) {
    return registration.ensure(name + "@roles.example.in", name, null);
  }
}
