package dev.halfmillion.backoffice.commands;

import dev.halfmillion.platform.Refusal;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command was not done. */
final class FaultSentences implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    Optional<String> foreseen = foreseen(failed);
    err.println(
        foreseen.orElseGet(
            () ->
                "The program failed in a way it did not foresee: "
                    + failed
                    + ". Run it again with --trace and report what it shows."));
    if (foreseen.isEmpty() && parsed.originalArgs().contains("--trace")) {
      trace(failed, err);
    }
    err.flush();
    return foreseen.isPresent() ? ExitCodes.PROBLEM : ExitCodes.FAULT;
  }

  private static void trace(Throwable failed, PrintWriter err) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      err.println(each);
      for (StackTraceElement frame : each.getStackTrace()) {
        err.println("\tat " + frame);
      }
    }
  }

  private static Optional<String> foreseen(Throwable failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      if (each instanceof Refusal refusal) {
        return Optional.of(refusal.sentence());
      }
    }
    return analyzers().stream()
        .map(analyzer -> analyzer.analyze(failed))
        .filter(analysis -> analysis != null)
        .findFirst()
        .map(FaultSentences::words);
  }

  private static List<FailureAnalyzer> analyzers() {
    return SpringFactoriesLoader.forDefaultResourceLocation(FaultSentences.class.getClassLoader())
        .load(
            FailureAnalyzer.class,
            SpringFactoriesLoader.FailureHandler.handleMessage((m, f) -> {}));
  }

  private static String words(FailureAnalysis analysis) {
    String action = analysis.getAction();
    return analysis.getDescription().strip() + (action == null ? "" : " " + action.strip());
  }
}
