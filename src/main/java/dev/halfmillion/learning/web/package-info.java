/** The learners' API, the address of the learning app, and the authors' pages. */
@NullMarked
package dev.halfmillion.learning.web;

import org.jspecify.annotations.NullMarked;
