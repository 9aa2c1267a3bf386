package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductFiles;
import dev.halfmillion.catalog.web.ProductPage.Contents;
import dev.halfmillion.catalog.web.ProductPage.FileLine;
import dev.halfmillion.catalog.web.ProductPage.Part;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.SizeText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down what the buyers of a product get. */
@Component
class ProductContents {

  private final ProductFiles files;

  ProductContents(ProductFiles files) {
    this.files = files;
  }

  Contents of(Product product) {
    return new Contents(parts(product), product.isBundle() ? List.of() : files(product));
  }

  private static List<Part> parts(Product bundle) {
    List<Money> shares = bundle.shares();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < bundle.parts().size(); i++) {
      Product part = bundle.parts().get(i);
      parts.add(
          new Part(
              "/admin/products/" + part.id(),
              part.title(),
              MoneyFormat.full(part.listPrice()),
              MoneyFormat.full(shares.get(i))));
    }
    return parts;
  }

  private List<FileLine> files(Product product) {
    return files.of(product).stream()
        .map(
            file ->
                new FileLine(
                    file.fileName(),
                    SizeText.of(file.size()),
                    "/admin/products/%s/files/%s/removal".formatted(product.id(), file.id())))
        .toList();
  }
}
