/** Whether orders, captured payments, tax documents and the books agree. */
@NullMarked
@ApplicationModule(
    displayName = "Soundness of sales",
    allowedDependencies = {"money", "platform", "sales"})
package dev.halfmillion.sales.soundness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
