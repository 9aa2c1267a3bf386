package dev.halfmillion.notifications.web;

/**
 * One mail of a demo or a trial.
 *
 * @param time as text
 * @param body the address of its text, shown in a frame of its own
 */
public record MailPage(String to, String subject, String time, String body) {}
