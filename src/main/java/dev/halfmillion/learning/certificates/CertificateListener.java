package dev.halfmillion.learning.certificates;

import dev.halfmillion.entitlements.AccessGranted;
import dev.halfmillion.entitlements.AccessRevoked;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.study.Completions;
import dev.halfmillion.learning.study.CourseCompleted;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What certificates follow from; each may be heard twice. */
@Component
class CertificateListener {

  private static final String KIND = "course";
  private static final String BOUGHT = "order:";

  private final Issuing issuing;
  private final Completions completions;
  private final Grants grants;

  CertificateListener(Issuing issuing, Completions completions, Grants grants) {
    this.issuing = issuing;
    this.completions = completions;
    this.grants = grants;
  }

  @ApplicationModuleListener(id = "learning.certify-on-course-completed")
  void completed(CourseCompleted completed) {
    issuing.issue(completed.user(), completed.course());
  }

  @ApplicationModuleListener(id = "learning.certify-on-certificates-begun")
  void begun(CertificatesBegun begun) {
    completions.of(begun.course()).forEach(user -> issuing.issue(user, begun.course()));
  }

  /** Who buys again what was completed before gets a certificate again. */
  @ApplicationModuleListener(id = "learning.certify-on-access-granted")
  void granted(AccessGranted granted) {
    if (granted.kind().equals(KIND)) {
      issuing.issue(granted.user(), new CourseId(granted.deliverable()));
    }
  }

  /** Only of what was bought: what was given by hand was not paid back when it ends. */
  @ApplicationModuleListener(id = "learning.end-certificate-on-access-revoked")
  void revoked(AccessRevoked revoked) {
    if (revoked.kind().equals(KIND) && revoked.source().startsWith(BOUGHT)) {
      issuing.endWithPurchase(revoked.user(), new CourseId(revoked.deliverable()), reason(revoked));
    }
  }

  /** The latest, where an order was taken back piece by piece. */
  private String reason(AccessRevoked revoked) {
    return grants.of(revoked.source()).stream()
        .filter(grant -> grant.user().equals(revoked.user()))
        .map(Grant::revocation)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Grant.Revocation::at))
        .map(Grant.Revocation::reason)
        .orElse("The purchase was taken back");
  }
}
