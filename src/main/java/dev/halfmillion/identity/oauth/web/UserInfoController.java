package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.AppUser;
import dev.halfmillion.identity.oauth.Right;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program who signed in, as OpenID Connect asks for it. */
@RestController
class UserInfoController {

  @RequestMapping(
      path = "/oauth2/userinfo",
      method = {RequestMethod.GET, RequestMethod.POST})
  Map<String, String> who(AppUser app) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("sub", app.getPrincipal().id().toString());
    if (app.rights().contains(Right.PROFILE)) {
      facts.put("name", app.getPrincipal().displayName());
    }
    return facts;
  }
}
