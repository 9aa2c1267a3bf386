/** Work that happens by itself: the executor of listeners, the resubmission of events. */
@NullMarked
package dev.halfmillion.platform.jobs;

import org.jspecify.annotations.NullMarked;
