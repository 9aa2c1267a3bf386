package dev.halfmillion.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Each step of a journey goes on where the one before ended. After a step that failed the others
 * are left out, and what every open page showed is in target/journeys.
 */
final class StepByStep implements ExecutionCondition, AfterTestExecutionCallback {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(StepByStep.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String failed = context.getStore(HERE).get("failed", String.class);
    return failed == null
        ? ConditionEvaluationResult.enabled("The journey goes on")
        : ConditionEvaluationResult.disabled("The journey ended at " + failed);
  }

  @Override
  public void afterTestExecution(ExtensionContext step) {
    if (step.getExecutionException().isEmpty()) {
      return;
    }
    step.getParent().orElseThrow().getStore(HERE).put("failed", step.getDisplayName());
    List<Page> pages =
        Browsers.browser().contexts().stream()
            .map(BrowserContext::pages)
            .flatMap(List::stream)
            .toList();
    for (int i = 0; i < pages.size(); i++) {
      photograph(pages.get(i), Path.of("target/journeys/page-%d.png".formatted(i)));
    }
  }

  private static void photograph(Page page, Path file) {
    try {
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      System.err.println(page.url() + " is in " + file);
    } catch (PlaywrightException gone) {
      System.err.println("No picture of " + page.url() + ": " + gone.getMessage());
    }
  }
}
