package dev.halfmillion.backoffice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.WorkBar;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the back office's bar always shows; worked out at most every five seconds. */
@Component
class InkBar implements WorkBar {

  private final LoadingCache<Boolean, Figures> figures;

  InkBar(MoneyToday money, WorkToday work) {
    this.figures =
        Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build(key -> figures(money, work));
  }

  @Override
  public Figures figures() {
    return figures.get(Boolean.TRUE);
  }

  private static Figures figures(MoneyToday money, WorkToday work) {
    return new Figures(MoneyFormat.full(money.figures(Money.INR).safeToWithdraw()), work.items());
  }
}
