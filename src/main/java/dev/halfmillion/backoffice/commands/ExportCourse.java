package dev.halfmillion.backoffice.commands;

import dev.halfmillion.learning.portable.CourseExport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a course out. */
@Command(
    name = "export-course",
    mixinStandardHelpOptions = true,
    description = {
      "Write a course to a folder, or to a zip file where the name ends so: a manifest, a Markdown"
          + " file for each lesson, and the media files.",
      "Nothing that is there already is written over."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion export-course pottery-at-home pottery.zip",
      "  halfmillion export-course pottery-at-home /var/backups/pottery"
    })
final class ExportCourse implements Callable<Integer> {

  private final Program program;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "COURSE", description = "Its word in addresses.")
  private String course = "";

  @Parameters(
      index = "1",
      paramLabel = "TARGET",
      description = "A folder, or a file ending in .zip.")
  private Path target = Path.of("");

  ExportCourse(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    String title = program.bean(CourseExport.class).write(course, target);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Wrote \"%s\" to %s".formatted(title, target));
    out.flush();
    return ExitCodes.FINE;
  }
}
