package dev.halfmillion.platform.errors;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** Knows when the database refused a value itself: too long, out of range, not in the charset. */
final class UnfitValues {

  private static final Set<Integer> CODES =
      Set.of(
          1264, // out of range
          1265, // truncated
          1267, // mix of collations
          1292, // truncated wrong value
          1300, // invalid character string
          1366, // incorrect value
          1406, // too long
          3988); // conversion between charsets (MySQL 8)

  private UnfitValues() {}

  static boolean isOne(DataAccessException thrown) {
    return thrown.getMostSpecificCause() instanceof SQLException refused
        && CODES.contains(refused.getErrorCode());
  }
}
