package dev.halfmillion.backoffice.launch;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.live.GoingLive;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.setup.SetUpChecklist.Item;
import java.util.List;
import org.springframework.stereotype.Service;

/** Goes live for an owner, once and with a word in the audit log. */
@Service
class LaunchDesk {

  private final GoingLive live;
  private final SetUp setUp;
  private final AuditLog audit;
  private final Transactions transactions;

  LaunchDesk(GoingLive live, SetUp setUp, AuditLog audit, Transactions transactions) {
    this.live = live;
    this.setUp = setUp;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What is needed and not done. */
  List<Item> missing() {
    return setUp.checklist().open().stream().filter(Item::needed).toList();
  }

  /**
   * Goes live. Ask before what is missing.
   *
   * @throws Refusal when the academy is live already, or a demo ({@code live.not-in-trial})
   */
  void go(UserId owner) {
    transactions.run(
        () -> {
          if (!live.go()) {
            throw Refusal.conflict(
                "live.not-in-trial", "Only an academy in trial goes live, and only once.");
          }
          audit.record(
              owner, "academy.went-live", "academy", "Sells for real from now on; tests are over.");
        });
  }
}
