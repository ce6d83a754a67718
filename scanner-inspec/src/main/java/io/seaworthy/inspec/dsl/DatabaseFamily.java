package io.seaworthy.inspec.dsl;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.database.CassandraResource;
import io.seaworthy.core.resource.database.CassandradbConfResource;
import io.seaworthy.core.resource.database.DatabaseLogin;
import io.seaworthy.core.resource.database.MongodbConfResource;
import io.seaworthy.core.resource.database.MysqlConfResource;
import io.seaworthy.core.resource.database.MysqlResource;
import io.seaworthy.core.resource.database.MysqlSessionResource;
import io.seaworthy.core.resource.database.PostgresConfResource;
import io.seaworthy.core.resource.database.PostgresHbaConfResource;
import io.seaworthy.core.resource.database.PostgresIdentConfResource;
import io.seaworthy.core.resource.database.PostgresResource;
import io.seaworthy.core.resource.database.PostgresSessionResource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Databases and their configuration. */
final class DatabaseFamily {
  private DatabaseFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "cassandra" -> CassandraResource.spec();
      case "cassandradb_conf" ->
          given.at(CassandradbConfResource::spec, CassandradbConfResource::spec);
      case "mongodb_conf" -> given.at(MongodbConfResource::spec, MongodbConfResource::spec);
      case "mysql" -> MysqlResource.spec();
      case "mysql_conf" -> given.at(MysqlConfResource::spec, MysqlConfResource::spec);
      case "mysql_session" -> mysqlSession(given);
      case "postgres" -> PostgresResource.spec();
      case "postgres_conf" -> given.at(PostgresConfResource::spec, PostgresConfResource::spec);
      case "postgres_hba_conf" ->
          given.at(PostgresHbaConfResource::spec, PostgresHbaConfResource::spec);
      case "postgres_ident_conf" ->
          given.at(PostgresIdentConfResource::spec, PostgresIdentConfResource::spec);
      case "postgres_session" -> postgresSession(given);
      default -> null;
    };
  }

  private static ResourceSpec<?> postgresSession(ResourceArguments given) {
    String password =
        given
            .optionalText(1)
            .orElseThrow(
                () ->
                    new ResourceFailed("Can't run PostgreSQL SQL checks without authentication."));
    String user = given.optionalText(0).orElse("postgres");
    String port = given.optionalText(3).orElse("5432");
    return PostgresSessionResource.spec(login(given, user, password, Optional.of(port)));
  }

  private static ResourceSpec<?> mysqlSession(ResourceArguments given) {
    Optional<String> user = given.optionalText(0);
    Optional<String> password = given.optionalText(1);
    return user.isPresent() && password.isPresent()
        ? MysqlSessionResource.spec(login(given, user.get(), password.get(), given.optionalText(3)))
        : MysqlSessionResource.spec();
  }

  private static DatabaseLogin login(
      ResourceArguments given, String user, String password, Optional<String> port) {
    return DatabaseLogin.builder()
        .user(user)
        .password(SecretText.of(password))
        .host(given.optionalText(2).orElse("localhost"))
        .port(port)
        .socket(given.optionalText(4))
        .build();
  }
}
