package dev.halfmillion.bench.data;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.plan.Cast;
import dev.halfmillion.bench.plan.Families;
import dev.halfmillion.identity.oauth.ClientApp;
import dev.halfmillion.identity.oauth.ConnectedApp;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.platform.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs people in and names what they ask for. */
final class Casting {

  /** Of the affiliates, so many look at their dashboards. */
  private static final int DASHBOARDS = 2_000;

  /** Learners that have a program besides. */
  private static final int FAMILIES = 3_000;

  private final ApplicationContext application;
  private final JdbcClient jdbc;
  private final SignedSessions sessions;

  Casting(ApplicationContext application) {
    this.application = application;
    this.jdbc = application.getBean(JdbcClient.class);
    this.sessions = new SignedSessions(application);
  }

  Cast cast(LivedAcademy.Lived lived, List<Cast.Prepared> prepared) {
    List<SchoolCourse> courses = lived.courses();
    List<Cast.Shelved> shelves = courses.stream().map(this::shelved).toList();
    List<SignedSessions.Somebody> learners = people("learner", Size.FULL.learners());
    List<SignedSessions.Somebody> affiliates = people("affiliate", DASHBOARDS);
    List<String> learnerSessions = sessions.begin(learners, List.of(Role.LEARNER));
    List<Cast.Learner> learning = new ArrayList<>();
    for (int i = 0; i < learners.size(); i++) {
      learning.add(new Cast.Learner(learnerSessions.get(i), shelf(learners.get(i), shelves)));
    }
    return new Cast(
        learning,
        sessions.begin(affiliates, List.of(Role.LEARNER, Role.AFFILIATE)),
        sessions.begin(people("owner", 1), List.of(Role.LEARNER, Role.OWNER)).getFirst(),
        jdbc.sql("SELECT code FROM affiliates_code ORDER BY code LIMIT 5000")
            .query(String.class)
            .list(),
        courses.stream().map(SchoolCourse::slug).toList(),
        lived.visitors().stream().map(LivedAcademy.Sighted::token).toList(),
        prepared,
        families(learners.subList(0, Math.min(FAMILIES, learners.size()))));
  }

  /** Lets one program in for each. */
  private Families families(List<SignedSessions.Somebody> learners) {
    ClientApp app = ConnectedApp.register(application);
    return new Families(
        app.clientId(),
        together(
            learners.stream()
                .map(
                    one ->
                        (Callable<String>)
                            () -> ConnectedApp.of(application, app, one.id()).refreshToken())
                .toList()));
  }

  private List<Cast.Shelved> shelf(SignedSessions.Somebody learner, List<Cast.Shelved> shelves) {
    int number = Integer.parseInt(learner.email().replaceAll("[^0-9]", "")) % 10_000;
    return LivedAcademy.coursesOf(number).stream().map(shelves::get).toList();
  }

  private Cast.Shelved shelved(SchoolCourse course) {
    CourseOutline outline =
        application.getBean(Courses.class).outline(course.course()).orElseThrow();
    Map<String, Boolean> films = new LinkedHashMap<>();
    outline.lessons().forEach(lesson -> films.put(lesson.id().toString(), lesson.seconds() > 0));
    return new Cast.Shelved(
        course.course().toString(),
        List.copyOf(films.keySet()),
        films.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList());
  }

  private List<SignedSessions.Somebody> people(String who, int most) {
    return jdbc.sql(
            """
            SELECT id, email, name, session_epoch FROM identity_user
             WHERE email LIKE :who ORDER BY email LIMIT :most
            """)
        .param("who", who + "%" + LivedAcademy.MAIL)
        .param("most", most)
        .query(SignedSessions.Somebody::of)
        .list();
  }

  /** Does so many things on a few threads. */
  static <T> List<T> together(List<Callable<T>> tasks) {
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<T> done = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(tasks)) {
        done.add(one.get());
      }
      return done;
    } catch (ExecutionException failed) {
      throw new StopBench("The data could not be loaded: " + failed.getCause(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StopBench("Stopped", stopped);
    }
  }
}
