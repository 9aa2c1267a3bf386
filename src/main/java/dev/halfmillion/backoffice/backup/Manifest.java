package dev.halfmillion.backoffice.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a backup says of itself. */
final class Manifest {

  private Manifest() {}

  /**
   * Stands at its beginning.
   *
   * @param program the version of the program that made it
   * @param madeAt the moment of which it is
   * @param server which database server it was made from, for people
   * @param steps the numbers of all steps that the schema had gone
   * @param tables how the tables are made
   * @param media the media files beside it that belong to it
   */
  record Opening(
      String program,
      Instant madeAt,
      String server,
      List<String> steps,
      List<Table> tables,
      List<Media> media) {

    Opening {
      steps = List.copyOf(steps);
      tables = List.copyOf(tables);
      media = List.copyOf(media);
    }
  }

  /**
   * A media file.
   *
   * @param hash SHA-256 of its bytes, in hexadecimal
   * @param bytes its size
   */
  record Media(String hash, long bytes) {}

  /**
   * Stands at its end.
   *
   * @param tables what each table held
   * @param balances what each account of the books came to, in minor units, by currency, kind and
   *     code
   * @param missing media files that the database names, or that were listed, and were not there
   */
  record Closing(List<TableSum> tables, Map<String, Long> balances, List<String> missing) {

    Closing {
      tables = List.copyOf(tables);
      balances = Map.copyOf(balances);
      missing = List.copyOf(missing);
    }

    long rows() {
      return tables.stream().mapToLong(TableSum::rows).sum();
    }
  }
}
