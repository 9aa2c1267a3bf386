package dev.halfmillion.platform.live;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether the rows of money that are written now are tests. Everything that follows from an order
 * bears the mark of that order, even where the academy goes live between the two: whoever locks an
 * order, a commission or a batch tells its mark, and it holds until the transaction ends. Where
 * nobody told, what is written is a test exactly while the academy tests.
 */
@Component
public class TestMark {

  private final Launch launch;

  TestMark(Launch launch) {
    this.launch = launch;
  }

  /** The mark of a row that is written now. */
  public boolean now() {
    Told told = (Told) TransactionSynchronizationManager.getResource(this);
    return told == null ? launch.stage() == Stage.TRIAL : told.test;
  }

  /** Whether something that was made under a mark is of the kind that counts at present. */
  public boolean counts(boolean test) {
    return test == (launch.stage() == Stage.TRIAL);
  }

  /**
   * Says of which kind the present transaction is; outside of one it says nothing. While somebody
   * writes tests, the academy cannot go live.
   */
  public void tell(boolean test) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    Told told = (Told) TransactionSynchronizationManager.getResource(this);
    if (test) {
      launch.hold();
    }
    if (told == null) {
      bind(new Told(test));
    } else {
      told.test = test;
    }
  }

  private void bind(Told told) {
    TransactionSynchronizationManager.bindResource(this, told);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void suspend() {
            TransactionSynchronizationManager.unbindResource(TestMark.this);
          }

          @Override
          public void resume() {
            TransactionSynchronizationManager.bindResource(TestMark.this, told);
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TestMark.this);
          }
        });
  }

  private static final class Told {

    private boolean test;

    Told(boolean test) {
      this.test = test;
    }
  }
}
