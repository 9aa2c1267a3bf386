/** What the doctor looks at: each module tells of its own whether it is well, and the remedy. */
@NullMarked
package dev.halfmillion.platform.health;

import org.jspecify.annotations.NullMarked;
