package dev.halfmillion.backoffice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.WaitingWork.Item;
import dev.halfmillion.platform.WorkBar;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What the back office's bar always shows: the work that waits, counted at most every five seconds,
 * and the money, whose sums over all entries cost more, once a minute. The first page of the back
 * office adds up anew.
 */
@Component
class InkBar implements WorkBar {

  private final LoadingCache<Boolean, List<Item>> waiting;
  private final LoadingCache<Boolean, String> toWithdraw;

  InkBar(MoneyToday money, WorkToday work) {
    this.waiting = kept(Duration.ofSeconds(5), work::items);
    this.toWithdraw =
        kept(
            Duration.ofMinutes(1),
            () -> MoneyFormat.full(money.figures(Money.INR).safeToWithdraw()));
  }

  private static <T> LoadingCache<Boolean, T> kept(Duration time, Supplier<T> worked) {
    return Caffeine.newBuilder().maximumSize(1).expireAfterWrite(time).build(one -> worked.get());
  }

  @Override
  public Figures figures() {
    return new Figures(toWithdraw.get(Boolean.TRUE), waiting.get(Boolean.TRUE));
  }
}
