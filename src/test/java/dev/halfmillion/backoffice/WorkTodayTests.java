package dev.halfmillion.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import dev.halfmillion.platform.WaitingWork.Item;
import dev.halfmillion.platform.WorkBar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkTodayTests {

  private static final WaitingWork PAYOUTS =
      () ->
          List.of(
              work("payouts", 2, Role.FINANCE, Role.OWNER),
              work("payouts", 1, Role.OWNER),
              work("payouts", 0, Role.FINANCE));
  private static final WaitingWork MAILS = () -> List.of(work("today", 3, Role.SUPPORT));

  private final WorkToday work = new WorkToday(List.of(PAYOUTS, MAILS));

  @Test
  void everybodySeesTheirOwnWorkAndNothingOfWhichThereIsNone() {
    assertThat(work.itemsFor(Set.of(Role.FINANCE))).extracting(Item::count).containsExactly(2L);
    assertThat(work.itemsFor(Set.of(Role.OWNER))).extracting(Item::count).containsExactly(2L, 1L);
    assertThat(work.itemsFor(Set.of(Role.SUPPORT))).extracting(Item::count).containsExactly(3L);
    assertThat(work.itemsFor(Set.of(Role.INSTRUCTOR))).isEmpty();
  }

  @Test
  void aCounterAddsUpWhatWaitsAtItsPlaceForTheReader() {
    WorkBar.Figures figures = new WorkBar.Figures("₹1.00", work.items());

    assertThat(figures.waitingAt("payouts", Set.of(Role.OWNER))).isEqualTo(3);
    assertThat(figures.waitingAt("payouts", Set.of(Role.FINANCE))).isEqualTo(2);
    assertThat(figures.waitingAt("payouts", Set.of(Role.SUPPORT))).isZero();
    assertThat(figures.waitingAt("today", Set.of(Role.OWNER, Role.SUPPORT))).isEqualTo(3);
  }

  @Test
  void oneIsSaidInTheSingular() {
    assertThat(counted(1)).isEqualTo("1 batch waits");
    assertThat(counted(1_234)).isEqualTo("1,234 batches wait");
  }

  private static String counted(long count) {
    return Item.counted("payouts", count, "batch waits", "batches wait", "/", Set.of()).text();
  }

  private static Item work(String place, long count, Role... roles) {
    return new Item(place, count, "Work", "/admin", Set.of(roles));
  }
}
