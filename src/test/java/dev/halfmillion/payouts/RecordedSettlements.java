package dev.halfmillion.payouts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands where the module that makes claims would, and remembers what it was told. */
@TestConfiguration(proxyBeanMethods = false)
class RecordedSettlements {

  @Bean
  @Primary
  Recorder settlementRecorder() {
    return new Recorder();
  }

  /** What was told of a line. */
  record Told(String what, PayoutId payout, List<UUID> claims, String detail) {}

  static class Recorder implements PayoutSettled {

    private final List<Told> told = new CopyOnWriteArrayList<>();

    @Override
    public void paid(PayoutId payout, List<UUID> claims, String reference, Instant at) {
      told.add(new Told("paid", payout, claims, reference));
    }

    @Override
    public void returned(PayoutId payout, List<UUID> claims, String reason, Instant at) {
      told.add(new Told("returned", payout, claims, reason));
    }

    @Override
    public void released(PayoutId payout, List<UUID> claims, String reason, Instant at) {
      told.add(new Told("released", payout, claims, reason));
    }

    List<Told> of(PayoutId payout) {
      return told.stream().filter(t -> t.payout().equals(payout)).toList();
    }
  }
}
