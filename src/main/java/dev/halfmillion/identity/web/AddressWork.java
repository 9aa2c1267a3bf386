package dev.halfmillion.identity.web;

import dev.halfmillion.identity.AddressRepairs;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes of addresses that an owner has to decide. */
@Component
class AddressWork implements WaitingWork {

  private final AddressRepairs repairs;

  AddressWork(AddressRepairs repairs) {
    this.repairs = repairs;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.counted(
            "support",
            repairs.countWaiting(),
            "change of an e-mail address waits for you",
            "changes of e-mail addresses wait for you",
            AddressChangesController.HERE,
            Set.of(Role.OWNER)));
  }
}
