package dev.halfmillion.identity;

import dev.halfmillion.notifications.StaffAddresses;
import dev.halfmillion.platform.Role;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which addresses are those of staff. */
@Component
class StaffMailboxes implements StaffAddresses {

  private static final List<String> STAFF =
      Arrays.stream(Role.values()).filter(Role::isStaff).map(Role::name).toList();

  private final JdbcClient jdbc;

  StaffMailboxes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean include(String address) {
    return jdbc.sql(
                """
                SELECT COUNT(*) FROM identity_user u JOIN identity_role r ON r.user_id = u.id
                 WHERE u.email = :address AND r.role IN (:staff)
                """)
            .param("address", address)
            .param("staff", STAFF)
            .query(Long.class)
            .single()
        > 0;
  }
}
