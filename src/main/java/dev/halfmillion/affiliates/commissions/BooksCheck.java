package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateBooks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Has the commissions' soundness checked in a snapshot of its own. */
@Service
class BooksCheck implements AffiliateBooks {

  private final JdbcClient jdbc;
  private final CommissionSoundness soundness;

  BooksCheck(JdbcClient jdbc, CommissionSoundness soundness) {
    this.jdbc = jdbc;
    this.soundness = soundness;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<String> check() {
    return soundness.findings(jdbc, Integer.MAX_VALUE);
  }
}
