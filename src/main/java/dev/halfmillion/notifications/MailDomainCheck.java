package dev.halfmillion.notifications;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.health.CannotTell;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettledTexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.naming.NamingException;
import org.springframework.stereotype.Component;

/** Whether the domain that our mail comes from says so, as mail providers ask for. */
@Component
class MailDomainCheck implements HealthCheck {

  @Override
  public String key() {
    return "mail-domain";
  }

  @Override
  public String name() {
    return "Mail domain (DNS)";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    if (here.mode() == Mode.DEMO) {
      throw new CannotTell("a demo sends no mail");
    }
    String domain = domain(SettledTexts.read(here));
    try {
      return look(
          domain, DnsRecords.at(here.environment().getProperty("halfmillion.doctor.names", "")));
    } catch (NamingException unanswered) {
      throw new CannotTell("no name server answers this machine about " + domain);
    }
  }

  private static String domain(SettledTexts settled) {
    return Optional.of(settled.text(Setting.MAIL_FROM))
        .filter(from -> !from.isEmpty())
        .or(() -> Optional.of(settled.text(Setting.SUPPORT_EMAIL)))
        .filter(from -> from.indexOf('@') > 0)
        .map(from -> from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
        .map(domain -> domain.replaceAll("[^a-z0-9.-].*", ""))
        .filter(domain -> domain.contains("."))
        .orElseThrow(() -> new CannotTell("no address is set that mail comes from"));
  }

  private static List<Finding> look(String domain, DnsRecords dns) throws NamingException {
    List<Finding> findings = new ArrayList<>();
    if (dns.of(domain, "MX").isEmpty()) {
      findings.add(
          Finding.warning(
              "Nothing can be sent to %s, which our mail comes from: it has no MX record."
                  .formatted(domain),
              "Add an MX record that names a server that takes mail for it, or set"
                  + " HALFMILLION_MAIL_FROM to an address of a domain that has one; else answers"
                  + " are lost and providers distrust the mail."));
    }
    if (lacks(dns, domain, text -> text.startsWith("v=spf1"))) {
      findings.add(
          Finding.warning(
              domain + " does not say who may send its mail: it has no SPF record.",
              "Add a TXT record beginning with v=spf1 that includes your mail provider; the"
                  + " provider tells the exact words. Without it receipts land among spam."));
    }
    if (lacks(dns, "_dmarc." + domain, text -> text.startsWith("v=dmarc1"))
        && lacks(dns, "_dmarc." + parent(domain), text -> text.startsWith("v=dmarc1"))) {
      findings.add(
          Finding.warning(
              domain + " does not say what becomes of forged mail: it has no DMARC record.",
              "Add a TXT record at _dmarc."
                  + domain
                  + ", to begin with: v=DMARC1; p=none. Gmail and Yahoo ask for one."));
    }
    return findings;
  }

  private static boolean lacks(DnsRecords dns, String name, Predicate<String> wanted)
      throws NamingException {
    return dns.of(name, "TXT").stream()
        .map(text -> text.replace("\"", "").strip().toLowerCase(Locale.ROOT))
        .noneMatch(wanted);
  }

  /** A policy may stand at the domain above. */
  private static String parent(String domain) {
    String above = domain.substring(domain.indexOf('.') + 1);
    return above.contains(".") ? above : domain;
  }

  @Override
  public Duration limit() {
    return Duration.ofSeconds(20);
  }
}
