package dev.halfmillion.identity.web;

import dev.halfmillion.platform.ui.Option;
import java.util.List;

/**
 * One person, for the back office.
 *
 * @param id the outside identifier
 * @param phone as kept, or empty
 * @param ordersHref where the person's orders are listed
 * @param since the day of registration, as text
 * @param signsInBy how the person signs in, as text
 * @param held the roles held
 * @param open the roles that could be given
 * @param devices where the person is signed in
 * @param trail what was done to the person's sign-in and roles
 * @param mails what was mailed to the person about it
 */
public record UserPage(
    String id,
    String name,
    String email,
    String phone,
    String ordersHref,
    String since,
    String signsInBy,
    boolean suspended,
    List<HeldRole> held,
    List<Option> open,
    List<String> devices,
    List<Deed> trail,
    List<Mail> mails) {

  /**
   * A role.
   *
   * @param key as in addresses
   * @param stays whether everybody has it
   */
  public record HeldRole(String key, String label, boolean stays) {}

  /**
   * What was done.
   *
   * @param time as text
   * @param what a sentence
   * @param by who did it
   */
  public record Deed(String time, String what, String by) {}

  /**
   * A mail.
   *
   * @param time as text
   * @param status in a word
   */
  public record Mail(String time, String subject, String status) {}
}
