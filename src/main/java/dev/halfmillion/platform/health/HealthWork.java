package dev.halfmillion.platform.health;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the doctor found wrong waits for the owner. */
@Component
class HealthWork implements WaitingWork {

  private final Looks looks;

  HealthWork(Looks looks) {
    this.looks = looks;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.counted(
            "today",
            looks.unwell(),
            "check of the doctor found something wrong",
            "checks of the doctor found something wrong",
            "/admin/doctor",
            Set.of(Role.OWNER)));
  }
}
