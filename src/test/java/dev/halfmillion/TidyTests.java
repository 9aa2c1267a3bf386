package dev.halfmillion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.tidy.FormatSources;
import dev.halfmillion.tidy.JavaSources;
import dev.halfmillion.tidy.ProjectFiles;
import dev.halfmillion.tidy.ProjectFiles.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The habits of the house that the compiler cannot see. The longest file and method are ratchets:
 * lower them when the code allows, never raise them.
 */
class TidyTests {

  private static final int LONGEST_JAVA_FILE = 400;
  private static final int LONGEST_METHOD = 40;
  private static final int LONGEST_TEMPLATE = 120;
  private static final int LONGEST_TYPESCRIPT_FILE = 300;

  private static final Set<String> BANNED_WORDS =
      Set.of("common", "util", "utils", "config", "impl", "manager", "dto", "helper", "misc");
  private static final Pattern BANNED_CLASS =
      Pattern.compile("\\w+(Impl|Manager|Dto|Util|Utils|Helper)");
  private static final Pattern MARKER =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
  private static final Pattern OWN_TYPE = Pattern.compile("dev\\.halfmillion\\.(\\w+)");
  private static final Pattern TEMPLATE_CALL = Pattern.compile("@template\\.(\\w+)\\.");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\b(?:FROM|JOIN|INTO|UPDATE|TABLE(?: IF NOT EXISTS)?)\\s+(v_)?([a-z]+)_\\w+");

  private static final List<SourceFile> MAIN = ProjectFiles.in("src/main/java", ".java");
  private static final List<SourceFile> JAVA =
      Stream.of("src/main/java", "src/test/java", "e2e/java", "bench/java")
          .flatMap(folder -> ProjectFiles.in(folder, ".java").stream())
          .toList();
  private static final Set<String> MODULES = ProjectFiles.modules();

  @Test
  void noJavaFileIsTooLong() {
    assertThat(longerThan(JAVA, LONGEST_JAVA_FILE)).isEmpty();
  }

  @Test
  void noMethodIsTooLong() {
    assertThat(JavaSources.methodsLongerThan(LONGEST_METHOD, JAVA)).isEmpty();
  }

  @Test
  void noTemplateIsTooLong() {
    assertThat(longerThan(ProjectFiles.in("src/main/jte", ".jte"), LONGEST_TEMPLATE)).isEmpty();
  }

  @Test
  void noTypeScriptFileIsTooLong() {
    List<SourceFile> written =
        ProjectFiles.in("learn/src", ".ts").stream()
            .filter(file -> !file.path().endsWith("schema.ts"))
            .toList();
    assertThat(longerThan(written, LONGEST_TYPESCRIPT_FILE)).isEmpty();
  }

  @Test
  void everyJavaFileIsFormatted() {
    assertThat(
            JAVA.parallelStream().filter(f -> !FormatSources.isFormatted(f)).map(SourceFile::path))
        .as("run ./mvnw -q test-compile exec:exec@format")
        .isEmpty();
  }

  @Test
  void noUnfinishedWorkIsLeftBehind() {
    Stream<SourceFile> all =
        Stream.of("src", "e2e", "learn/src", "trials", "bench", ".ci", "deploy")
            .flatMap(folder -> ProjectFiles.in(folder, "").stream());
    assertThat(all.filter(f -> MARKER.matcher(f.text()).find()).map(SourceFile::path)).isEmpty();
  }

  @Test
  void noPackageOrClassHasANameThatSaysNothing() {
    Predicate<SourceFile> badPackage =
        file -> Stream.of(file.folder().split("/")).anyMatch(BANNED_WORDS::contains);
    Predicate<SourceFile> badClass = file -> BANNED_CLASS.matcher(file.baseName()).matches();
    assertThat(MAIN.stream().filter(badPackage.or(badClass)).map(SourceFile::path)).isEmpty();
  }

