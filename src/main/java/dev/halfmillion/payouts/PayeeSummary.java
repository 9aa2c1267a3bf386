package dev.halfmillion.payouts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payee's details as anybody may see them who may see the payee.
 *
 * @param legalName as the PAN has it
 * @param pan masked
 * @param method masked, such as {@code HDFC ••4417}; null while none was entered
 * @param usableFrom when the method may be paid to; null while none was entered
 */
public record PayeeSummary(
    String legalName, String pan, @Nullable String method, @Nullable Instant usableFrom) {}
