package dev.halfmillion.identity;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role. */
@Repository
class HeldRoles {

  private final JdbcClient jdbc;
  private final Users users;

  HeldRoles(JdbcClient jdbc, Users users) {
    this.jdbc = jdbc;
    this.users = users;
  }

  List<User> holding(Role role, @Nullable String afterEmail, int limit) {
    return jdbc.sql(
            Users.SELECT
                + """
                JOIN identity_role held ON held.user_id = u.id AND held.role = :role
                WHERE u.email > :after ORDER BY u.email LIMIT :limit
                """)
        .param("role", role.name())
        .param("after", afterEmail == null ? "" : afterEmail)
        .param("limit", limit)
        .query(Users::user)
        .list();
  }

  long count(Role role) {
    return jdbc.sql("SELECT COUNT(*) FROM identity_role WHERE role = :role")
        .param("role", role.name())
        .query(Long.class)
        .single();
  }

  /** Gives a role; false where it was held already. */
  boolean grant(UserId id, Role role, Instant now) {
    try {
      return jdbc.sql(
                  """
                  INSERT INTO identity_role (user_id, role, granted_at) VALUES (:id, :role, :now)
                  """)
              .param("id", Ids.bytes(id.value()))
              .param("role", role.name())
              .param("now", Sql.timestamp(now))
              .update()
          == 1;
    } catch (DuplicateKeyException held) {
      return false;
    }
  }

  /** Takes a role away; false where it was not held. */
  boolean revoke(UserId id, Role role) {
    return jdbc.sql("DELETE FROM identity_role WHERE user_id = :id AND role = :role")
            .param("id", Ids.bytes(id.value()))
            .param("role", role.name())
            .update()
        == 1;
  }

  /** Refuses where nobody else could run the academy; keeps it so to the end of the transaction. */
  void requireAnotherOwner(UserId than) {
    List<UserId> owners =
        jdbc.sql("SELECT user_id FROM identity_role WHERE role = 'OWNER' FOR UPDATE")
            .query((row, number) -> new UserId(Ids.uuid(row, "user_id")))
            .list();
    boolean another =
        users.findAll(owners).values().stream()
            .anyMatch(owner -> !owner.id().equals(than) && !owner.suspended());
    if (owners.contains(than) && !another) {
      throw Refusal.conflict(
          "role.last-owner", "This is the last owner. Make somebody else an owner first.");
    }
  }
}
