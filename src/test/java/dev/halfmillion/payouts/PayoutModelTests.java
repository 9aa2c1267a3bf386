package dev.halfmillion.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.ledger.TrialBalance;
import dev.halfmillion.ledger.TrialBalances;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.PayoutStory.Purse;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Any sequence of steps leaves every account as a plain model says. The model knows purses and
 * lines and nothing of tables; a step that the model forbids must be refused and change nothing.
 */
@PayoutTest
class PayoutModelTests {

  private static final int STEPS = 120;

  @Autowired PayoutStory story;
  @Autowired PayoutBatches batches;
  @Autowired PayoutExports exports;
  @Autowired PayoutReferences references;
  @Autowired TrialBalances balances;

  private final List<UserId> payees = new ArrayList<>();
  private final Map<UserId, long[]> purses = new HashMap<>();
  private final Map<BatchId, Draft> drafts = new LinkedHashMap<>();
  private long bank;
  private UserId maker;
  private UserId checker;

  static List<Long> seeds() {
    Random random = new Random();
    return List.of(1L, 2L, 3L, random.nextLong());
  }

  @BeforeEach
  void people() {
    maker = story.finance("Priya");
    checker = story.finance("Arvind");
    for (String name : List.of("Kavya", "Ritu", "Imran")) {
      UserId payee = story.payee(name);
      payees.add(payee);
      purses.put(payee, new long[3]);
    }
    bank = story.bank();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyAccountIsAsThePlainModelSays(long seed) {
    Random random = new Random(seed);
    List<String> story = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      story.add(step(random));
      assertAsModel("seed " + seed + ": " + String.join(", ", story));
    }
    assertThat(balances.now()).allMatch(TrialBalance::balanced);
  }

  private String step(Random random) {
    return switch (random.nextInt(9)) {
      case 0, 1 -> earn(random);
      case 2 -> open();
      case 3, 4 -> addLine(random);
      case 5 -> forward(random);
      case 6 -> sendBack(random);
      case 7 -> pay(random);
      default -> giveBack(random);
    };
  }

  private String earn(Random random) {
    UserId payee = any(random, payees);
    long paise = 1 + random.nextInt(500_000);
    story.earn(payee, paise);
    purses.get(payee)[1] += paise;
    return "earn " + paise;
  }

  private String open() {
    BatchId batch = batches.open(maker);
    drafts.put(batch, new Draft());
    return "open";
  }

  private String addLine(Random random) {
    if (drafts.isEmpty()) {
      return open();
    }
    BatchId batch = any(random, List.copyOf(drafts.keySet()));
    Draft draft = drafts.get(batch);
    UserId payee = any(random, payees);
    long paise = 1 + random.nextInt(400_000);
    boolean allowed =
        draft.state == BatchState.DRAFT
            && draft.lines.stream().noneMatch(line -> line.payee.equals(payee))
            && purses.get(payee)[1] >= paise;
    PayoutId[] id = new PayoutId[1];
    attempt(
        allowed,
        () ->
            id[0] = batches.addLine(batch, payee, Money.paise(paise), List.of(UUID.randomUUID())));
    if (allowed) {
      draft.lines.add(new ModelLine(id[0], payee, paise));
      move(payee, 1, 2, paise);
    }
    return "add " + paise + (allowed ? "" : " refused");
  }

  /** Submits a draft, approves what was submitted, exports what was approved. */
  private String forward(Random random) {
    if (drafts.isEmpty()) {
      return open();
    }
    BatchId batch = any(random, List.copyOf(drafts.keySet()));
    Draft draft = drafts.get(batch);
    boolean any = draft.lines.stream().anyMatch(line -> line.state == LineState.ALLOCATED);
    switch (draft.state) {
      case DRAFT -> attempt(any, () -> batches.submit(batch, maker));
      case SUBMITTED ->
          attempt(any, () -> batches.approve(batch, checker, batches.linesHash(batch)));
      case APPROVED -> attempt(true, () -> exports.export(batch, maker));
      default -> attempt(false, () -> batches.submit(batch, maker));
    }
    if (any && draft.state.compareTo(BatchState.EXPORTED) < 0) {
      draft.state = BatchState.values()[draft.state.ordinal() + 1];
      if (draft.state == BatchState.EXPORTED) {
        draft.lines.forEach(line -> line.state = LineState.EXPORTED);
      }
    }
    return "forward to " + draft.state;
  }

  private String sendBack(Random random) {
    if (drafts.isEmpty()) {
      return open();
    }
    BatchId batch = any(random, List.copyOf(drafts.keySet()));
    Draft draft = drafts.get(batch);
    boolean again = draft.state == BatchState.SENT_BACK;
    boolean allowed = draft.state.compareTo(BatchState.EXPORTED) < 0;
    attempt(allowed || again, () -> batches.sendBack(batch, checker, "Model"));
    if (allowed) {
      draft.state = BatchState.SENT_BACK;
      for (ModelLine line : draft.lines) {
        line.state = LineState.RELEASED;
        move(line.payee, 2, 1, line.paise);
      }
    }
    return "send back" + (allowed ? "" : " refused");
  }

  private String pay(Random random) {
    ModelLine line = anyLine(random);
    if (line == null) {
      return open();
    }
    boolean allowed = line.state == LineState.EXPORTED;
    String utr = "MODEL" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    attempt(allowed, () -> references.enter(line.id, utr, maker));
    if (allowed) {
      line.state = LineState.PAID;
      purses.get(line.payee)[2] -= line.paise;
      bank -= line.paise;
    }
    return "pay" + (allowed ? "" : " refused");
  }

  private String giveBack(Random random) {
    ModelLine line = anyLine(random);
    if (line == null) {
      return open();
    }
    LineState before = line.state;
    boolean allowed = before == LineState.EXPORTED || before == LineState.PAID;
    attempt(
        allowed || before == LineState.RETURNED,
        () -> references.returned(line.id, "Model", maker));
    if (before == LineState.EXPORTED) {
      move(line.payee, 2, 1, line.paise);
    } else if (before == LineState.PAID) {
      purses.get(line.payee)[1] += line.paise;
      bank += line.paise;
    }
    line.state = allowed ? LineState.RETURNED : before;
    return "return from " + before;
  }

  private void move(UserId payee, int from, int to, long paise) {
    purses.get(payee)[from] -= paise;
    purses.get(payee)[to] += paise;
  }

  private static void attempt(boolean allowed, Runnable action) {
    boolean done;
    try {
      action.run();
      done = true;
    } catch (Refusal refused) {
      done = false;
    }
    assertThat(done).isEqualTo(allowed);
  }

  private void assertAsModel(String told) {
    for (UserId payee : payees) {
      long[] purse = purses.get(payee);
      assertThat(story.purse(payee)).as(told).isEqualTo(new Purse(purse[0], purse[1], purse[2]));
    }
    assertThat(story.bank()).as(told).isEqualTo(bank);
  }

  private ModelLine anyLine(Random random) {
    List<ModelLine> all = drafts.values().stream().flatMap(d -> d.lines.stream()).toList();
    return all.isEmpty() ? null : any(random, all);
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static final class Draft {
    private BatchState state = BatchState.DRAFT;
    private final List<ModelLine> lines = new ArrayList<>();
  }

  private static final class ModelLine {
    private final PayoutId id;
    private final UserId payee;
    private final long paise;
    private LineState state = LineState.ALLOCATED;

    private ModelLine(PayoutId id, UserId payee, long paise) {
      this.id = id;
      this.payee = payee;
      this.paise = paise;
    }
  }
}
