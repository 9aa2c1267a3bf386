package dev.halfmillion.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a CSV file that people open in a spreadsheet: every cell quoted, and no cell able to begin
 * a formula there.
 */
public final class Spreadsheet implements AutoCloseable {

  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠|%";
  private static final String NUMBER = "-?[0-9]+([.][0-9]+)?";

  private final CsvWriter writer;

  private Spreadsheet(CsvWriter writer) {
    this.writer = writer;
  }

  /** A file with a row of headings. */
  public static Spreadsheet to(Writer out, List<String> headings) {
    CsvWriter writer =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out);
    Spreadsheet sheet = new Spreadsheet(writer);
    sheet.row(headings);
    return sheet;
  }

  /** Adds a row. */
  public void row(List<String> cells) {
    writer.writeRecord(cells.stream().map(Spreadsheet::harmless).toList());
  }

  /** Adds a row. */
  public void row(String... cells) {
    row(Arrays.asList(cells));
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A text that a spreadsheet shows as it is: led by an apostrophe where it could be a formula. */
  static String harmless(String cell) {
    String line = cell.replaceAll("[\\r\\n\\t\\u0000]+", " ");
    String start = line.stripLeading();
    boolean formula =
        !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0 && !line.matches(NUMBER);
    return formula ? "'" + line : line;
  }
}
