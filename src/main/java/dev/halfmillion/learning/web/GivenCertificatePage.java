package dev.halfmillion.learning.web;

/**
 * The form by which staff give a certificate by hand.
 *
 * @param href its own address
 * @param list that of the course's certificates
 * @param back that of the course
 * @param course its title
 */
public record GivenCertificatePage(
    String href,
    String list,
    String back,
    String course,
    GivenCertificateForm form,
    FormErrors errors) {}
