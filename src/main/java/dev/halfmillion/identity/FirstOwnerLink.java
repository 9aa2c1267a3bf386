package dev.halfmillion.identity;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.OnceServing;
import dev.halfmillion.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the operator of an academy that nobody owns yet, at each start, how to become its owner.
 * The link stands in the log and nowhere else: whoever reads the log has the machine.
 */
@Component
class FirstOwnerLink {

  private static final Logger log = LoggerFactory.getLogger(FirstOwnerLink.class);
  private static final int FEW = 100;

  private final HeldRoles roles;
  private final OwnerLinks links;
  private final Academy academy;

  FirstOwnerLink(HeldRoles roles, OwnerLinks links, Academy academy) {
    this.roles = roles;
    this.links = links;
    this.academy = academy;
  }

  @OnceServing
  void tell() {
    if (academy.mode() == Mode.DEMO || isOwned()) {
      return;
    }
    log.info(
        "This academy has no owner yet. Whoever opens this link first, within 24 hours, becomes its"
            + " owner: {}",
        academy.url(links.create()));
  }

  private boolean isOwned() {
    return roles.holding(Role.OWNER, null, FEW).stream().anyMatch(owner -> !owner.suspended());
  }
}
