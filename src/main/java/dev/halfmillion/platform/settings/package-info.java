/** What the owner settles on pages: kept in rows, unless the environment says it. */
@NullMarked
package dev.halfmillion.platform.settings;

import org.jspecify.annotations.NullMarked;
