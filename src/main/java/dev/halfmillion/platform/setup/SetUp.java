package dev.halfmillion.platform.setup;

import dev.halfmillion.platform.SetUpStep;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps that every module tells, in their order. */
@Component
public class SetUp {

  /** Where the steps are listed. */
  public static final String HOME = "/admin/setup";

  private final ObjectProvider<SetUpStep> modules;

  SetUp(ObjectProvider<SetUpStep> modules) {
    this.modules = modules;
  }

  /** How far everything is. */
  public SetUpChecklist checklist() {
    return new SetUpChecklist(
        steps().stream()
            .map(
                step ->
                    new SetUpChecklist.Item(
                        step.name(), step.path(), step.missing().orElse(""), step.needed()))
            .toList());
  }

  /** What the frame around a short form shows. */
  public SetUpRail rail(String path) {
    return new SetUpRail(forms(), path);
  }

  /** Where "save and go on" leads from a form: to the next that is not done, else home. */
  public String after(String path) {
    return forms().stream()
        .dropWhile(step -> !step.path().equals(path))
        .skip(1)
        .filter(Predicate.not(SetUpStep::done))
        .map(SetUpStep::path)
        .findFirst()
        .orElse("/admin");
  }

  /** The first form that is not done, else the list: where somebody resumes. */
  public String begin() {
    return forms().stream()
        .filter(Predicate.not(SetUpStep::done))
        .map(SetUpStep::path)
        .findFirst()
        .orElse(HOME);
  }

  private List<SetUpStep> forms() {
    return steps().stream().filter(SetUpStep::form).toList();
  }

  private List<SetUpStep> steps() {
    return modules.stream().sorted(Comparator.comparingInt(SetUpStep::order)).toList();
  }
}
