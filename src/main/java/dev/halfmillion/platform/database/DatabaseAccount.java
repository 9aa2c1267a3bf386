package dev.halfmillion.platform.database;

import java.sql.Driver;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Where the database is and who we are there.
 *
 * @param url as written by the operator or the embedded server
 * @param user the account
 * @param password its password
 */
record DatabaseAccount(String url, String user, String password) {

  static DatabaseAccount of(Environment environment) {
    return new DatabaseAccount(
        environment.getRequiredProperty("halfmillion.database.url"),
        environment.getProperty("halfmillion.database.user", ""),
        environment.getProperty("halfmillion.database.password", ""));
  }

  static DatabaseAccount of(EmbeddedMariaDb server) {
    return new DatabaseAccount(server.url(), server.user(), server.password());
  }

  /** Connections for changes of the schema, which take as long as they take. */
  DataSource patient() {
    Driver driver = new org.mariadb.jdbc.Driver();
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    return new SimpleDriverDataSource(driver, DatabaseAddress.patient(url), login);
  }

  @Override
  public String toString() {
    return "DatabaseAccount[" + user + "]";
  }
}
