package dev.halfmillion.identity.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.web.UsersPage.Line;
import dev.halfmillion.platform.ui.DateText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people, page by page, for the back office. */
@Controller
class UsersController {

  private final UserDirectory directory;

  UsersController(UserDirectory directory) {
    this.directory = directory;
  }

  @GetMapping("/admin/users")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    String search = q.length() <= 200 ? q.strip() : "";
    List<User> users = directory.page(search, LastSeen.email(after));
    model.addAttribute(
        "page",
        new UsersPage(
            search,
            "%,d".formatted(directory.count()),
            users.stream().map(UsersController::line).toList(),
            next(search, users)));
    return "identity/users/index";
  }

  private static @Nullable String next(String search, List<User> users) {
    if (users.size() < UserDirectory.PAGE) {
      return null;
    }
    return "/admin/users?q=" + encode(search) + "&after=" + encode(users.getLast().email());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Line line(User user) {
    return new Line(
        "/admin/users/" + user.id(),
        user.name(),
        user.email(),
        RoleText.of(user.roles()),
        DateText.day(user.createdAt()),
        user.suspended());
  }
}
