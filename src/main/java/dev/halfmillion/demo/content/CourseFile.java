package dev.halfmillion.demo.content;

import dev.halfmillion.demo.content.DemoCourse.Lesson;
import dev.halfmillion.demo.content.DemoCourse.Section;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.site.SalesPage;
import dev.halfmillion.site.SalesPage.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a course's file: lines {@code key: value} between two {@code ---}, then sections under
 * {@code ##} with lessons under {@code ### Title | video:name | preview}. The keys {@code
 * instructor} with {@code bio}, {@code outcome} and {@code question} repeat; a question's answer
 * follows a {@code |}.
 */
final class CourseFile {

  private static final String FENCE = "---\n";

  private final String slug;
  private final Map<String, List<String>> front = new HashMap<>();

  private CourseFile(String slug) {
    this.slug = slug;
  }

  static DemoCourse parse(String slug, String text) {
    int end = text.indexOf(FENCE, FENCE.length());
    if (!text.startsWith(FENCE) || end < 0) {
      throw new IllegalArgumentException(slug + " does not begin with its facts between ---");
    }
    CourseFile file = new CourseFile(slug);
    text.substring(FENCE.length(), end).lines().forEach(file::readFact);
    return file.course(text.substring(end + FENCE.length()));
  }

  private void readFact(String line) {
    String[] parts = line.split(": ", 2);
    front.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1].strip());
  }

  private DemoCourse course(String body) {
    return new DemoCourse(
        slug,
        one("title"),
        one("summary"),
        Integer.parseInt(one("rupees")),
        Audience.valueOf(one("audience")),
        one("akshar"),
        Integer.parseInt(one("colour")),
        instructors(),
        page(),
        blocks(body, "## ").map(CourseFile::section).toList());
  }

  private SalesPage page() {
    List<Question> questions =
        all("question").stream()
            .map(line -> line.split(" \\| ", 2))
            .map(parts -> new Question(parts[0], parts[1]))
            .toList();
    return new SalesPage(one("promise"), one("line"), all("outcome"), questions);
  }

  /** Each by a line with the name and one with the bio. */
  private List<Instructor> instructors() {
    List<String> names = all("instructor");
    List<String> bios = all("bio");
    if (names.isEmpty() || names.size() != bios.size()) {
      throw new IllegalArgumentException(slug + " needs a bio for each instructor");
    }
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Instructor(names.get(i), bios.get(i)))
        .toList();
  }

  private String one(String key) {
    List<String> values = all(key);
    if (values.size() != 1) {
      throw new IllegalArgumentException(slug + " needs exactly one " + key);
    }
    return values.getFirst();
  }

  private List<String> all(String key) {
    return front.getOrDefault(key, List.of());
  }

  private static Section section(String block) {
    return new Section(firstLine(block), blocks(block, "### ").map(CourseFile::lesson).toList());
  }

  private static Lesson lesson(String block) {
    List<String> heading = Arrays.asList(firstLine(block).split(" \\| "));
    String video =
        heading.stream()
            .filter(part -> part.startsWith("video:"))
            .map(part -> part.substring("video:".length()))
            .findFirst()
            .orElse("");
    String markdown = block.substring(block.indexOf('\n') + 1).strip();
    return new Lesson(heading.getFirst(), video, heading.contains("preview"), markdown);
  }

  /** The parts of a text that begin with a heading, without its mark. */
  private static Stream<String> blocks(String text, String mark) {
    return Arrays.stream(("\n" + text).split("\n" + mark)).skip(1);
  }

  private static String firstLine(String block) {
    return block.lines().findFirst().orElse("").strip();
  }
}
