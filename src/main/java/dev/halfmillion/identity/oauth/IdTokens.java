package dev.halfmillion.identity.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.api.Right;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says to a program, signed, who signed in (OpenID Connect). */
@Component
class IdTokens {

  private final SigningKeys keys;
  private final Issuer issuer;
  private final UserDirectory people;
  private final Clock clock;

  IdTokens(SigningKeys keys, Issuer issuer, UserDirectory people, Clock clock) {
    this.keys = keys;
    this.issuer = issuer;
    this.people = people;
    this.clock = clock;
  }

  String of(RequestRow request, String clientId, Set<Right> rights) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer.address())
            .subject(request.user().toString())
            .audience(clientId)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Connections.ACCESS)));
    if (request.nonce() != null) {
      claims.claim("nonce", request.nonce());
    }
    if (rights.contains(Right.PROFILE) || rights.contains(Right.EMAIL)) {
      describe(claims, people.get(request.user()), rights);
    }
    return sign(claims.build());
  }

  private static void describe(JWTClaimsSet.Builder claims, User person, Set<Right> rights) {
    if (rights.contains(Right.PROFILE)) {
      claims.claim("name", person.name());
    }
    if (rights.contains(Right.EMAIL)) {
      claims.claim("email", person.email()).claim("email_verified", true);
    }
  }

  private String sign(JWTClaimsSet claims) {
    try {
      RSAKey key = keys.signing();
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Cannot sign", impossible);
    }
  }
}
