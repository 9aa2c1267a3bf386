package dev.halfmillion.catalog;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The files that a product's buyers may download. Who bought before an upload does not get the new
 * file by itself; who bought before a removal keeps the old one.
 */
@Service
public class ProductFiles {

  /** How many files a product holds at most. */
  public static final int MOST = 50;

  private final Catalog catalog;
  private final CatalogAuthoring authoring;
  private final MediaLibrary library;

  ProductFiles(Catalog catalog, CatalogAuthoring authoring, MediaLibrary library) {
    this.catalog = catalog;
    this.authoring = authoring;
    this.library = library;
  }

  /** The files of a product, in order. */
  public List<MediaAsset> of(Product product) {
    return product.deliverables().stream()
        .filter(given -> given.kind().equals(Deliverable.DOWNLOAD))
        .flatMap(given -> library.describe(new MediaId(given.id())).stream())
        .toList();
  }

  /**
   * Adds a file; the same again changes nothing.
   *
   * @throws Refusal for a bundle, a kind of file that is not handed out, an empty or too large one,
   *     or one too many
   */
  public void add(ProductId id, InputStream bytes, String fileName, UserId by) {
    FileKind kind = FileKind.of(fileName);
    try (InputStream content = new BufferedInputStream(bytes)) {
      kind.require(content);
      Product product = requireHolder(id);
      MediaId file = library.store(content, fileName, kind.contentType());
      List<Deliverable> contents = new ArrayList<>(product.deliverables());
      Deliverable download = Deliverable.download(file.value());
      if (!contents.contains(download)) {
        contents.add(download);
        authoring.deliver(id, contents, by);
      }
    } catch (IOException cutOff) {
      throw new Refusal("catalog.file", "The file did not arrive whole. Send it once more.");
    }
  }

  /** Takes a file off the product; who bought it keeps it. */
  public void remove(ProductId id, MediaId file, UserId by) {
    Product product = requireHolder(id);
    List<Deliverable> contents = new ArrayList<>(product.deliverables());
    if (contents.remove(Deliverable.download(file.value()))) {
      authoring.deliver(id, contents, by);
    }
  }

  private Product requireHolder(ProductId id) {
    Product product = catalog.byId(id).orElseThrow(Refusal::notFound);
    if (product.isBundle()) {
      throw new Refusal("catalog.file", "A bundle gives what its parts give. Add the file there.");
    }
    if (product.deliverables().size() >= MOST) {
      throw new Refusal("catalog.file", "A product holds at most %d files.".formatted(MOST));
    }
    return product;
  }
}
