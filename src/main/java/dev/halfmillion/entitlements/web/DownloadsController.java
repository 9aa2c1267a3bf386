package dev.halfmillion.entitlements.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLinks;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.SizeText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The files that somebody bought; each opens by a link that is good for a while only. */
@Controller
class DownloadsController {

  private static final Duration OPEN = Duration.ofMinutes(15);

  private final Grants grants;
  private final MediaLibrary library;
  private final MediaLinks links;
  private final Catalog catalog;
  private final BusinessClock clock;

  DownloadsController(
      Grants grants, MediaLibrary library, MediaLinks links, Catalog catalog, BusinessClock clock) {
    this.grants = grants;
    this.library = library;
    this.links = links;
    this.catalog = catalog;
    this.clock = clock;
  }

  @GetMapping("/account/downloads")
  ModelAndView list(@AuthenticationPrincipal SignedInUser me) {
    Map<Deliverable, Grant> mine = new LinkedHashMap<>();
    Instant now = clock.instant();
    grants.ofUser(me.id()).stream()
        .filter(g -> g.isActive(now) && g.deliverable().kind().equals(Deliverable.DOWNLOAD))
        .forEach(grant -> mine.putIfAbsent(grant.deliverable(), grant));
    List<DownloadsPage.Row> rows =
        mine.values().stream()
            .flatMap(
                grant ->
                    library.describe(new MediaId(grant.deliverable().id())).stream()
                        .map(file -> row(file, grant)))
            .toList();
    return new ModelAndView(
        "entitlements/downloads/index", Map.of("page", new DownloadsPage(rows)));
  }

  @GetMapping("/account/downloads/{id}")
  ModelAndView open(@PathVariable String id, @AuthenticationPrincipal SignedInUser me) {
    MediaId file =
        MediaId.parse(id)
            .filter(media -> grants.covers(me.id(), Deliverable.download(media.value())))
            .orElseThrow(Refusal::notFound);
    return new ModelAndView(SeeOther.to(links.signed(file, OPEN)));
  }

  private DownloadsPage.Row row(MediaAsset file, Grant grant) {
    String product =
        grant.product() == null ? "" : catalog.byId(grant.product()).map(Product::title).orElse("");
    return new DownloadsPage.Row(
        "/account/downloads/" + file.id(), file.fileName(), product, SizeText.of(file.size()));
  }
}
