/** The list of mails for those who help people, and the demo's mailbox. */
@NullMarked
package dev.halfmillion.notifications.web;

import org.jspecify.annotations.NullMarked;
