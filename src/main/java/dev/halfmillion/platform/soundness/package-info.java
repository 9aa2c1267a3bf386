/** Whether the money is sound, as each module can tell of its own. */
@NullMarked
package dev.halfmillion.platform.soundness;

import org.jspecify.annotations.NullMarked;
