/** Work that happens by itself: the executor of listeners, the jobs' health. */
@NullMarked
package dev.halfmillion.platform.jobs;

import org.jspecify.annotations.NullMarked;
