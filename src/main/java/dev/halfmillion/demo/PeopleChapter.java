package dev.halfmillion.demo;

import dev.halfmillion.identity.EmailProofs;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.UserId;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The first evening: the people with names register, and the team gets its roles. */
@Component
@OnlyInDemo
class PeopleChapter {

  private final UserRegistration registration;
  private final EmailProofs proofs;
  private final UserRoles roles;
  private final DemoSignIn signIn;

  PeopleChapter(
      UserRegistration registration, EmailProofs proofs, UserRoles roles, DemoSignIn signIn) {
    this.registration = registration;
    this.proofs = proofs;
    this.roles = roles;
    this.signIn = signIn;
  }

  void tell(Chronicle chronicle) {
    BusinessClock.at(
        chronicle.calendar().moment(0, LocalTime.of(6, 0)),
        () -> {
          for (DemoPerson person : DemoPerson.values()) {
            UserId id = registration.ensure(person.email(), person.fullName(), person.phone());
            person.staffRoles().forEach(role -> roles.grant(id, role, null));
            chronicle.introduce(person, id);
            proofs.vouch(id);
            signIn.givePassword(id);
          }
        });
  }
}
