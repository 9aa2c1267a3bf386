package dev.halfmillion.identity;

/**
 * A mail about an address that staff corrected.
 *
 * @param name whom it greets
 * @param newEmail from now on; shortened in the mail to the old address
 * @param url undoes it, in the mail to the old address; else the sign-in page
 * @param supportEmail where to write
 */
public record RepairMail(String name, String newEmail, String url, String supportEmail) {}
