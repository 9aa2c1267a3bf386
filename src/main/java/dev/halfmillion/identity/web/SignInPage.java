package dev.halfmillion.identity.web;

import dev.halfmillion.identity.SignInShortcuts.Shortcut;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;

/**
 * The sign-in page.
 *
 * @param email as typed before
 * @param next where to go afterwards; empty for one's own home
 * @param problems what went wrong
 * @param signedOut whether somebody has just signed out
 * @param shortcuts whom a demo lets one be by one click
 */
public record SignInPage(
    String email,
    String next,
    List<Problem> problems,
    boolean signedOut,
    List<Shortcut> shortcuts) {}
