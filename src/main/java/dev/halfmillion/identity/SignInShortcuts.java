package dev.halfmillion.identity;

import dev.halfmillion.platform.UserId;
import java.util.List;

/**
 * People whom a demo's sign-in page lets anybody be by one click. Only the demo implements it;
 * where nobody does, there is no such door.
 */
public interface SignInShortcuts {

  /** The people, in the order of their buttons. */
  List<Shortcut> all();

  /**
   * One button.
   *
   * @param key names the person in the address: lower-case letters and digits
   * @param label what is read after "Enter as"
   * @param name the person's name
   * @param sees what there is to see as this person
   * @param user who it is
   */
  record Shortcut(String key, String label, String name, String sees, UserId user) {}
}
