/** At which hosts the academy is seen, and whom to believe about how a request came. */
@NullMarked
package dev.halfmillion.platform.hosts;

import org.jspecify.annotations.NullMarked;
