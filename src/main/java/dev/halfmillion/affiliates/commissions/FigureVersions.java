package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.platform.Ids;
import java.util.Comparator;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts how often something of what each affiliate earned was added or changed its status. The
 * count goes up at the very end of the transaction, in the order of identifiers: the last lock of
 * all.
 */
@Repository
class FigureVersions {

  private final JdbcClient jdbc;

  FigureVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts a change when the present transaction is about to be committed. */
  void changed(AffiliateId affiliate) {
    if (TransactionSynchronizationManager.getResource(this) instanceof Changes changes) {
      changes.affiliates.add(affiliate);
    } else {
      Changes changes = new Changes();
      changes.affiliates.add(affiliate);
      TransactionSynchronizationManager.bindResource(this, changes);
      TransactionSynchronizationManager.registerSynchronization(changes);
    }
  }

  private void count(AffiliateId affiliate) {
    jdbc.sql(
            """
            INSERT INTO affiliates_figures (affiliate_id, version) VALUES (:id, 1)
            ON DUPLICATE KEY UPDATE version = version + 1
            """)
        .param("id", Ids.bytes(affiliate.value()))
        .update();
  }

  private final class Changes implements TransactionSynchronization {

    private final TreeSet<AffiliateId> affiliates =
        new TreeSet<>(Comparator.comparing(AffiliateId::value));

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(FigureVersions.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(FigureVersions.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      affiliates.forEach(FigureVersions.this::count);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(FigureVersions.this);
    }
  }
}
