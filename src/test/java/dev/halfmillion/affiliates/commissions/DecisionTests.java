package dev.halfmillion.affiliates.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.ClickId;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.tracking.Click;
import dev.halfmillion.affiliates.tracking.Click.Origin;
import dev.halfmillion.affiliates.tracking.Fingerprints.Fingerprint;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTests {

  private static final Instant ORDER = Instant.parse("2026-11-23T10:00:00Z");
  private static final CommissionPlan PLAN =
      new CommissionPlan(
          1, Instant.EPOCH, Rate.percent(80), 30, 14, Money.rupees(500), false, true);

  final AffiliateId asha = AffiliateId.next();
  final AffiliateId bina = AffiliateId.next();

  @ParameterizedTest
  @CsvSource({
    "PT0S, WON",
    "PT1S, WON",
    "P29DT23H59M59S, WON",
    "P30D, WON",
    "P30DT0.000001S, WINDOW_OVER",
    "P31D, WINDOW_OVER"
  })
  void theWindowIncludesItsLastMoment(Duration before, Verdict verdict) {
    Decision decision = decide(click(asha, before));

    assertThat(verdicts(decision)).containsExactly(verdict);
    assertThat(decision.winner().isPresent()).isEqualTo(verdict == Verdict.WON);
  }

  @Test
  void theWindowIsThatOfTheClicksOwnTerms() {
    CommissionPlan shorter =
        new CommissionPlan(
            2, Instant.EPOCH, Rate.percent(80), 7, 14, Money.rupees(500), false, true);
    Candidate old = click(asha, Duration.ofDays(20));
    Candidate recent =
        new Candidate(
            AttributionRule.LAST_CLICK,
            bina,
            old.click(),
            shorter,
            ORDER.minus(Duration.ofDays(8)),
            true);

    assertThat(decide(old, recent).winner()).contains(old);
  }

  @Test
  void theLastClickWinsAndTheEarlierOneIsToldWhy() {
    Candidate first = click(asha, Duration.ofDays(5));
    Candidate last = click(bina, Duration.ofDays(1));

    Decision decision = decide(first, last);

    assertThat(decision.winner()).contains(last);
    assertThat(decision.rule()).isEqualTo(AttributionRule.LAST_CLICK);
    assertThat(verdicts(decision)).containsExactly(Verdict.WON, Verdict.LATER_CLICK);
  }

  @Test
  void aTypedCodeBeatsALaterClick() {
    Candidate click = click(asha, Duration.ofMinutes(1));
    Candidate code = code(bina, true);

    Decision decision = decide(click, code);

    assertThat(decision.winner()).contains(code);
    assertThat(verdicts(decision)).containsExactly(Verdict.WON, Verdict.CODE_TYPED);
  }

  @Test
  void whoDoesNotTakePartLeavesTheSaleToTheNext() {
    Candidate code = code(asha, false);
    Candidate suspended = click(bina, Duration.ofDays(1), false);
    Candidate earlier = click(asha, Duration.ofDays(2));

    Decision decision = decide(code, suspended, earlier);

    assertThat(decision.winner()).contains(earlier);
    assertThat(verdicts(decision))
        .containsExactly(Verdict.NOT_TAKING_PART, Verdict.NOT_TAKING_PART, Verdict.WON);
  }

  @Test
  void nobodyWinsWhereNobodyStands() {
    Decision decision =
        decide(click(asha, Duration.ofDays(40)), click(bina, Duration.ofDays(1), false));

    assertThat(decision.winner()).isEmpty();
    assertThat(decision.rule()).isEqualTo(AttributionRule.NONE);
    assertThat(verdicts(decision)).containsExactly(Verdict.NOT_TAKING_PART, Verdict.WINDOW_OVER);
    assertThat(Decision.of(List.of(), ORDER).rule()).isEqualTo(AttributionRule.NONE);
  }

  @Test
  void theStoredPrecedenceNamesEveryRule() {
    assertThat(AttributionRule.precedence()).isEqualTo("coupon>typed-code>last-click>none");
  }

  @ParameterizedTest
  @CsvSource({
    "PT20S, whatsapp, 'Your link on WhatsApp, opened just before'",
    "PT41M, youtube, 'Your link on YouTube, opened 41 minutes before'",
    "PT1M, '', 'Your link, opened 1 minute before'",
    "PT5H, my-list, 'Your link on My-list, opened the same day'",
    "PT20H, '', 'Your link, opened the day before'",
    "P3D, whatsapp, 'Your link on WhatsApp, opened 3 days before'"
  })
  void theReasonIsASentence(Duration before, String channel, String sentence) {
    assertThat(Why.text(AttributionRule.LAST_CLICK, "", channel, ORDER.minus(before), ORDER))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "Sunita Pawar, Maharashtra, 'S•••• P., Maharashtra'",
    "Madonna, Goa, 'M••••, Goa'",
    "A B C Kumar, '', 'A•••• K.'",
    "'', Kerala, Kerala",
    "सुनीता पवार, Maharashtra, 'सु•••• प., Maharashtra'",
    "'  ', '', A buyer"
  })
  void aBuyerIsShownByInitialsAndState(String name, String state, String label) {
    assertThat(BuyerLabel.of(name, state)).isEqualTo(label);
  }

  private static Decision decide(Candidate... candidates) {
    return Decision.of(Arrays.asList(candidates), ORDER);
  }

  private static List<Verdict> verdicts(Decision decision) {
    return decision.judged().stream().map(Decision.Judged::verdict).toList();
  }

  private static Candidate click(AffiliateId affiliate, Duration before) {
    return click(affiliate, before, true);
  }

  private static Candidate click(AffiliateId affiliate, Duration before, boolean tookPart) {
    Instant at = ORDER.minus(before);
    Click click =
        new Click(
            ClickId.next(),
            affiliate,
            Ids.next(),
            1,
            new Origin("/", "", "", ""),
            new Fingerprint(1, Ids.next(), Ids.next()),
            "phone",
            at);
    return new Candidate(AttributionRule.LAST_CLICK, affiliate, click, PLAN, at, tookPart);
  }

  private static Candidate code(AffiliateId affiliate, boolean tookPart) {
    return new Candidate(AttributionRule.TYPED_CODE, affiliate, null, PLAN, ORDER, tookPart);
  }
}
