package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.identity.AddressRepair.State;
import dev.halfmillion.identity.AddressRepairs.Wish;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.Visitor;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
@Import(IdentityPeople.class)
class AddressRepairsPageTests {

  @Autowired MockMvc mvc;
  @Autowired IdentityPeople people;
  @Autowired AddressRepairs repairs;
  @Autowired UserDirectory directory;
  @Autowired UserPasswords passwords;
  @Autowired SignInLinks links;
  @Autowired Notifications notifications;
  @Autowired Payees payees;
  @Autowired MovableClock clock;

  User person;
  Visitor herself;
  User support;
  Visitor desk;
  String right;

  @BeforeEach
  void somebodyLostTheMailbox() throws Exception {
    person = people.withPassword();
    herself = new Visitor(mvc, IdentityPeople.nextAddress());
    herself.signIn(person.email(), IdentityPeople.PASSWORD);
    support = people.withPassword(Role.SUPPORT);
    desk = new Visitor(mvc, IdentityPeople.nextAddress());
    desk.signIn(support.email(), IdentityPeople.PASSWORD);
    right = "right-" + person.email();
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void bothAddressesAreToldAndEverySessionEnds() throws Exception {
    String link = links.create(person.id(), person.email(), "/account");
    assertThat(correct(person, right).getStatus()).isEqualTo(303);

    assertThat(directory.get(person.id()).email()).isEqualTo(right);
    assertThat(herself.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    assertThat(herself.post(link).getStatus()).isEqualTo(410);
    assertThat(notifications.about(person.id().toString()))
        .extracting(MailNote::to)
        .contains(person.email(), right);
    assertThat(desk.get("/admin/users/" + person.id()).getContentAsString())
        .contains("E-mail address corrected by staff: Lost the mailbox");
    assertThat(directory.search(person.email())).extracting(User::id).contains(person.id());
  }

  @Test
  void theSameFormSentTwiceIsOneChange() throws Exception {
    String key = PublicId.format("adr", Ids.next());
    for (int i = 0; i < 2; i++) {
      assertThat(send(person, right, "Lost the mailbox", key).getStatus()).isEqualTo(303);
    }

    assertThat(repairs.of(person.id())).hasSize(1);
    assertThat(notifications.to(right, 10)).hasSize(1);
  }

  @Test
  void theOldAddressUndoesItAndWhoeverCameInIsOut() throws Exception {
    correct(person, right);
    String undo = undoLink();
    passwords.set(person.id(), "a thief has set this one");
    Visitor thief = new Visitor(mvc, IdentityPeople.nextAddress());
    thief.signIn(right, "a thief has set this one");
    assertThat(thief.get("/account").getStatus()).isEqualTo(200);

    assertThat(herself.get(undo).getContentAsString()).contains(person.email());
    assertThat(directory.get(person.id()).email()).isEqualTo(right);
    assertThat(herself.post(undo).getStatus()).isEqualTo(303);

    assertThat(directory.get(person.id()).email()).isEqualTo(person.email());
    assertThat(directory.get(person.id()).hasPassword()).isFalse();
    assertThat(thief.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    assertThat(thief.signIn(person.email(), "a thief has set this one").getStatus()).isEqualTo(422);
    assertThat(herself.post(undo).getStatus()).isEqualTo(410);
  }

  @Test
  void afterAnObjectionSupportAloneChangesNothingForAMonth() throws Exception {
    correct(person, right);
    herself.post(undoLink());

    correct(person, "again-" + person.email());
    assertThat(directory.get(person.id()).email()).isEqualTo(person.email());
    assertThat(repairs.of(person.id()).getFirst().state()).isEqualTo(State.WAITING);
  }

  @Test
  void theWayBackEndsAfterThreeDays() throws Exception {
    correct(person, right);
    String undo = undoLink();

    clock.advance(Duration.ofHours(71));
    assertThat(herself.get(undo).getStatus()).isEqualTo(200);
    clock.advance(Duration.ofHours(2));
    assertThat(herself.get(undo).getStatus()).isEqualTo(410);
    assertThat(herself.post(undo).getStatus()).isEqualTo(410);
  }

  @Test
  void whereTheOldAddressIsSomebodyElsesMeanwhileTheAccountIsBarred() throws Exception {
    correct(person, right);
    String undo = undoLink();
    User squatter = people.withoutPassword();
    repairs.ask(
        new Wish(UUID.randomUUID(), squatter.id(), person.email(), "Squats"),
        people.withPassword(Role.OWNER).id());

    assertThat(herself.post(undo).getStatus()).isEqualTo(303);
    assertThat(directory.get(person.id()).suspended()).isTrue();
  }

  @Test
  void staffAndWhoIsPaidOutNeedAnOwner() throws Exception {
    User teacher = people.withPassword(Role.INSTRUCTOR);
    User earner = people.withPassword();
    int serial = 1000 + Math.floorMod(earner.email().hashCode(), 9000);
    payees.enterPerson(earner.id(), "Kavya Nair", new Pan("ABCPK" + serial + "F"), earner.id());
    User owner = people.withPassword(Role.OWNER);
    Visitor boss = new Visitor(mvc, IdentityPeople.nextAddress());
    boss.signIn(owner.email(), IdentityPeople.PASSWORD);

    for (User guarded : new User[] {teacher, earner}) {
      correct(guarded, "right-" + guarded.email());
      assertThat(directory.get(guarded.id()).email()).isEqualTo(guarded.email());
      String change = "/admin/address-changes/" + repairs.of(guarded.id()).getFirst().publicId();
      assertThat(desk.post(change + "/approval").getStatus()).isEqualTo(403);
      assertThat(boss.get("/admin/address-changes").getContentAsString()).contains(change);
      assertThat(boss.post(change + "/approval").getStatus()).isEqualTo(303);
      assertThat(boss.post(change + "/approval").getStatus()).isEqualTo(409);
      assertThat(directory.get(guarded.id()).email()).isEqualTo("right-" + guarded.email());
    }
  }

  @Test
  void whatAnOwnerRefusesStays() throws Exception {
    User teacher = people.withPassword(Role.INSTRUCTOR);
    User owner = people.withPassword(Role.OWNER);
    correct(teacher, "right-" + teacher.email());
    UUID change = repairs.of(teacher.id()).getFirst().id();
    assertThat(correct(teacher, "other-" + teacher.email()).getStatus()).isEqualTo(422);

    repairs.refuse(change, owner.id());

    assertThat(directory.get(teacher.id()).email()).isEqualTo(teacher.email());
    assertThatThrownBy(() -> repairs.approve(change, owner.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void noTakeoverOfSomebodysAddressAndNotOnesOwn() throws Exception {
    User other = people.withPassword();

    assertThat(correct(person, other.email()).getContentAsString())
        .contains("Somebody has this address already");
    assertThat(correct(person, "nonsense").getContentAsString())
        .contains("such as asha@example.in");
    assertThat(correct(person, person.email()).getStatus()).isEqualTo(422);
    assertThat(send(person, right, " ", "").getContentAsString()).contains("Give a reason");
    assertThat(correct(support, "me-" + support.email()).getStatus()).isEqualTo(422);
    assertThat(directory.get(person.id()).email()).isEqualTo(person.email());
  }

  private MockHttpServletResponse correct(User user, String email) throws Exception {
    return send(user, email, "Lost the mailbox", "");
  }

  private MockHttpServletResponse send(User user, String email, String reason, String key)
      throws Exception {
    return desk.post(
        "/admin/people/" + user.id() + "/email", "email", email, "reason", reason, "key", key);
  }

  private String undoLink() throws Exception {
    MailNote mail =
        notifications.to(person.email(), 10).stream()
            .filter(note -> note.subject().startsWith("Was it you?"))
            .findFirst()
            .orElseThrow();
    String id = PublicId.format("mail", mail.id());
    String html = desk.get("/mailbox/" + id + "/text").getContentAsString();
    Matcher matcher = Pattern.compile("/account/email/undo/[A-Za-z0-9_-]{43}").matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}
