package dev.halfmillion.backoffice;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** All work that waits for a person, from every module. */
@Service
public class WorkToday {

  private final List<WaitingWork> modules;

  WorkToday(List<WaitingWork> modules) {
    this.modules = List.copyOf(modules);
  }

  /** What waits now. */
  List<WaitingWork.Item> items() {
    return modules.stream()
        .flatMap(module -> module.items().stream())
        .filter(item -> item.count() > 0)
        .toList();
  }

  /** What waits now for somebody with these roles. */
  public List<WaitingWork.Item> itemsFor(Set<Role> roles) {
    return items().stream().filter(item -> !Collections.disjoint(item.roles(), roles)).toList();
  }
}
