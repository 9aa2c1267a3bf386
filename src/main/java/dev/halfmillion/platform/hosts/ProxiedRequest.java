package dev.halfmillion.platform.hosts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as its browser sent it to the outermost proxy. */
final class ProxiedRequest extends HttpServletRequestWrapper {

  private final CameBy came;

  ProxiedRequest(HttpServletRequest request, CameBy came) {
    super(request);
    this.came = came;
  }

  @Override
  public String getRemoteAddr() {
    return came.client();
  }

  @Override
  public String getRemoteHost() {
    return came.client();
  }

  @Override
  public String getScheme() {
    return came.scheme() == null ? super.getScheme() : came.scheme();
  }

  @Override
  public boolean isSecure() {
    return getScheme().equals("https");
  }

  @Override
  public String getServerName() {
    String host = came.host();
    return host == null ? super.getServerName() : host.replaceFirst(":\\d+$", "");
  }

  @Override
  public int getServerPort() {
    String host = came.host();
    if (host == null) {
      return came.scheme() == null ? super.getServerPort() : usualPort();
    }
    String port = host.replaceFirst("^.*?(?::(\\d+))?$", "$1");
    return port.isEmpty() ? usualPort() : Integer.parseInt(port);
  }

  private int usualPort() {
    return getScheme().equals("https") ? 443 : 80;
  }

  @Override
  public StringBuffer getRequestURL() {
    int port = getServerPort();
    return new StringBuffer(getScheme())
        .append("://")
        .append(getServerName())
        .append(port == usualPort() ? "" : ":" + port)
        .append(getRequestURI());
  }
}
