package dev.halfmillion.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser of its own: keeps cookies, sends the form token, comes from its own address. */
public final class Visitor {

  private static final String FORM_TOKEN = "0e5c1f1e-5f62-4b0f-9d9c-7d1c4f8d2a11";

  private final MockMvc mvc;
  private final String address;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();

  /** A browser at 203.0.113.1. */
  public Visitor(MockMvc mvc) {
    this(mvc, "203.0.113.1");
  }

  /** A browser at an address. */
  public Visitor(MockMvc mvc, String address) {
    this.mvc = mvc;
    this.address = address;
  }

  /** Opens a page. */
  public MockHttpServletResponse get(String path) throws Exception {
    return send(request(HttpMethod.GET, URI.create(path)));
  }

  /** Sends a form; names and values in turn. */
  public MockHttpServletResponse post(String path, String... form) throws Exception {
    MockHttpServletRequestBuilder post = request(HttpMethod.POST, URI.create(path));
    for (int i = 0; i < form.length; i += 2) {
      post.param(form[i], form[i + 1]);
    }
    return send(post);
  }

  /** Sends anything else. */
  public MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    cookies.put("XSRF-TOKEN", new Cookie("XSRF-TOKEN", FORM_TOKEN));
    request
        .cookie(cookies.values().toArray(Cookie[]::new))
        .header("X-XSRF-TOKEN", FORM_TOKEN)
        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36")
        .with(
            r -> {
              r.setRemoteAddr(address);
              return r;
            });
    MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
    for (Cookie cookie : response.getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return response;
  }

  /** Signs in by password. */
  public MockHttpServletResponse signIn(String email, String password) throws Exception {
    return post("/sign-in", "email", email, "password", password);
  }

  /** The value of a cookie, or an empty text. */
  public String cookie(String name) {
    Cookie cookie = cookies.get(name);
    return cookie == null ? "" : cookie.getValue();
  }

  /** Puts a cookie in by hand. */
  public Visitor with(String name, String value) {
    cookies.put(name, new Cookie(name, value));
    return this;
  }
}
