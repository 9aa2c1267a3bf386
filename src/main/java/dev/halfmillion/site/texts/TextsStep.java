package dev.halfmillion.site.texts;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.SetUpStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether somebody has read what the site promises in the owner's name. */
@Component
class TextsStep implements SetUpStep {

  private static final List<SiteText> PROMISES =
      List.of(SiteText.TERMS, SiteText.PRIVACY, SiteText.REFUNDS);

  private final SiteTexts texts;
  private final Academy academy;

  TextsStep(SiteTexts texts, Academy academy) {
    this.texts = texts;
    this.academy = academy;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String name() {
    return "The texts of your site";
  }

  @Override
  public String path() {
    return "/admin/site";
  }

  @Override
  public Optional<String> missing() {
    if (academy.mode() == Mode.DEMO) {
      return Optional.empty();
    }
    Map<SiteText, TextStanding> standings = texts.standings();
    List<String> unread =
        PROMISES.stream()
            .filter(text -> standings.getOrDefault(text, new TextStanding(0, 0)).published() == 0)
            .map(SiteText::label)
            .toList();
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Read the starting texts and publish them as yours: %s."
                .formatted(String.join(", ", unread)));
  }

  @Override
  public boolean needed() {
    return false;
  }
}
