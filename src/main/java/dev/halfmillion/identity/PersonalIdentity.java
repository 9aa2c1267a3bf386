package dev.halfmillion.identity;

import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What identity keeps of people: who they are, where they are signed in, what we wrote to them. */
@Configuration(proxyBeanMethods = false)
class PersonalIdentity {

  private static final int MAILS = 5_000;

  record Profile(
      String id,
      String email,
      String name,
      String phone,
      List<String> roles,
      boolean hasPassword,
      boolean suspended,
      String knownSince) {}

  record Session(String device, String began, String lastUsed) {}

  record Mail(String to, String subject, String written, String state) {}

  @Bean
  PersonalData personalProfile(UserDirectory people) {
    return part(
        "profile",
        "Your name, address, phone and roles.",
        id -> {
          User user = people.get(id);
          return new Profile(
              user.id().toString(),
              user.email(),
              user.name(),
              Objects.requireNonNullElse(user.phone(), ""),
              user.roles().stream().sorted().map(Role::label).toList(),
              user.hasPassword(),
              user.suspended(),
              user.createdAt().toString());
        });
  }

  @Bean
  PersonalData personalSessions(Sessions sessions) {
    return part(
        "sessions",
        "Where you are signed in now.",
        id ->
            sessions.of(id).stream()
                .map(
                    facts ->
                        new Session(
                            facts.device(),
                            facts.createdAt().toString(),
                            facts.lastAccess().toString()))
                .toList());
  }

  @Bean
  PersonalData personalMails(UserDirectory people, Notifications notifications) {
    return part(
        "mails",
        "The subjects of the mails we wrote to your address; we do not keep what was sent in them.",
        id ->
            notifications.to(people.get(id).email(), MAILS).stream()
                .map(
                    mail ->
                        new Mail(
                            mail.to(),
                            mail.subject(),
                            mail.createdAt().toString(),
                            mail.status().label()))
                .toList());
  }

  private static PersonalData part(String name, String about, Function<UserId, Object> content) {
    return new PersonalData() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String about() {
        return about;
      }

      @Override
      public Object of(UserId user) {
        return content.apply(user);
      }
    };
  }
}
