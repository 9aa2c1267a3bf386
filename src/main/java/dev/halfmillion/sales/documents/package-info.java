/** Invoices and credit notes: their numbers, their figures and what is printed on them. */
@NullMarked
package dev.halfmillion.sales.documents;

import org.jspecify.annotations.NullMarked;
