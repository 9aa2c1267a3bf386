/** The list of mails for those who help people, and the mailbox of a demo or a trial. */
@NullMarked
package dev.halfmillion.notifications.web;

import org.jspecify.annotations.NullMarked;
