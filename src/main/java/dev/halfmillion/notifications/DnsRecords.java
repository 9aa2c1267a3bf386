package dev.halfmillion.notifications;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** Asks name servers for records, which are texts; the directory takes no other kind of table. */
@SuppressWarnings({"BanJNDI", "JdkObsolete"})
final class DnsRecords {

  private final Hashtable<String, String> where;

  private DnsRecords(Hashtable<String, String> where) {
    this.where = where;
  }

  /**
   * Those of this machine, or one by its address.
   *
   * @param server such as {@code 127.0.0.1:5353}; empty for the machine's own
   */
  static DnsRecords at(String server) {
    Hashtable<String, String> where = new Hashtable<>();
    where.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    where.put(Context.PROVIDER_URL, "dns:" + (server.isEmpty() ? "" : "//" + server));
    where.put("com.sun.jndi.dns.timeout.initial", "1500");
    where.put("com.sun.jndi.dns.timeout.retries", "2");
    return new DnsRecords(where);
  }

  /**
   * The records of a name; none where there is no such name.
   *
   * @param type such as {@code TXT}
   * @throws NamingException where no server answers
   */
  List<String> of(String name, String type) throws NamingException {
    DirContext names = new InitialDirContext(where);
    try {
      Attribute found = names.getAttributes(name, new String[] {type}).get(type);
      List<String> records = new ArrayList<>();
      if (found != null) {
        Collections.list(found.getAll()).forEach(each -> records.add(String.valueOf(each)));
      }
      return records;
    } catch (NameNotFoundException none) {
      return List.of();
    } finally {
      names.close();
    }
  }
}
