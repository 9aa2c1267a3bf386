package dev.halfmillion.platform.production;

import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.database.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * How the program starts to serve. The profile by which a command is told from a server loosens
 * what production refuses, so nobody may set it for a server from outside.
 */
public final class ServingStart {

  private ServingStart() {}

  /** The application, ready to be run. */
  public static SpringApplication of(Class<?> application) {
    SpringApplication serving = new SpringApplication(application);
    serving.addListeners(new Guard());
    return serving;
  }

  private static final class Guard
      implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
      if (prepared.getEnvironment().matchesProfiles(Commanded.PROFILE)) {
        throw new StartRefused(
            "The profile \"%s\" is the program's own and not for a server that serves. Take it out of SPRING_PROFILES_ACTIVE and start again."
                .formatted(Commanded.PROFILE));
      }
    }
  }
}
