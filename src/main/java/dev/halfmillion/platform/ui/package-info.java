/** What the widgets of the pages are drawn from: icons, covers, charts, and the bundled assets. */
@NullMarked
package dev.halfmillion.platform.ui;

import org.jspecify.annotations.NullMarked;
