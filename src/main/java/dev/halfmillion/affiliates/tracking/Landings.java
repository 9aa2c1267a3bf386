package dev.halfmillion.affiliates.tracking;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where a referral link leads: a published product's sales page, else home. Nowhere else, ever. */
@Component
public class Landings {

  /** The landing page. */
  public static final String HOME = "/";

  private final LoadingCache<String, String> paths;

  Landings(Catalog catalog) {
    this.paths =
        Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build(
                slug ->
                    catalog
                        .bySlug(slug)
                        .filter(Product::isPublished)
                        .map(Landings::of)
                        .orElse(HOME));
  }

  /** The path for the word in the link; home for an empty or unknown one. */
  public String path(String productSlug) {
    String slug = Words.slug(productSlug, 100);
    return slug.isEmpty() ? HOME : paths.get(slug);
  }

  /** The path of a product's sales page. */
  public static String of(Product product) {
    return "/courses/" + product.slug();
  }
}
