package dev.halfmillion.platform.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.platform.Purge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Answers of the API carry a tag, and are not sent again to whoever has them. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  /** Longer than a device stays offline with writes to send. */
  private static final Duration KEPT = Duration.ofDays(60);

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> apiTags() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
        new FilterRegistrationBean<>(new ApiTags());
    filter.addUrlPatterns("/api/v1/*");
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
    return filter;
  }

  /** A HEAD tells the tag that the GET would tell. */
  private static final class ApiTags extends ShallowEtagHeaderFilter {

    @Override
    protected boolean isEligibleForEtag(
        HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
      return super.isEligibleForEtag(request, response, status, body)
          || (HttpMethod.HEAD.matches(request.getMethod()) && status >= 200 && status < 300);
    }
  }

  @Bean
  RecurringTask<Void> forgetRepeats(RepeatRows rows, Clock clock) {
    return Tasks.recurring("platform.forget-repeats", FixedDelay.ofHours(6))
        .execute(
            (task, context) -> {
              Instant before = clock.instant().minus(KEPT);
              Purge.untilDone(() -> rows.forget(before));
            });
  }
}
