package dev.halfmillion.bench.data;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.CachedSession;
import dev.halfmillion.platform.sessions.CachedSessions;
import dev.halfmillion.platform.sessions.SessionAdmission;
import dev.halfmillion.platform.sessions.SessionFacts;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Sessions as a sign-in leaves them. */
final class SignedSessions {

  private final CachedSessions sessions;

  SignedSessions(ApplicationContext application) {
    this.sessions = application.getBean(CachedSessions.class);
  }

  /** Whom the session is for. */
  record Somebody(UserId id, String email, String name, long epoch) {

    static Somebody of(ResultSet row, int number) throws SQLException {
      return new Somebody(
          new UserId(Ids.uuid(row.getBytes(1))),
          row.getString(2),
          row.getString(3),
          row.getLong(4));
    }
  }

  /** Begins a session for each and answers the values of their cookies. */
  List<String> begin(List<Somebody> people, List<Role> roles) {
    return Casting.together(
        people.stream()
            .map(one -> (Callable<String>) () -> begin(one, Set.copyOf(roles)))
            .toList());
  }

  private String begin(Somebody one, Set<Role> roles) {
    SignedInUser user = new SignedInUser(one.id(), one.name(), one.email(), roles);
    Set<SimpleGrantedAuthority> authorities =
        roles.stream()
            .map(role -> new SimpleGrantedAuthority(role.authority()))
            .collect(Collectors.toSet());
    CachedSession session = sessions.createSession();
    session.setAttribute("hm.began", System.currentTimeMillis());
    session.setAttribute(SessionFacts.DEVICE, "Chrome on Android");
    session.setAttribute(SessionAdmission.EPOCH, one.epoch());
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(user, null, authorities)));
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }
}
