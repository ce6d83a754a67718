package io.seaworthy.core.resource.database;

import io.seaworthy.api.command.SecretText;
import java.util.Optional;
import org.immutables.value.Value;

/** Who asks a database, and where it is. Immutable. */
@Value.Immutable
@CoreStyle
public interface DatabaseLogin {
  /**
   * Starts a login.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The account in the database.
   *
   * @return its name
   */
  String user();

  /**
   * The account's password.
   *
   * @return the password, which stands in no command line and no record
   */
  SecretText password();

  /**
   * The server as the container calls it.
   *
   * @return by default {@code localhost}
   */
  @Value.Default
  default String host() {
    return "localhost";
  }

  /**
   * The server's port.
   *
   * @return empty for the client's own default
   */
  Optional<String> port();

  /**
   * The server's socket, which is used instead of {@link #host()}: a file for MySQL, a directory
   * for PostgreSQL.
   *
   * @return a path in the container
   */
  Optional<String> socket();

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableDatabaseLogin.Builder {
    Builder() {}
  }
}
