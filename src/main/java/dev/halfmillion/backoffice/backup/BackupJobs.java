package dev.halfmillion.backoffice.backup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.database.StartRefused;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Makes a backup each night, where a time is set for it. */
@Configuration(proxyBeanMethods = false)
@Conditional(BackupJobs.TimeSet.class)
class BackupJobs {

  /** One that could never be made is told at the start, and not in the first night. */
  @Bean
  NightlyBackup nightlyBackup(
      BackupSettings backups,
      Settings settings,
      DataSource source,
      Clock clock,
      Environment environment) {
    try {
      NightlyBackup nightly =
          new NightlyBackup(
              backups, settings.data(), MediaFiles.of(settings, environment), source, clock);
      nightly.requireSettings();
      return nightly;
    } catch (Refusal wrong) {
      throw new StartRefused(
          "HALFMILLION_BACKUP_AT asks for a backup each night, and none could be made. "
              + wrong.sentence(),
          wrong);
    }
  }

  @Bean
  RecurringTask<Void> makeNightlyBackup(BackupSettings backups, NightlyBackup nightly) {
    return Tasks.recurring("backoffice.backup", Schedules.daily(Zones.INDIA, backups.time()))
        .execute((task, context) -> nightly.make());
  }

  /** Whether the program serves and has a time for backups. */
  static final class TimeSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      Environment environment = context.getEnvironment();
      return !environment.matchesProfiles(Commanded.PROFILE)
          && !environment.getProperty("halfmillion.backup.at", "").isBlank();
    }
  }
}
