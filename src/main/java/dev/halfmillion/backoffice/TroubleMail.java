package dev.halfmillion.backoffice;

/**
 * What the owner reads when something is wrong with a gateway, and when it is over.
 *
 * @param name the owner's
 * @param gateway the gateway's name
 * @param what what is wrong
 * @param advice what to do
 * @param when when it began or ended
 * @param over whether it is over
 * @param inboxUrl where more is to be read
 */
public record TroubleMail(
    String name,
    String gateway,
    String what,
    String advice,
    String when,
    boolean over,
    String inboxUrl) {}
