package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.platform.soundness.SoundnessCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A line earns an affiliate at most one commission, reversed exactly as far as the line was
 * refunded; and what affiliates earned is what they were paid, are owed and what is held, in the
 * rows and in the books. Every sentence begins with whose money it is.
 */
@Component
class CommissionSoundness implements SoundnessCheck {

  @Override
  public String name() {
    return "Commissions";
  }

  @Override
  public List<String> findings(JdbcClient jdbc, int most) {
    List<String> wrong = new ArrayList<>(new SharesInBooks(jdbc).wrong());
    wrong.addAll(new ReversalCheck(jdbc).wrong(most));
    return wrong;
  }
}
