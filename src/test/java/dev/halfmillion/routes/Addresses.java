package dev.halfmillion.routes;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.SalePrices;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.AddressRepair;
import dev.halfmillion.identity.AddressRepairs;
import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.EmailConfirmations;
import dev.halfmillion.identity.LocalPath;
import dev.halfmillion.identity.OwnerLinks;
import dev.halfmillion.identity.SignInLinks;
import dev.halfmillion.identity.SignUpLinks;
import dev.halfmillion.identity.User;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLinks;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.uploads.UploadPlan;
import dev.halfmillion.media.uploads.Uploads;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.payments.PayPages;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.inbox.InboxLookup;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.ui.Assets;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponCode;
import dev.halfmillion.sales.coupons.CouponDraft;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.CouponOffice;
import dev.halfmillion.sales.coupons.DiscountTerms;
import dev.halfmillion.sales.documents.TaxDocuments;
import dev.halfmillion.sales.offers.OfferId;
import dev.halfmillion.sales.offers.OfferOffice;
import dev.halfmillion.sales.offers.OfferPlan;
import dev.halfmillion.testing.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriUtils;

/** A real address for every pattern, out of {@link OneOfEach}. */
final class Addresses {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)[^/]*}");

  /** A picture of one point. */
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

  private final List<Value> values = new ArrayList<>();
  private final OneOfEach one;
  private final MockMvc mvc;
  private int wishes;

  Addresses(OneOfEach one, MockMvc mvc) throws Exception {
    this.one = one;
    this.mvc = mvc;
    sales();
    people();
    courses();
    money();
    files();
  }

  /** An address of a pattern whose variables all name something that exists. */
  String of(String pattern) {
    if (pattern.equals("/oauth2/authorize")) {
      return SpareApp.asks(one);
    }
    String path =
        VARIABLE
            .matcher(pattern)
            .replaceAll(found -> Matcher.quoteReplacement(value(pattern, found.group(1))));
    return path.endsWith("**") ? path.replace("**", value(pattern, "**")) : path;
  }

  /** As {@link #of(String)}, but one variable is any text, as a browser would send it. */
  String of(String pattern, String odd, String text) {
    String sent = UriUtils.encode(text, StandardCharsets.UTF_8);
    return VARIABLE
        .matcher(pattern)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).equals(odd) ? sent : value(pattern, found.group(1))));
  }

  /** The names of the variables in a pattern. */
  static List<String> variables(String pattern) {
    return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
  }

  private String value(String pattern, String variable) {
    return values.stream()
        .filter(v -> v.variable().equals(variable) && pattern.startsWith(v.prefix()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No example of {" + variable + "} in " + pattern))
        .text();
  }

  private void sales() {
    String order = one.sale.order().id().toString();
    add("/orders/", "id", order);
    add("/admin/tax/", "sheet", "b2b");
    add("/documents/", "link", document());
    add("/orders/", "refund", one.sale.refund());
    add("/admin/orders/", "id", order);
    add("/admin/support/orders/", "id", order);
    add("/admin/refunds/", "id", one.sale.refund());
    add("/admin/disputes/", "id", one.dispute());
    add("/checkout/", "slug", one.course.slug());
    add("/courses/", "slug", one.course.slug());
    add("/courses/", "lesson", "welcome");
    add("/r/", "code", one.sale.affiliate().code());
  }

  private String document() {
    var order = one.sale.order().id().value();
    return one.bean(TaxDocuments.class).invoiceOf(order).orElseThrow().link();
  }

  private void people() throws Exception {
    add("/sign-in/link/", "token", this::signInToken);
    add("/sign-up/", "token", this::signUpToken);
    add("/owner/", "token", this::ownerToken);
    add("/sign-in/as/", "key", "nobody");
    add("/account/email/confirm/", "token", this::emailToken);
    add("/admin/users/", "id", one.person("Spare Person").id().toString());
    add("/admin/users/", "role", Role.SUPPORT.name());
    add("/admin/apps/", "id", SpareApp.of(one));
    add("/account/devices/", "id", "ses_of-nobody");
    add("/api/v1/me/devices/", "id", "ses_of-nobody");
    add("/admin/people/", "id", one.sale.buyer().id().toString());
    add("/admin/people/", "grant", one.grantByHand());
    add("/admin/address-changes/", "id", () -> repair(one.instructor, one.support).publicId());
    add("/account/email/undo/", "token", this::undoToken);
    emailToken();
    add("/mailbox/", "id", find("/mailbox", "(mail_[0-9a-z]{25})"));
    add("/admin/mails/", "id", find("/mailbox", "(mail_[0-9a-z]{25})"));
  }

  /** A fresh one each time, for it is good once. */
  private String signInToken() {
    User buyer = one.user(one.sale.buyer().id());
    return one.bean(SignInLinks.class)
        .create(buyer.id(), buyer.email(), "/learn")
        .substring("/sign-in/link/".length());
  }

  private String signUpToken() {
    EmailAddress email = EmailAddress.parse("joins" + wishes++ + "@join.test").orElseThrow();
    return one.bean(SignUpLinks.class)
        .create(email, "Meera Iyer", new LocalPath("/learn"))
        .substring("/sign-up/".length());
  }

  private String ownerToken() {
    return one.bean(OwnerLinks.class).create().substring("/owner/".length());
  }

  /** A fresh one each time, out of the mail that asks to confirm an address. */
  private String emailToken() throws Exception {
    String wanted = "wanted" + wishes++ + "." + one.sale.buyer().email();
    one.bean(EmailConfirmations.class)
        .ask(one.sale.buyer().id(), EmailAddress.parse(wanted).orElseThrow());
    String mail = find("/mailbox?q=" + wanted, "(mail_[0-9a-z]{25})");
    return find("/mailbox/" + mail + "/text", "/account/email/confirm/([\\w-]+)");
  }

  /** A fresh one each time, out of the mail that tells the old address. */
  private String undoToken() throws Exception {
    AddressRepair done = repair(one.person("Undo Person"), one.owner);
    String mail = find("/mailbox?q=" + done.oldEmail(), "(mail_[0-9a-z]{25})");
    return find("/mailbox/" + mail + "/text", "/account/email/undo/([\\w-]+)");
  }

  /** An instructor's address waits for an owner; that of somebody else is changed at once. */
  private AddressRepair repair(User user, User by) {
    AddressRepairs repairs = one.bean(AddressRepairs.class);
    return repairs.of(user.id()).stream()
        .filter(known -> known.state() == AddressRepair.State.WAITING)
        .findFirst()
        .orElseGet(
            () ->
                repairs.ask(
                    new AddressRepairs.Wish(
                        Ids.next(), user.id(), "repaired" + wishes++ + "." + user.email(), "Slip"),
                    by.id()));
  }

  /** A file that the buyer may download. */
  private MediaId file(Instant since) {
    MediaId file =
        one.bean(MediaLibrary.class)
            .store(
                new ByteArrayInputStream("%PDF-1.7 a workbook".getBytes(StandardCharsets.UTF_8)),
                "workbook.pdf",
                "application/pdf");
    one.bean(Grants.class)
        .grant(
            one.sale.buyer().id(),
            null,
            Deliverable.download(file.value()),
            "manual:one-of-each",
            since,
            null,
            "For the tour");
    return file;
  }

  private void courses() {
    OneOfEach.CourseOnSale spare = one.onSale();
    LearningAddresses.add(one, spare, this::add);
    add("/admin/products/", "id", spare.product().toString());
    Instant soon = one.bean(BusinessClock.class).instant().plus(Duration.ofDays(1));
    UUID sale =
        one.bean(SalePrices.class)
            .plan(spare.product(), Money.rupees(999), soon, soon.plusSeconds(900), "", null);
    OfferId offer =
        one.bean(OfferOffice.class)
            .draft(
                new OfferPlan(
                    "Some days",
                    "Cheaper. {link}",
                    soon,
                    soon.plusSeconds(900),
                    Map.of(one.course.product(), Money.rupees(999))),
                one.owner.id());
    add("/admin/offers/", "id", offer.toString());
    MediaId file = file(soon.minus(Duration.ofDays(2)));
    add("/account/downloads/", "id", file.toString());
    add("/admin/products/", "file", file.toString());
    add("/admin/products/", "sale", PublicId.format("spr", sale));
    add("/admin/coupons/", "id", coupon().toString());
    add("/admin/site/texts/", "key", "terms");
    add("/admin/site/lists/", "list", "questions");
    add("/admin/site/blocks/", "id", () -> SiteBlocks.one(one).toString());
    add("/admin/courses/", "id", spare.id().toString());
    add("/admin/courses/", "lessonId", () -> SpareLessons.one(one, spare).toString());
    add("/admin/courses/", "section", section(spare).toString());
    add("/admin/courses/", "document", file.toString());
    add("/admin/courses/", "lang", "en");
    add("/api/v1/courses/", "id", one.course.id().toString());
    add("/api/v1/lessons/", "id", one.course.lesson().toString());
    StudyThings.add(one, spare, this::add);
    add("/admin/courses/", "target", section(spare).toString());
    add("/api/v1/bookmarks/", "lessonId", one.course.lesson().toString());
    add("/api/v1/notes/", "id", StudyThings.note(one));
  }

  private SectionId section(OneOfEach.CourseOnSale course) {
    return one.bean(Courses.class).draft(course.id()).orElseThrow().sections().getFirst().id();
  }

  private CouponId coupon() {
    return one.bean(CouponOffice.class)
        .create(
            new CouponDraft(
                new CouponCode(
                    "ONE-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT)),
                new DiscountTerms(Rate.percent(5), null, Set.of()),
                CouponLimits.NONE,
                new Coupon.Period(one.bean(BusinessClock.class).instant(), null),
                false,
                "",
                ""),
            one.owner.id());
  }

  private void money() throws Exception {
    add("/affiliate/sales/", "id", find("/affiliate/sales", "/affiliate/sales/(com_[0-9a-z]+)"));
    add("/affiliate/links/", "id", PublicId.format("lnk", one.link.value()));
    add("/admin/affiliates/", "id", one.othersSale.affiliate().id().toString());
    add("/admin/commissions/", "id", find("/affiliate/sales", "/sales/(com_[0-9a-z]+)"));
    String line = find("/admin/payouts/" + one.batch, "/admin/payouts/lines/([0-9a-z_]+)");
    add("/admin/payouts/lines/", "id", line);
    add("/admin/payouts/", "id", one.batch.toString());
    add("/admin/payees/", "id", one.sale.referrer().id().toString());
    var order = one.sale.order().id().value();
    String refund = one.bean(Payments.class).refundsOf(order).getFirst().id().toString();
    add("/admin/reconciliation/differences/", "id", one.difference());
    add("/admin/inbox/refunds/", "id", refund);
    add("/admin/inbox/", "id", one.bean(InboxLookup.class).ofOrder(order).getFirst().name());
    add("/admin/settings/gateways/", "gateway", "razorpay");
    add("/pay/", "attempt", payLink());
    add("/webhooks/", "gateway", "sandbox");
    add("/sandbox-gateway/pay/", "id", one.attempt(one.sale.order()).gatewayOrderId());
    String party = one.sale.referrer().id().toString();
    String account = "/admin/ledger/accounts/affiliate-pending/" + party;
    add("/admin/ledger/journals/", "id", find(account, "(jrn_[0-9a-z]+)"));
    add("/admin/ledger/closed-months/", "month", "2001-01");
    add("/admin/ledger/accounts/", "code", "affiliate-pending");
    add("/admin/ledger/accounts/", "party", party);
  }

  /** The signed end of the address of the page before the gateway. */
  private String payLink() {
    String attempt = one.attempt(one.sale.order()).id().toString();
    return one.bean(PayPages.class).to(attempt).toString().replaceFirst(".*/pay/", "");
  }

  private void files() throws IOException {
    var media =
        one.bean(MediaLibrary.class)
            .store(new ByteArrayInputStream("x".getBytes()), "one.vtt", "text/vtt");
    add(
        "/media/",
        "id",
        one.bean(MediaLinks.class).signed(media, Duration.ofHours(1)).substring(7));
    UploadPlan film = new UploadPlan(FileKind.VIDEO, "film.mp4", 5_000, "");
    add(
        "/admin/uploads/",
        "id",
        one.bean(Uploads.class).begin(one.instructor.id(), film).id().toString());
    byte[] dot = Base64.getDecoder().decode(DOT);
    add(
        "/pictures/",
        "file",
        one.bean(Pictures.class).store(new ByteArrayInputStream(dot)).path(400).substring(10));
    add("/assets/", "file", Assets.path("public.css").substring(8));
    add("/css/", "**", "tokens.css");
    add("/fonts/", "**", "figtree-1.woff2");
    add("/js/", "**", "copy.js");
    add(
        "/webjars/",
        "**",
        FilesOnClassPath.found("META-INF/resources/webjars/", "htmx.org/*/dist/htmx.min.js"));
    add("/learn/", "file", FilesOnClassPath.found("learn/", "main-*.js"));
    add("/learn/", "**", "library");
    add("/sandbox-gateway/api/v1/", "**", "orders");
    add("/", "**", "nothing");
  }

  /** What the first match in a page shows. */
  private String find(String page, String expression) throws Exception {
    String text =
        mvc.perform(
                MockMvcRequestBuilders.get(page)
                    .with(
                        page.startsWith("/affiliate")
                            ? SignedIn.as(one.sale.referrer().id(), Role.AFFILIATE)
                            : SignedIn.as(one.owner.id(), Role.OWNER)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher matcher = Pattern.compile(expression).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("Nothing like " + expression + " in " + page);
    }
    return matcher.group(1);
  }

  private void add(String prefix, String variable, String text) {
    add(prefix, variable, () -> text);
  }

  private void add(String prefix, String variable, Callable<String> text) {
    values.add(new Value(prefix, variable, text));
  }

  private record Value(String prefix, String variable, Callable<String> example) {

    String text() {
      try {
        return example.call();
      } catch (Exception missing) {
        throw new AssertionError("No example of {" + variable + "} below " + prefix, missing);
      }
    }
  }
}
