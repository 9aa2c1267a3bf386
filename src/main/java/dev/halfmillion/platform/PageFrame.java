package dev.halfmillion.platform;

import dev.halfmillion.platform.live.Stage;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Look;
import dev.halfmillion.platform.ui.Notice;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page template knows of its surroundings; put into each model as {@code frame}.
 *
 * <p>Nothing of the session is touched until asked for, so that public pages stay the same for
 * everybody.
 */
public final class PageFrame {

  private final Face face;
  private final RefundTerms refundTerms;
  private final String path;
  private final Supplier<@Nullable SignedInUser> user;
  private final Supplier<@Nullable CsrfToken> csrf;
  private final Supplier<WorkBar.Figures> workBar;
  private final Supplier<@Nullable Notice> notice;

  /** For one request. */
  public PageFrame(
      Face face,
      RefundTerms refundTerms,
      String path,
      Supplier<@Nullable SignedInUser> user,
      Supplier<@Nullable CsrfToken> csrf,
      Supplier<WorkBar.Figures> workBar,
      Supplier<@Nullable Notice> notice) {
    this.face = face;
    this.refundTerms = refundTerms;
    this.path = path;
    this.user = user;
    this.csrf = csrf;
    this.workBar = workBar;
    this.notice = notice;
  }

  /** Who sells. */
  public String academyName() {
    return face.academyName();
  }

  /** Its logo and colour. */
  public Look look() {
    return face.look();
  }

  /** The texts that stand in the foot of each page. */
  public List<Link> footLinks() {
    return face.footLinks();
  }

  /** Whether the academy pays people who recommend it, so that pages lead to its program. */
  public boolean sharing() {
    return face.sharing();
  }

  /**
   * The absolute address of a path of this site.
   *
   * @param path begins with a slash
   */
  public String address(String path) {
    return face.home() + path;
  }

  /** What buyers are promised about their money. */
  public RefundTerms refundTerms() {
    return refundTerms;
  }

  /** Whether this is a demo with invented people. */
  public boolean demo() {
    return face.stage() == Stage.DEMO;
  }

  /** Whether this academy is not live yet, so that whatever is sold is a test. */
  public boolean testing() {
    return face.stage() == Stage.TRIAL;
  }

  /** The path asked for, without its query. */
  public String path() {
    return path;
  }

  /** The signed-in person, or null. Never ask on a public page. */
  public @Nullable SignedInUser user() {
    return user.get();
  }

  /** The signed-in person's name, or an empty text. */
  public String userName() {
    SignedInUser person = user.get();
    return person == null ? "" : person.displayName();
  }

  /** The signed-in person's roles. */
  public Set<Role> roles() {
    SignedInUser person = user.get();
    return person == null ? Set.of() : person.roles();
  }

  /** Whether the signed-in person holds a role. */
  public boolean has(Role role) {
    return roles().contains(role);
  }

  /** What the bar of the back office shows. */
  public WorkBar.Figures workBar() {
    return workBar.get();
  }

  /** What the page before left to be said at the head of this one, or null. */
  public @Nullable Notice notice() {
    return notice.get();
  }

  /** The name of the hidden field that every form sends. */
  public String csrfName() {
    CsrfToken token = csrf.get();
    return token == null ? "_csrf" : token.getParameterName();
  }

  /** The value of the hidden field that every form sends. */
  public String csrfValue() {
    CsrfToken token = csrf.get();
    return token == null ? "" : token.getToken();
  }

  /**
   * How the academy presents itself.
   *
   * @param home the public address, without a slash at its end
   * @param footLinks to its texts
   * @param sharing whether it pays people who recommend it
   */
  public record Face(
      String academyName,
      Stage stage,
      String home,
      Look look,
      List<Link> footLinks,
      boolean sharing) {

    /** Keeps a copy. */
    public Face {
      footLinks = List.copyOf(footLinks);
    }
  }
}
