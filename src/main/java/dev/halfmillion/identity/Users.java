package dev.halfmillion.identity;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.WayIn;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people and their roles. */
@Repository
class Users {

  static final String SELECT =
      """
      SELECT u.id, u.email, u.email_proved_at IS NOT NULL AS email_proved, u.name, u.phone,
        u.password_hash IS NOT NULL AS has_password, u.suspended_at IS NOT NULL AS suspended, u.created_at,
        (SELECT GROUP_CONCAT(r.role) FROM identity_role r WHERE r.user_id = u.id) AS roles
      FROM identity_user u
      """;

  private final JdbcClient jdbc;

  Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<User> find(UserId id) {
    return jdbc.sql(SELECT + "WHERE u.id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(Users::user)
        .optional();
  }

  /** Somebody who may sign in and has the epoch of a way in that has not ended. */
  Optional<User> under(UserId id, WayIn way) {
    return jdbc.sql(
            SELECT
                + """
                WHERE u.id = :id AND u.session_epoch = :epoch AND u.suspended_at IS NULL
                  AND NOT EXISTS (
                    SELECT 1 FROM identity_ended_way e WHERE e.user_id = u.id AND e.mark = :mark)
                """)
        .param("id", Ids.bytes(id.value()))
        .param("epoch", way.epoch())
        .param("mark", Ids.bytes(way.mark()))
        .query(Users::user)
        .optional();
  }

  Map<UserId, User> findAll(Collection<UserId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SELECT + "WHERE u.id IN (:ids)")
        .param("ids", ids.stream().distinct().map(id -> Ids.bytes(id.value())).toList())
        .query(Users::user)
        .list()
        .stream()
        .collect(Collectors.toMap(User::id, Function.identity()));
  }

  Optional<User> findByEmail(EmailAddress email) {
    return jdbc.sql(SELECT + "WHERE u.email = :email")
        .param("email", email.value())
        .query(Users::user)
        .optional();
  }

  List<User> search(String text, @Nullable String afterEmail, int limit) {
    String prefix = like(text) + "%";
    String phone = text.replaceAll("[ ()+.-]", "");
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    return jdbc.sql(
            SELECT
                + """
                JOIN (SELECT id FROM identity_user WHERE id = :id
                  UNION SELECT id FROM identity_user WHERE name LIKE :prefix
                  UNION SELECT id FROM identity_user WHERE email LIKE :email
                  UNION SELECT id FROM identity_user WHERE phone IN (:phones)
                  UNION SELECT user_id FROM identity_email_repair
                    WHERE old_email = :former AND state = 'DONE') hit
                  ON hit.id = u.id
                WHERE u.email > :after ORDER BY u.email LIMIT :limit
                """)
        .param("after", afterEmail == null ? "" : afterEmail)
        .param(
            "id",
            UserId.parse(text)
                .map(id -> Objects.requireNonNull(Ids.bytes(id.value())))
                .orElse(new byte[16]))
        .param("prefix", prefix)
        .param("email", ascii ? prefix.toLowerCase(Locale.ROOT) : "")
        .param("former", ascii ? text.toLowerCase(Locale.ROOT) : "")
        .param("phones", phone.matches("[0-9]{7,15}") ? phones(phone) : List.of(""))
        .param("limit", limit)
        .query(Users::user)
        .list();
  }

  private static List<String> phones(String digits) {
    return List.of(digits, "+" + digits, "+91" + digits);
  }

  private static String like(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  List<User> page(@Nullable String afterEmail, int limit) {
    return jdbc.sql(SELECT + "WHERE u.email > :after ORDER BY u.email LIMIT :limit")
        .param("after", afterEmail == null ? "" : afterEmail)
        .param("limit", limit)
        .query(Users::user)
        .list();
  }

  long count() {
    return jdbc.sql("SELECT COUNT(*) FROM identity_user").query(Long.class).single();
  }

  /**
   * Adds a person; false where the address is taken, after waiting for whoever takes it, whose row
   * is held then.
   */
  boolean add(UserId id, EmailAddress email, String name, @Nullable String phone, Instant now) {
    jdbc.sql(
            """
            INSERT INTO identity_user (id, email, name, phone, session_epoch, created_at)
            VALUES (:id, :email, :name, :phone, 0, :now) ON DUPLICATE KEY UPDATE email = email
            """)
        .param("id", Ids.bytes(id.value()))
        .param("email", email.value())
        .param("name", name)
        .param("phone", phone)
        .param("now", Sql.timestamp(now))
        .update();
    return find(id).isPresent();
  }

  /** Changes the address; false where somebody else has it. */
  boolean setEmail(UserId id, EmailAddress email) {
    try {
      jdbc.sql("UPDATE identity_user SET email = :email WHERE id = :id")
          .param("id", Ids.bytes(id.value()))
          .param("email", email.value())
          .update();
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  void setNameAndPhone(UserId id, String name, @Nullable String phone) {
    jdbc.sql("UPDATE identity_user SET name = :name, phone = :phone WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .param("name", name)
        .param("phone", phone)
        .update();
  }

  Optional<UserProfiles.Profile> profile(UserId id) {
    return jdbc.sql(
            """
            SELECT name, COALESCE(zone, 'Asia/Kolkata') AS zone, COALESCE(language, 'en') AS language
            FROM identity_user WHERE id = :id
            """)
        .param("id", Ids.bytes(id.value()))
        .query(
            (row, number) ->
                new UserProfiles.Profile(
                    row.getString("name"), row.getString("zone"), row.getString("language")))
        .optional();
  }

  /** Changes what is not null. */
  void setProfile(
      UserId id, @Nullable String name, @Nullable String zone, @Nullable String language) {
    jdbc.sql(
            """
            UPDATE identity_user SET name = COALESCE(:name, name), zone = COALESCE(:zone, zone),
              language = COALESCE(:language, language)
            WHERE id = :id
            """)
        .param("id", Ids.bytes(id.value()))
        .param("name", name)
        .param("zone", zone)
        .param("language", language)
        .update();
  }

  /** Locks a person's row to the end of the transaction. */
  void lock(UserId id) {
    jdbc.sql("SELECT id FROM identity_user WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(id.value()))
        .query((row, number) -> Boolean.TRUE)
        .optional()
        .orElseThrow(Refusal::notFound);
  }

  static User user(ResultSet row, int number) throws SQLException {
    return new User(
        new UserId(Ids.uuid(row, "id")),
        row.getString("email"),
        row.getBoolean("email_proved"),
        row.getString("name"),
        row.getString("phone"),
        roles(row.getString("roles")),
        row.getBoolean("has_password"),
        row.getBoolean("suspended"),
        Sql.instant(row, "created_at"));
  }

  private static Set<Role> roles(@Nullable String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toSet());
  }
}
