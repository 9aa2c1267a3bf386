package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.ClientApp;
import dev.halfmillion.identity.oauth.ClientApps;
import dev.halfmillion.identity.oauth.ClientApps.Issued;
import dev.halfmillion.identity.oauth.Connections;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner registers programs of others, and shuts them out. */
@Controller
class AppsController {

  private static final String PAGE = "identity/apps/show";

  private final ClientApps apps;
  private final Connections connections;

  AppsController(ClientApps apps, Connections connections) {
    this.apps = apps;
    this.connections = connections;
  }

  @GetMapping("/admin/apps")
  String list(Model model) {
    model.addAttribute("page", new AppsPage(apps.all().stream().map(this::line).toList()));
    return "identity/apps/index";
  }

  @GetMapping("/admin/apps/new")
  String form(Model model) {
    model.addAttribute("page", AppPage.empty());
    return PAGE;
  }

  /** Answers with the program's page and not by leading there: the secret is kept nowhere. */
  @PostMapping("/admin/apps")
  String register(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String redirects,
      @RequestParam(name = "right", defaultValue = "") List<String> scopes,
      @RequestParam(defaultValue = "public") String kind,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    Set<Right> rights = Right.of(scopes);
    Issued issued;
    try {
      issued =
          apps.register(
              name, redirects.lines().toList(), rights, kind.equals("confidential"), me.id());
    } catch (Refusal refusal) {
      Map<String, String> typed = Map.of("name", name, "redirects", redirects, "kind", kind);
      return mend(AppPage.empty().with(typed, rights, problem(refusal)), response, model);
    }
    if (issued.secret() == null) {
      flash.addFlashAttribute("toast", "The app is registered");
      return "redirect:/admin/apps/" + issued.app().key();
    }
    model.addAttribute("page", page(issued.app()).with(issued.secret()));
    return PAGE;
  }

  @GetMapping("/admin/apps/{id}")
  String show(@PathVariable String id, Model model) {
    model.addAttribute("page", page(apps.get(parse(id))));
    return PAGE;
  }

  @PostMapping("/admin/apps/{id}")
  String change(
      @AuthenticationPrincipal SignedInUser me,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String redirects,
      @RequestParam(name = "right", defaultValue = "") List<String> scopes,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    UUID app = parse(id);
    Set<Right> rights = Right.of(scopes);
    AppPage before = page(apps.get(app));
    try {
      apps.change(app, name, redirects.lines().toList(), rights, me.id());
    } catch (Refusal refusal) {
      Map<String, String> typed = Map.of("name", name, "redirects", redirects);
      return mend(before.with(typed, rights, problem(refusal)), response, model);
    }
    return done(app, "The app is saved", flash);
  }

  @PostMapping("/admin/apps/{id}/secret")
  String rotate(@AuthenticationPrincipal SignedInUser me, @PathVariable String id, Model model) {
    Issued issued = apps.rotateSecret(parse(id), me.id());
    model.addAttribute("page", page(issued.app()).with(issued.secret()));
    return PAGE;
  }

  @PostMapping("/admin/apps/{id}/shut")
  String shut(
      @AuthenticationPrincipal SignedInUser me, @PathVariable String id, RedirectAttributes flash) {
    apps.disable(parse(id), me.id());
    return done(parse(id), "The app is shut out", flash);
  }

  @PostMapping("/admin/apps/{id}/shut/end")
  String open(
      @AuthenticationPrincipal SignedInUser me, @PathVariable String id, RedirectAttributes flash) {
    apps.enable(parse(id), me.id());
    return done(parse(id), "The app may come in again", flash);
  }

  private static String done(UUID app, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return "redirect:/admin/apps/" + ClientApp.key(app);
  }

  private static String mend(AppPage page, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page);
    return PAGE;
  }

  private static Problem problem(Refusal refusal) {
    return new Problem(refusal.code().replaceFirst("\\..*", ""), refusal.sentence());
  }

  private static UUID parse(String id) {
    return ClientApp.parse(id).orElseThrow(Refusal::notFound);
  }

  private AppsPage.Line line(ClientApp app) {
    return new AppsPage.Line(
        "/admin/apps/" + app.key(),
        app.name(),
        app.clientId(),
        app.confidential() ? "On a server, with a secret" : "On devices, without a secret",
        people(app),
        !app.enabled());
  }

  private AppPage page(ClientApp app) {
    return new AppPage(
        app.key(),
        app.clientId(),
        app.name(),
        String.join("\n", app.redirects()),
        AppPage.Choice.of(app.rights()),
        app.confidential(),
        DateText.day(app.createdAt()),
        people(app),
        !app.enabled(),
        null,
        List.of());
  }

  private String people(ClientApp app) {
    long many = connections.count(app.id());
    return many == 1 ? "1 person" : "%,d people".formatted(many);
  }
}
