package dev.halfmillion.testing;

/** The database server of a test run, whichever it is. */
public interface DatabaseServer {

  /** The JDBC address of one of its schemas, with what the driver must be told. */
  String address(String schema);

  /** An account that may do everything. */
  String user();

  /** Its password. */
  String password();
}
