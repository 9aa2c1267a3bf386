package dev.halfmillion.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Who may ask for which address. Every module publishes one bean of these; an address that no rule
 * names is not found, for anybody. Where two rules match, the more specific pattern decides.
 */
public final class RouteRules {

  private final List<RouteRule> rules = new ArrayList<>();
  private BooleanSupplier holds = () -> true;

  private RouteRules() {}

  /** An empty table to add rules to. */
  public static RouteRules create() {
    return new RouteRules();
  }

  /** Anybody, signed in or not. Patterns are those of Spring's {@code PathPattern}. */
  public RouteRules open(String... patterns) {
    return add(RouteRule.Access.EVERYONE, Set.of(), patterns);
  }

  /**
   * Anybody signed in, even by nothing but the payment of this browser: an address that opens here
   * shows and changes only what that payment bought.
   */
  public RouteRules newcomers(String... patterns) {
    return add(RouteRule.Access.NEWCOMERS, Set.of(), patterns);
  }

  /** Anybody signed in whose mailbox has proved the address. */
  public RouteRules signedIn(String... patterns) {
    return add(RouteRule.Access.SIGNED_IN, Set.of(), patterns);
  }

  /** Only those who hold one of the roles. */
  public RouteRules only(Set<Role> roles, String... patterns) {
    return add(RouteRule.Access.ROLES, EnumSet.copyOf(roles), patterns);
  }

  /** Machines that prove themselves by a signature: no session, no CSRF token. */
  public RouteRules machines(String... patterns) {
    return add(RouteRule.Access.MACHINES, Set.of(), patterns);
  }

  /** These rules hold only while this says so; else their addresses are not found. */
  public RouteRules onlyWhile(BooleanSupplier condition) {
    holds = condition;
    return this;
  }

  /** Whether these rules hold now. */
  public boolean hold() {
    return holds.getAsBoolean();
  }

  /** The rules, in the order they were added. */
  public List<RouteRule> list() {
    return List.copyOf(rules);
  }

  private RouteRules add(RouteRule.Access access, Set<Role> roles, String... patterns) {
    Arrays.stream(patterns).map(p -> new RouteRule(p, access, roles)).forEach(rules::add);
    return this;
  }
}
