package dev.halfmillion.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends one mail over a server while somebody waits, and says what went wrong. */
final class MailTrial {

  private final Duration patience;

  /** With so much patience for each answer of the server. */
  MailTrial(Duration patience) {
    this.patience = patience;
  }

  /**
   * A test mail.
   *
   * @param from the address it comes from
   * @param name whose address that is
   * @param replyTo where an answer goes, as with every mail
   * @param to one address
   * @param html with a title
   */
  record TestMail(
      String from, String name, String replyTo, String to, String subject, String html) {}

  /** What to change; empty where the server took the mail. */
  Optional<MailTrouble.Finding> send(JavaMailSenderImpl server, TestMail mail) {
    JavaMailSenderImpl sender = impatient(server);
    int port = sender.getPort() > 0 ? sender.getPort() : 25;
    MailTrouble trouble = new MailTrouble(String.valueOf(sender.getHost()), port, mail.from());
    try {
      MimeMessage message = message(sender, mail);
      try (Transport way = sender.getSession().getTransport(protocol(sender))) {
        way.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        message.saveChanges();
        way.sendMessage(message, message.getAllRecipients());
      }
      return Optional.empty();
    } catch (MessagingException failed) {
      return Optional.of(trouble.of(failed));
    } catch (UnsupportedEncodingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static MimeMessage message(JavaMailSenderImpl sender, TestMail mail)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    helper.setFrom(mail.from(), mail.name());
    helper.setReplyTo(mail.replyTo());
    helper.setTo(mail.to());
    helper.setSubject(mail.subject());
    helper.setText(PlainText.of(mail.html()), mail.html());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** A copy, so that sending keeps its own patience. */
  private JavaMailSenderImpl impatient(JavaMailSenderImpl server) {
    JavaMailSenderImpl copy = new JavaMailSenderImpl();
    copy.setHost(server.getHost());
    copy.setPort(server.getPort());
    copy.setProtocol(server.getProtocol());
    copy.setUsername(server.getUsername());
    copy.setPassword(server.getPassword());
    Properties properties = new Properties();
    properties.putAll(server.getJavaMailProperties());
    String millis = String.valueOf(patience.toMillis());
    String prefix = "mail." + protocol(server) + ".";
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + wait, millis);
    }
    if (server.getUsername() != null && !server.getUsername().isEmpty()) {
      properties.putIfAbsent(prefix + "auth", "true");
    }
    copy.setJavaMailProperties(properties);
    return copy;
  }

  private static String protocol(JavaMailSenderImpl server) {
    return server.getProtocol() == null ? "smtp" : server.getProtocol();
  }
}
