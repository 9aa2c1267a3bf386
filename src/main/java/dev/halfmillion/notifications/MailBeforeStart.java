package dev.halfmillion.notifications;

import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.StartRefused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Refuses a production whose mail never worked: no buyer would get a receipt and nobody could sign
 * in by a link. Once a mail has left, a mail server that is away at a start stops nothing; mail
 * waits in its queue.
 */
@Component
@Profile("!" + Commanded.PROFILE)
@DependsOnDatabaseInitialization
class MailBeforeStart implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(MailBeforeStart.class);

  private static final String PATIENCE = "5000";

  private final Settings settings;
  private final MailRoute route;
  private final Mails mails;

  MailBeforeStart(Settings settings, MailRoute route, Mails mails) {
    this.settings = settings;
    this.route = route;
    this.mails = mails;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (settings.mode() == Mode.PRODUCTION) {
      requireMail();
    }
  }

  void requireMail() {
    JavaMailSender sender =
        route
            .sender()
            .orElseThrow(
                () ->
                    new StartRefused(
                        "Mail cannot be sent: no mail server is set. Set SPRING_MAIL_HOST,"
                            + " SPRING_MAIL_PORT, SPRING_MAIL_USERNAME and SPRING_MAIL_PASSWORD."));
    if (sender instanceof JavaMailSenderImpl server) {
      tryOut(server);
    }
  }

  private void tryOut(JavaMailSenderImpl server) {
    try {
      impatient(server).testConnection();
    } catch (MessagingException failed) {
      String sentence = sentence(server, failed);
      if (mails.anySent()) {
        log.error("{}. It worked before, so the academy starts and mail waits.", sentence);
      } else {
        throw new StartRefused(
            sentence
                + ". Check SPRING_MAIL_HOST, SPRING_MAIL_PORT, SPRING_MAIL_USERNAME and"
                + " SPRING_MAIL_PASSWORD, and that this machine may reach the server.",
            failed);
      }
    }
  }

  private static String sentence(JavaMailSenderImpl server, MessagingException failed) {
    String where = server.getHost() + (server.getPort() > 0 ? ":" + server.getPort() : "");
    return "Mail cannot be sent: "
        + (failed instanceof AuthenticationFailedException
            ? "the mail server " + where + " does not accept the user and the password"
            : "the mail server " + where + " does not answer as a mail server");
  }

  /** A copy, so that sending keeps its own patience. */
  private static JavaMailSenderImpl impatient(JavaMailSenderImpl server) {
    JavaMailSenderImpl copy = new JavaMailSenderImpl();
    copy.setHost(server.getHost());
    copy.setPort(server.getPort());
    copy.setProtocol(server.getProtocol());
    copy.setUsername(server.getUsername());
    copy.setPassword(server.getPassword());
    Properties properties = new Properties();
    properties.putAll(server.getJavaMailProperties());
    String protocol = "mail." + (server.getProtocol() == null ? "smtp" : server.getProtocol());
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(protocol + "." + wait, PATIENCE);
    }
    copy.setJavaMailProperties(properties);
    return copy;
  }
}
