/** The demo's mailbox. */
@NullMarked
package dev.halfmillion.notifications.web;

import org.jspecify.annotations.NullMarked;