  @Test
  void nothingButTheApplicationLivesInTheRootPackage() {
    assertThat(
            MAIN.stream()
                .filter(file -> file.folder().endsWith("dev/halfmillion"))
                .map(SourceFile::baseName))
        .containsExactly("HalfmillionApplication");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Instant.now( | take an injected clock",
        "LocalDate.now( | take an injected clock",
        "LocalDateTime.now( | take an injected clock",
        "System.currentTimeMillis( | take an injected clock",
        "Thread.sleep( | schedule a job",
        "System.out. | log it",
        ".printStackTrace( | log it",
        "new Date( | use Instant",
        "Math.random( | inject what decides",
        "@Autowired | use the constructor",
        "@SuppressWarnings(\"NullAway | give it a real value",
        ".isSecure( | ask Cookies, for a proxy ends TLS",
        "CURRENT_TIMESTAMP | SQL never asks for the time",
        "NOW() | SQL never asks for the time"
      })
  void bannedCalls(String call, String instead) {
    assertThat(MAIN.stream().filter(file -> file.text().contains(call)).map(SourceFile::path))
        .as("%s: %s", call, instead)
        .isEmpty();
  }

  @Test
  void cookiesFollowOneRule() {
    assertThat(
            MAIN.stream()
                .filter(
                    file -> file.text().matches("(?s).*(ResponseCookie\\.from\\(|new Cookie\\().*"))
                .map(SourceFile::baseName))
        .containsExactly("Cookies");
  }

  @Test
  void testsNeverWaitByTheWallClock() {
    assertThat(
            JAVA.stream()
                .filter(
                    file -> !file.path().startsWith("src/main") && !file.path().contains("Tidy"))
                .filter(file -> file.text().contains("Thread.sleep("))
                .map(SourceFile::path))
        .isEmpty();
  }

  @Test
  void testsLeaveTheTokensOfTheSharedApplicationAlone() {
    assertThat(
            JAVA.stream()
                .filter(file -> !file.path().contains("Tidy"))
                .filter(file -> file.text().contains("RequestPostProcessors.csrf;"))
                .map(SourceFile::path))
        .describedAs("use Csrf.token()")
        .isEmpty();
  }

  @Test
  void templatesKnowOnlyTheirOwnModule() {
    Stream<String> strangers =
        ProjectFiles.in("src/main/jte", ".jte").stream()
            .flatMap(
                file -> {
                  List<String> known = List.of(file.topFolder(), "platform", "money");
                  return matches(OWN_TYPE, file)
                      .filter(module -> !known.contains(module))
                      .map(module -> file.path() + " imports from " + module);
                });
    assertThat(strangers).isEmpty();
  }

  @Test
  void templatesCallOnlySharedWidgetsAndTheirOwnFragments() {
    Stream<String> strangers =
        ProjectFiles.in("src/main/jte", ".jte").stream()
            .flatMap(
                file -> {
                  List<String> known = List.of(file.topFolder(), "layout", "ui");
                  return matches(TEMPLATE_CALL, file)
                      .filter(folder -> !known.contains(folder))
                      .map(folder -> file.path() + " calls " + folder);
                });
    assertThat(strangers).isEmpty();
  }

  @Test
  void everyTableIsTouchedByItsOwnModuleOnly() {
    Stream<String> strangers =
        Stream.concat(
                MAIN.stream(), ProjectFiles.in("src/main/resources/db/migration", ".sql").stream())
            .filter(file -> MODULES.contains(file.module()))
            .flatMap(
                file ->
                    tableOwners(file)
                        .filter(owner -> MODULES.contains(owner) && !owner.equals(file.module()))
                        .map(owner -> file.path() + " touches a table of " + owner));
    assertThat(strangers).isEmpty();
  }

  private static Stream<String> tableOwners(SourceFile file) {
    return TABLE
        .matcher(file.text())
        .results()
        .filter(match -> match.group(1) == null)
        .map(match -> match.group(2));
  }

  private static Stream<String> matches(Pattern pattern, SourceFile file) {
    Matcher matcher = pattern.matcher(file.text());
    return matcher.results().map(result -> result.group(1));
  }

  private static List<String> longerThan(List<SourceFile> files, int most) {
    return files.stream()
        .filter(file -> file.lines() > most)
        .map(file -> file.path() + ": " + file.lines() + " lines")
        .toList();
  }
}
