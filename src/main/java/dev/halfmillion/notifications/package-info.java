/** Mail to people: queued with its cause, sent once, shown in the mailbox of a demo or a trial. */
@NullMarked
@ApplicationModule(
    displayName = "Notifications",
    allowedDependencies = {"money", "platform", "audit"})
package dev.halfmillion.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
