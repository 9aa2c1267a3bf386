/** Keys, signatures and encrypted fields, by Tink. */
@NullMarked
package dev.halfmillion.platform.crypto;

import org.jspecify.annotations.NullMarked;
