package dev.halfmillion.demo;

import dev.halfmillion.platform.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people of the demo who have names, passwords and a button on the sign-in page. */
enum DemoPerson {
  OWNER(
      "owner",
      "owner",
      "Ananya Rao",
      "9820010001",
      "What is hers today, the books, the whole trail of a sale",
      Set.of(Role.OWNER)),
  FINANCE1(
      "finance1",
      "finance 1",
      "Priya Deshmukh",
      "9820010002",
      "Prepares a payout",
      Set.of(Role.FINANCE)),
  FINANCE2(
      "finance2",
      "finance 2",
      "Arvind Shetty",
      "9820010003",
      "Approves what the other prepared",
      Set.of(Role.FINANCE)),
  SUPPORT(
      "support",
      "support",
      "Farah Sheikh",
      "9820010004",
      "Finds orders and people, sends access again",
      Set.of(Role.SUPPORT)),
  AFFILIATE(
      "affiliate",
      "affiliate",
      "Kavya Nair",
      "9820010005",
      "Her links, each sale with its reason, her money",
      Set.of()),
  LEARNER(
      "learner",
      "learner",
      "Sunita Pawar",
      "9820010006",
      "Her courses, each at the place where she stopped",
      Set.of());

  private final String key;
  private final String label;
  private final String fullName;
  private final String phone;
  private final String sees;
  private final Set<Role> staffRoles;

  DemoPerson(
      String key, String label, String fullName, String phone, String sees, Set<Role> staffRoles) {
    this.key = key;
    this.label = label;
    this.fullName = fullName;
    this.phone = phone;
    this.sees = sees;
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

  /** What there is to see as this person; said beside the button. */
  String sees() {
    return sees;
  }

  /** Roles beyond those that everybody has or earns. */
  Set<Role> staffRoles() {
    return staffRoles;
  }

  /** This person as somebody who buys. */
  Names.Person buyer() {
    return new Names.Person(fullName, email(), phone);
  }

  String email() {
    return key + "@demo.halfmillion.test";
  }
}
