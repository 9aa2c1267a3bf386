package dev.halfmillion.backoffice.commands;

import dev.halfmillion.learning.portable.CourseImport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a course in. */
@Command(
    name = "import-course",
    mixinStandardHelpOptions = true,
    description = {
      "Read a course in from what export-course has written, as a draft.",
      "Files are looked into as if they were uploaded; a bundle with anything else in it is refused"
          + " whole."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion import-course pottery.zip",
      "  halfmillion import-course pottery.zip --as=pottery-in-hindi"
    })
final class ImportCourse implements Callable<Integer> {

  private final Program program;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "A folder or a zip file.")
  private Path source = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "WORD",
      description = "Its word in addresses, where the one it had is taken.")
  private @Nullable String as;

  ImportCourse(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    CourseImport.Imported made = program.bean(CourseImport.class).read(source, as);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Read in \"%s\" as a draft: %s".formatted(made.title(), made.slug()));
    if (!made.refused().isEmpty()) {
      out.println("Left out:");
      made.refused().forEach(sentence -> out.println("  " + sentence));
    }
    out.println("Publish it in the back office at /admin/courses/" + made.id());
    out.flush();
    return ExitCodes.FINE;
  }
}
