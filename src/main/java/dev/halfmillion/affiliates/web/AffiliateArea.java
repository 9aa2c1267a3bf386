package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Whose area it is, and the links shown all over it. */
@Component
class AffiliateArea {

  private final AffiliateProgram program;
  private final Academy academy;

  AffiliateArea(AffiliateProgram program, Academy academy) {
    this.program = program;
    this.academy = academy;
  }

  /** The affiliate that the signed-in person is. */
  Affiliate of(SignedInUser person) {
    return program.of(person.id()).orElseThrow(Refusal::notFound);
  }

  /** The whole address of an affiliate's plain link. */
  String link(Affiliate affiliate) {
    return academy.url(affiliate.path()).toString();
  }

  /** The whole address of a path with its query. */
  String address(String path) {
    return academy.url(path).toString();
  }

  /** An address as people read it: without the scheme. */
  static String shown(String address) {
    return URI.create(address).getSchemeSpecificPart().substring(2);
  }
}
