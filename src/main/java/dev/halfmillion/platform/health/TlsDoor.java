package dev.halfmillion.platform.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;

/** A host and port that speak TLS, looked at as a browser does. */
record TlsDoor(String host, int port) {

  private static final int PATIENCE_MILLIS = 5_000;

  static TlsDoor of(URI address) {
    String host = address.getHost();
    String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return new TlsDoor(plain, address.getPort() < 0 ? 443 : address.getPort());
  }

  /** What it shows, trusted or not; nothing is told to it. */
  X509Certificate certificate() throws IOException, GeneralSecurityException {
    SSLContext any = SSLContext.getInstance("TLS");
    any.init(null, new TrustManager[] {new Anybody()}, null);
    try (SSLSocket socket = open(any.getSocketFactory(), false)) {
      Certificate[] shown = socket.getSession().getPeerCertificates();
      if (shown[0] instanceof X509Certificate certificate) {
        return certificate;
      }
      throw new SSLException("A certificate of another kind");
    }
  }

  /** Whether it is for this name, and by an issuer that Java knows. */
  boolean trusted() throws IOException, GeneralSecurityException {
    try (SSLSocket socket = open(SSLContext.getDefault().getSocketFactory(), true)) {
      return socket.getSession().isValid();
    } catch (SSLHandshakeException distrusted) {
      return false;
    }
  }

  private SSLSocket open(SSLSocketFactory factory, boolean named) throws IOException {
    Socket plain = new Socket();
    try {
      plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      plain.setSoTimeout(PATIENCE_MILLIS);
      SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm(named ? "HTTPS" : null);
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket;
    } catch (IOException failed) {
      plain.close();
      throw failed;
    }
  }

  /** To whom or by whom a certificate is, in the words people know. */
  static String commonName(X500Principal who) {
    try {
      return new LdapName(who.getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(part -> String.valueOf(part.getValue()))
              .findFirst()
              .orElse("nobody named");
    } catch (InvalidNameException odd) {
      return "nobody named";
    }
  }

  @Override
  public String toString() {
    return "https://" + host + (port == 443 ? "" : ":" + port);
  }

  /** Lets every certificate pass, since it is only looked at. */
  private static final class Anybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
