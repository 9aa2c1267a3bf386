/** The learners' API below /api/v1; each record is a schema of its description. */
@NullMarked
package dev.halfmillion.learning.web.api;

import org.jspecify.annotations.NullMarked;
