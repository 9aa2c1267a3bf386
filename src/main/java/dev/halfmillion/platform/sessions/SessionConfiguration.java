package dev.halfmillion.platform.sessions;

import com.github.benmanes.caffeine.cache.Ticker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.platform.Cookies;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps sessions in the database behind the local memory of {@link CachedSessions}. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  @Bean
  StoredSessions storedSessions(
      JdbcOperations jdbc,
      PlatformTransactionManager manager,
      @Value("${spring.session.timeout}") Duration timeout) {
    JdbcIndexedSessionRepository repository =
        new JdbcIndexedSessionRepository(jdbc, ofItsOwn(manager));
    repository.setDefaultMaxInactiveInterval(timeout);
    repository.setCleanupCron("-");
    new MySqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
    repository.afterPropertiesSet();
    return new StoredSessions(repository);
  }

  private static TransactionTemplate ofItsOwn(PlatformTransactionManager manager) {
    TransactionTemplate own = new TransactionTemplate(manager);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return own;
  }

  @Bean
  SessionTouches sessionTouches(JdbcOperations jdbc, PlatformTransactionManager manager) {
    return new SessionTouches(jdbc, ofItsOwn(manager));
  }

  @Bean
  CachedSessions sessionRepository(
      StoredSessions stored,
      JdbcOperations jdbc,
      SessionTouches touches,
      ObjectProvider<SessionAdmission> admission,
      Clock clock) {
    return new CachedSessions(
        stored.sessions(),
        new SessionRows(jdbc),
        touches::note,
        (principal, epoch) -> admission.getObject().admits(principal, epoch),
        clock,
        Ticker.systemTicker());
  }

  @Bean
  CookieSerializer sessionCookie(Cookies cookies) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("hm_session");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(cookies.secure());
    if (cookies.domain() != null) {
      cookie.setDomainName(cookies.domain());
    }
    return cookie;
  }

  @Bean
  RecurringTask<Void> deleteExpiredSessions(StoredSessions stored) {
    return Tasks.recurring("platform.delete-expired-sessions", FixedDelay.ofMinutes(10))
        .execute((task, context) -> stored.repository().cleanUpExpiredSessions());
  }

  /** Spring Session's own repository, kept out of the way of injection by type. */
  record StoredSessions(JdbcIndexedSessionRepository repository) {

    /** The same without its hidden session type, which its methods never depend on. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    FindByIndexNameSessionRepository<Session> sessions() {
      return (FindByIndexNameSessionRepository) repository;
    }
  }
}
