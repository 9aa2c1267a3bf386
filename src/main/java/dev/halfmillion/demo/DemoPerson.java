package dev.halfmillion.demo;

import dev.halfmillion.platform.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people of the demo who have names, passwords and a button on the sign-in page. */
enum DemoPerson {
  OWNER("owner", "owner", "Ananya Rao", "9820010001", Set.of(Role.OWNER)),
  FINANCE1("finance1", "finance 1", "Priya Deshmukh", "9820010002", Set.of(Role.FINANCE)),
  FINANCE2("finance2", "finance 2", "Arvind Shetty", "9820010003", Set.of(Role.FINANCE)),
  SUPPORT("support", "support", "Farah Sheikh", "9820010004", Set.of(Role.SUPPORT)),
  AFFILIATE("affiliate", "affiliate", "Kavya Nair", "9820010005", Set.of()),
  LEARNER("learner", "learner", "Sunita Pawar", "9820010006", Set.of());

  private final String key;
  private final String label;
  private final String fullName;
  private final String phone;
  private final Set<Role> staffRoles;

  DemoPerson(String key, String label, String fullName, String phone, Set<Role> staffRoles) {
    this.key = key;
    this.label = label;
    this.fullName = fullName;
    this.phone = phone;
    this.staffRoles = staffRoles;
  }

  static Optional<DemoPerson> byKey(String key) {
    return Stream.of(values()).filter(person -> person.key.equals(key)).findFirst();
  }

  /** The word in addresses and on buttons. */
  String key() {
    return key;
  }

  /** What is read after "Enter as". */
  String label() {
    return label;
  }

  String fullName() {
    return fullName;
  }

  String phone() {
    return phone;
  }

  /** Roles beyond those that everybody has or earns. */
  Set<Role> staffRoles() {
    return staffRoles;
  }

  String email() {
    return key + "@demo.halfmillion.test";
  }
}
