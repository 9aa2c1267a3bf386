package dev.halfmillion.backoffice;

/**
 * What the owner reads when the doctor finds something wrong, and when it is over.
 *
 * @param name the owner's
 * @param check what was looked at
 * @param sentence what is wrong
 * @param remedy what to do
 * @param more that there is more, as a sentence, or empty
 * @param when when it began or ended
 * @param over whether it is over
 * @param last whether no more mails of this kind are written today
 * @param doctorUrl where all of it is to be read
 */
public record HealthMail(
    String name,
    String check,
    String sentence,
    String remedy,
    String more,
    String when,
    boolean over,
    boolean last,
    String doctorUrl) {}
