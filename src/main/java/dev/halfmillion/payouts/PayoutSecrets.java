package dev.halfmillion.payouts;

import dev.halfmillion.payouts.PayeeRecord.MethodRecord;
import dev.halfmillion.payouts.PayeeRecords.SealedPan;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.crypto.FieldCipher;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one place where PANs and bank values pass between plain and encrypted. */
@Component
class PayoutSecrets {

  private final FieldCipher cipher;

  PayoutSecrets(FieldCipher cipher) {
    this.cipher = cipher;
  }

  SealedPan seal(UserId user, Pan pan) {
    return new SealedPan(
        cipher.encrypt(pan.value(), "payouts.pan:" + user),
        cipher.fingerprint("pan", pan.value()),
        pan.lastFour());
  }

  byte[] seal(UUID methodId, PayoutMethod method) {
    return cipher.encrypt(method.sealable(), methodContext(methodId));
  }

  String fingerprint(PayoutMethod method) {
    return cipher.fingerprint(method.rail().name(), method.identity());
  }

  PayoutMethod open(MethodRecord method) {
    return PayoutMethod.unseal(
        method.rail(), cipher.decrypt(method.sealed(), methodContext(method.id())));
  }

  byte[] seal(PayoutId line, Beneficiary beneficiary) {
    return cipher.encrypt(beneficiary.sealable(), lineContext(line));
  }

  Beneficiary open(Line line) {
    return Beneficiary.unseal(line.rail(), cipher.decrypt(line.sealed(), lineContext(line.id())));
  }

  private static String methodContext(UUID id) {
    return "payouts.method:" + id;
  }

  private static String lineContext(PayoutId id) {
    return "payouts.line:" + id;
  }
}
