package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.search.CourseSearch;
import dev.halfmillion.learning.search.Found;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Asked;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking for words in what this person may see. */
@RestController
@OpenToApps(read = Right.LEARNING_READ)
@RequestMapping("/api/v1/search")
class SearchController {

  private static final String PREFIX = "hit";

  private final CourseSearch search;

  SearchController(CourseSearch search) {
    this.search = search;
  }

  private record Place(int rank, UUID id) {

    /** A digit and the identifier, as {@link #text} writes them. */
    static Optional<Place> parse(String text) {
      return text.matches("\\d_.{1,60}")
          ? PublicId.parse(PREFIX, text.substring(2)).map(id -> new Place(text.charAt(0) - '0', id))
          : Optional.empty();
    }

    static String text(Found found) {
      return found.rank() + "_" + PublicId.format(PREFIX, found.id());
    }
  }

  @Operation(
      operationId = "search",
      summary = "Courses, lessons, captions and own notes that hold all the words")
  @GetMapping
  SearchPage search(
      @AuthenticationPrincipal SignedInUser user,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Asked asked = Asked.of(after, limit);
    Place place = asked.after(Place::parse);
    List<Found> found =
        search.find(
            user,
            q,
            place == null ? -1 : place.rank(),
            place == null ? null : place.id(),
            asked.oneMore());
    return new SearchPage(
        asked.shown(found).stream().map(SearchHit::of).toList(), asked.next(found, Place::text));
  }
}
