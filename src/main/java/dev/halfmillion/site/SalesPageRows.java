package dev.halfmillion.site;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.site.SalesPage.Question;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of sales pages. */
@Repository
class SalesPageRows {

  private final JdbcClient jdbc;

  SalesPageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<SalesPage> find(ProductId product) {
    return jdbc.sql("SELECT promise, instructor_line FROM site_sales_page WHERE product_id = :id")
        .param("id", Ids.bytes(product.value()))
        .query(
            (row, n) ->
                new SalesPage(
                    row.getString("promise"),
                    row.getString("instructor_line"),
                    List.of(),
                    List.of()))
        .optional()
        .map(bare -> bare.with(outcomes(product), questions(product)));
  }

  void replace(ProductId product, SalesPage page) {
    clear(product);
    byte[] id = Ids.bytes(product.value());
    jdbc.sql(
            """
            INSERT INTO site_sales_page (product_id, promise, instructor_line)
            VALUES (:id, :promise, :line)
            """)
        .param("id", id)
        .param("promise", page.promise())
        .param("line", page.instructorLine())
        .update();
    for (int i = 0; i < page.outcomes().size(); i++) {
      jdbc.sql(
              """
              INSERT INTO site_sales_page_outcome (product_id, position, text)
              VALUES (:id, :position, :text)
              """)
          .param("id", id)
          .param("position", i)
          .param("text", page.outcomes().get(i))
          .update();
    }
    for (int i = 0; i < page.questions().size(); i++) {
      jdbc.sql(
              """
              INSERT INTO site_sales_page_question (product_id, position, question, answer)
              VALUES (:id, :position, :question, :answer)
              """)
          .param("id", id)
          .param("position", i)
          .param("question", page.questions().get(i).question())
          .param("answer", page.questions().get(i).answer())
          .update();
    }
  }

  private void clear(ProductId product) {
    for (String table :
        List.of("site_sales_page_outcome", "site_sales_page_question", "site_sales_page")) {
      jdbc.sql("DELETE FROM " + table + " WHERE product_id = :id")
          .param("id", Ids.bytes(product.value()))
          .update();
    }
  }

  private List<String> outcomes(ProductId product) {
    return jdbc.sql(
            """
            SELECT text FROM site_sales_page_outcome WHERE product_id = :id ORDER BY position
            """)
        .param("id", Ids.bytes(product.value()))
        .query((row, number) -> Objects.requireNonNull(row.getString("text")))
        .list();
  }

  private List<Question> questions(ProductId product) {
    return jdbc.sql(
            """
            SELECT question, answer FROM site_sales_page_question
            WHERE product_id = :id ORDER BY position
            """)
        .param("id", Ids.bytes(product.value()))
        .query((row, n) -> new Question(row.getString("question"), row.getString("answer")))
        .list();
  }
}
