package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.AppUser;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program who signed in, as OpenID Connect asks for it. */
@RestController
@OpenToApps(read = Right.OPENID, write = Right.OPENID)
class UserInfoController {

  @RequestMapping(
      path = "/oauth2/userinfo",
      method = {RequestMethod.GET, RequestMethod.POST})
  Map<String, Object> who(AppUser app) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("sub", app.getPrincipal().id().toString());
    if (app.rights().contains(Right.PROFILE)) {
      facts.put("name", app.getPrincipal().displayName());
    }
    if (app.rights().contains(Right.EMAIL)) {
      facts.put("email", app.getPrincipal().email());
      facts.put("email_verified", app.getPrincipal().proved());
    }
    return facts;
  }
}
