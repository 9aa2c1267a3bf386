package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.ClickId;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.RecordedClick;
import dev.halfmillion.affiliates.program.CodeBook;
import dev.halfmillion.affiliates.program.Plans;
import dev.halfmillion.affiliates.tracking.Arrival.ByLink;
import dev.halfmillion.affiliates.tracking.Click.Origin;
import dev.halfmillion.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Turns what is known of a visit into a click on disk and a token for the visitor. */
@Service
class ClickRecorder implements Clicks {

  private final CodeBook codes;
  private final Plans plans;
  private final Landings landings;
  private final Fingerprints fingerprints;
  private final Arrivals arrivals;
  private final ClickGroups groups;
  private final ClickHistory history;

  ClickRecorder(
      CodeBook codes,
      Plans plans,
      Landings landings,
      Fingerprints fingerprints,
      Arrivals arrivals,
      ClickGroups groups,
      ClickHistory history) {
    this.codes = codes;
    this.plans = plans;
    this.landings = landings;
    this.fingerprints = fingerprints;
    this.arrivals = arrivals;
    this.groups = groups;
    this.history = history;
  }

  @Override
  public Optional<RecordedClick> record(ClickFacts facts) {
    return click(facts).filter(groups::write).map(this::answer);
  }

  @Override
  public List<Optional<RecordedClick>> recordHistory(List<ClickFacts> facts) {
    List<Optional<Click>> clicks = facts.stream().map(this::click).toList();
    history.write(clicks.stream().flatMap(Optional::stream).toList());
    List<Optional<RecordedClick>> answers = new ArrayList<>();
    clicks.forEach(click -> answers.add(click.map(this::answer)));
    return answers;
  }

  private Optional<Click> click(ClickFacts facts) {
    CommissionPlan plan = plans.at(facts.at());
    return plan.pays()
        ? codes.participant(facts.code()).map(affiliate -> click(affiliate, facts, plan))
        : Optional.empty();
  }

  private Click click(Affiliate affiliate, ClickFacts facts, CommissionPlan plan) {
    String host = Words.host(facts.referrer());
    Origin origin =
        new Origin(
            landings.path(facts.product()),
            Words.slug(facts.campaign(), 40),
            Channel.of(facts.channel(), host, facts.agent()),
            host);
    return new Click(
        ClickId.next(),
        affiliate.id(),
        visitor(facts),
        plan.version(),
        origin,
        fingerprints.of(facts.ip(), facts.agent()),
        Device.of(facts.agent()).key(),
        facts.at());
  }

  /** The visitor stays the same while the browser keeps its token. */
  private UUID visitor(ClickFacts facts) {
    return arrivals.read(facts.presentToken()).flatMap(Arrival::knownVisitor).orElseGet(Ids::next);
  }

  private RecordedClick answer(Click click) {
    return new RecordedClick(
        click.id(),
        click.affiliate(),
        arrivals.token(new ByLink(click.id(), click.visitor())),
        plans.version(click.plan()).windowDays());
  }
}
