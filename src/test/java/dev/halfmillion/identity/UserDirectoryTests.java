package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class UserDirectoryTests {

  @Autowired UserRegistration registration;
  @Autowired UserDirectory directory;
  @Autowired UserRoles roles;

  @Test
  void findsByIdentifierAndAddress() {
    UserId id = registration.ensure("found@dir.example.in", "Found", null);

    assertThat(directory.find(id)).map(User::id).contains(id);
    assertThat(directory.findByEmail(" Found@DIR.example.in ")).map(User::id).contains(id);
    assertThat(directory.findByEmail("nobody@dir.example.in")).isEmpty();
    assertThat(directory.findByEmail("no address")).isEmpty();
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> directory.get(UserId.next()));
    assertThat(directory.findAll(List.of(id, UserId.next(), id))).containsOnlyKeys(id);
    assertThat(directory.findAll(List.of())).isEmpty();
  }

  @Test
  void searchesByTheBeginningOfNameOrAddressByPhoneAndByIdentifier() {
    UserId zoya = registration.ensure("zoya@dir.example.in", "Zoyaquest Khan", "98111 22334");
    UserId other = registration.ensure("other@dir.example.in", "Zoyaquester Rao", null);

    assertThat(found("zoyaquest")).containsExactly(other, zoya);
    assertThat(found("Zoya@Dir")).containsExactly(zoya);
    assertThat(found("+91 98111-22334")).containsExactly(zoya);
    assertThat(found("9811122334")).containsExactly(zoya);
    assertThat(found(zoya.toString())).containsExactly(zoya);
  }

  @Test
  void takesASearchLiterally() {
    registration.ensure("literal@dir.example.in", "Literal", null);

    assertThat(found("%iteral")).isEmpty();
    assertThat(found("_iteral")).isEmpty();
    assertThat(found("' OR 1=1 --")).isEmpty();
    assertThat(found("\\")).isEmpty();
    assertThat(found("")).isEmpty();
    assertThat(found("आशा 😀 \u0000")).isEmpty();
    assertThat(found("x".repeat(10_000))).isEmpty();
  }

  @Test
  void listsAndCountsWhoHoldsARole() {
    UserId teacher = registration.ensure("teacher@dir.example.in", "Teacher", null);
    long before = directory.count(Role.INSTRUCTOR);
    roles.grant(teacher, Role.INSTRUCTOR, null);
    roles.grant(teacher, Role.INSTRUCTOR, null);

    assertThat(directory.count(Role.INSTRUCTOR)).isEqualTo(before + 1);
    assertThat(directory.holding(Role.INSTRUCTOR, null)).extracting(User::id).contains(teacher);
    assertThat(directory.holding(Role.INSTRUCTOR, "teacher@dir.example.in"))
        .extracting(User::id)
        .doesNotContain(teacher);
    assertThat(directory.get(teacher).roles()).isEqualTo(Set.of(Role.LEARNER, Role.INSTRUCTOR));
    assertThat(directory.count()).isPositive();
  }

  private List<UserId> found(String text) {
    return directory.search(text).stream().map(User::id).toList();
  }
}
