package dev.halfmillion.demo;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.platform.OnlyInDemo;
import org.springframework.stereotype.Component;

@Component
@OnlyInDemo
class CoursesChapter {
  private final CatalogAuthoring authoring;
  private final Catalog catalog;

  CoursesChapter(CatalogAuthoring authoring, Catalog catalog) {
    this.authoring = authoring;
    this.catalog = catalog;
  }

  void tell(Chronicle chronicle) {
    dev.halfmillion.platform.BusinessClock.at(
        chronicle.calendar().moment(0, java.time.LocalTime.of(6, 30)),
        () -> {
          String[] slugs = {"reels-on-your-phone", "gst", "excel", "speak", "sell", "sixth"};
          for (int i = 0; i < 6; i++) {
            var id =
                authoring.create(
                    dev.halfmillion.catalog.NewProduct.course(
                        slugs[i],
                        "Course " + i,
                        "Summary",
                        dev.halfmillion.money.Money.rupees(1999),
                        new dev.halfmillion.catalog.Cover("री", 1 + i),
                        java.util.List.of(
                            new dev.halfmillion.catalog.Deliverable(
                                "course", dev.halfmillion.platform.Ids.next()))),
                    null);
            authoring.publish(id, null);
            chronicle.products().add(catalog.byId(id).orElseThrow());
          }
        });
  }
}
