/** The pages that look across modules. */
@NullMarked
package dev.halfmillion.backoffice.web;

import org.jspecify.annotations.NullMarked;
