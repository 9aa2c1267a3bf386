package dev.halfmillion.notifications;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Says to an owner why a mail server did not take a mail, and what to change. */
final class MailTrouble {

  private static final int LONGEST_WORDS = 200;

  private final String host;
  private final int port;
  private final String from;

  MailTrouble(String host, int port, String from) {
    this.host = host;
    this.port = port;
    this.from = from;
  }

  /** What to change: the name of the form's field, and the sentence. */
  record Finding(String field, String sentence) {}

  Finding of(MessagingException failed) {
    List<Throwable> causes =
        Stream.iterate((Throwable) failed, Objects::nonNull, MailTrouble::next).limit(20).toList();
    return Stream.<Optional<Finding>>of(
            has(causes, AddressException.class).map(this::noAddress),
            has(causes, UnknownHostException.class).map(c -> noSuchHost()),
            has(causes, AuthenticationFailedException.class).map(this::wrongPassword),
            has(causes, SMTPSenderFailedException.class).map(this::wrongSender),
            has(causes, SMTPAddressFailedException.class).map(this::wrongReader),
            has(causes, CertificateException.class).map(c -> wrongCertificate()),
            has(causes, SSLException.class).map(c -> wrongSecurity()),
            has(causes, SocketTimeoutException.class).map(c -> silent(causes)),
            has(causes, NoRouteToHostException.class).map(c -> noWay()),
            has(causes, ConnectException.class).map(c -> closed()),
            noStartTls(causes))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> refused(failed));
  }

  private static <T extends Throwable> Optional<T> has(List<Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof MessagingException chain && chain.getNextException() != null
        ? chain.getNextException()
        : cause.getCause();
  }

  private Finding noAddress(AddressException malformed) {
    return new Finding(
        "mailFrom",
        "“"
            + malformed.getRef()
            + "” is no e-mail address. Correct it here, or on the page about your business.");
  }

  private Finding noSuchHost() {
    return new Finding(
        "mailHost", "There is no server called " + host + ". Check how its name is written.");
  }

  private Finding wrongPassword(AuthenticationFailedException refused) {
    return new Finding(
        "mailUser",
        host
            + " does not accept this user name with this password."
            + words(refused)
            + " Some providers want a password made for programs instead of your own.");
  }

  private Finding wrongSender(SMTPSenderFailedException refused) {
    return new Finding(
        "mailFrom", host + " does not let this account send as " + from + "." + words(refused));
  }

  private Finding wrongReader(SMTPAddressFailedException refused) {
    return new Finding("to", host + " takes no mail to this address." + words(refused));
  }

  private Finding wrongCertificate() {
    return new Finding(
        "mailHost",
        "The certificate of "
            + host
            + " is not one this machine trusts, or names another server. Use the name that the"
            + " provider gives for its mail server.");
  }

  private Finding wrongSecurity() {
    return new Finding(
        "mailSecurity",
        host
            + " speaks no TLS from the first byte at port "
            + port
            + ". With port 587, STARTTLS is usual; with port 465, TLS.");
  }

  private Finding silent(List<Throwable> causes) {
    return has(causes, MailConnectException.class).isPresent()
        ? noWay()
        : new Finding(
            "mailSecurity",
            host
                + " takes the connection at port "
                + port
                + " and then says nothing. Port 465 wants TLS from the first byte.");
  }

  private Finding noWay() {
    return new Finding(
        "mailPort",
        host
            + " cannot be reached at port "
            + port
            + ". A firewall may stand between, or the provider of this machine blocks mail; many"
            + " leave port 587 open.");
  }

  private Finding closed() {
    return new Finding(
        "mailPort",
        host + " is there, but nothing listens at port " + port + ". Usual are 587, 465 and 25.");
  }

  private Optional<Finding> noStartTls(List<Throwable> causes) {
    return causes.stream().anyMatch(c -> String.valueOf(c.getMessage()).contains("STARTTLS"))
        ? Optional.of(
            new Finding(
                "mailSecurity",
                host
                    + " offers no STARTTLS at port "
                    + port
                    + ", so nothing was told to it. Choose TLS, usually at port 465."))
        : Optional.empty();
  }

  private Finding refused(MessagingException failed) {
    return new Finding("mailHost", host + " did not take the test mail." + words(failed));
  }

  /** The server's own words, in one line. */
  private static String words(MessagingException refused) {
    String said = String.valueOf(refused.getMessage()).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (said.isEmpty() || said.equals("null")) {
      return "";
    }
    String shown =
        said.length() <= LONGEST_WORDS ? said : said.substring(0, LONGEST_WORDS - 1) + "…";
    return " It said: “" + shown + "”.";
  }
}
