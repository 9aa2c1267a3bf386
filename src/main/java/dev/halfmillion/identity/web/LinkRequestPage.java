package dev.halfmillion.identity.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;

/**
 * The page on which a sign-in link is asked for.
 *
 * @param email as typed before
 * @param next where to go afterwards
 * @param problems what to mend
 * @param sent whether a link is on its way, if the address is known
 * @param stale whether a link was opened that is used or too old
 */
public record LinkRequestPage(
    String email, String next, List<Problem> problems, boolean sent, boolean stale) {}
