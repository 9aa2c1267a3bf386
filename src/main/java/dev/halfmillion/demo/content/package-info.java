/** What the demo academy teaches: courses as text files, videos as drawings, and their reader. */
@NullMarked
package dev.halfmillion.demo.content;

import org.jspecify.annotations.NullMarked;
