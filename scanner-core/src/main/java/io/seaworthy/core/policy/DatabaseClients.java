package io.seaworthy.core.policy;

import io.seaworthy.core.policy.ClientWords.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the command-line clients of databases do at most: {@code psql} and {@code mysql} with
 * queries that only read, sent to a server on the same machine, are reading; all else is not.
 */
final class DatabaseClients {
  private static final Options PSQL =
      new Options(
          "aAbeEnqsStwWxXz01lV?H",
          "cdFhpUPRT",
          "",
          names(
              "command=c dbname=d host=h port=p username=U field-separator=F record-separator=R pset=P"
                  + " no-align=A tuples-only=t no-password=w no-psqlrc=X quiet=q expanded=x csv=A"
                  + " list=l version=V help=? html=H single-transaction=1 no-readline=n"));

  private static final Options MYSQL =
      new Options(
          "sNBrtEHXvnqbACwfioLV?I",
          "uhPSDe",
          "p",
          names(
              "user=u host=h port=P socket=S database=D execute=e password=p silent=s skip-column-names=N"
                  + " batch=B raw=r table=t vertical=E html=H xml=X force=f version=V help=?"
                  + " defaults-file=x defaults-extra-file=x login-path=x protocol=x ssl-mode=x ssl-ca=x"
                  + " ssl=n skip-ssl=n connect-timeout=x default-character-set=x init-command=c"));

  /** What this library's own sessions begin with. */
  private static final String READ_ONLY_SESSION = "SET SESSION TRANSACTION READ ONLY";

  private static final Pattern URI =
      Pattern.compile("postgres(?:ql)?://(?:[^@/?]*@)?([^/?]*)(?:/[^?]*)?(?:\\?(.*))?");
  private static final Pattern HOST =
      Pattern.compile("(?:^|[\\s&])(?:host|hostaddr)\\s*=\\s*('[^']*'|[^\\s&]*)");
  private static final Pattern SERVICE = Pattern.compile("(?:^|[\\s&])service\\s*=");

  private DatabaseClients() {}

  private static Map<String, Character> names(String list) {
    Map<String, Character> names = new HashMap<>();
    for (String name : list.split(" ")) {
      int equals = name.indexOf('=');
      names.put(name.substring(0, equals), name.charAt(equals + 1));
    }
    return Map.copyOf(names);
  }

  static boolean knows(String program) {
    return options(program).isPresent();
  }

  private static Optional<Options> options(String program) {
    return switch (program) {
      case "psql" -> Optional.of(PSQL);
      case "mysql", "mariadb" -> Optional.of(MYSQL);
      default -> Optional.empty();
    };
  }

  /** The queries in a client's command line; none when it is not understood. */
  static List<String> queries(String program, List<String> arguments) {
    return options(program)
        .flatMap(options -> ClientWords.read(arguments, options))
        .map(words -> words.of(queryOption(program)))
        .orElse(List.of());
  }

  private static char queryOption(String program) {
    return program.equals("psql") ? 'c' : 'e';
  }

  static CommandClass classOf(String program, List<String> arguments) {
    Optional<ClientWords> read =
        options(program).flatMap(options -> ClientWords.read(arguments, options));
    if (read.isEmpty()) {
      return CommandClass.NETWORK;
    }
    ClientWords words = read.get();
    if (words.has('V') || words.has('?')) {
      return CommandClass.READ_STATE;
    }
    boolean postgres = program.equals("psql");
    CommandClass gravest = CommandClass.READ_DATABASE;
    for (String query : words.of(queryOption(program))) {
      gravest = gravest.or(SqlText.classify(query));
    }
    boolean asks = words.has(queryOption(program)) || (postgres && words.has('l'));
    boolean plain = asks && (postgres ? postgresIsHere(words) : mysqlIsHere(words));
    return plain ? gravest : gravest.or(CommandClass.NETWORK);
  }

  private static boolean mysqlIsHere(ClientWords words) {
    return words.of('h').stream().allMatch(DatabaseClients::isHere)
        && words.of('c').stream().allMatch(READ_ONLY_SESSION::equals);
  }

  private static boolean postgresIsHere(ClientWords words) {
    List<String> hosts = new ArrayList<>(words.of('h'));
    List<String> databases = new ArrayList<>(words.of('d'));
    databases.addAll(words.operands().stream().limit(1).toList());
    for (String database : databases) {
      Matcher uri = URI.matcher(database);
      String parameters = database;
      if (uri.matches()) {
        hosts.addAll(List.of(uri.group(1).split(",")));
        parameters = uri.group(2) == null ? "" : uri.group(2);
      } else if (database.startsWith("postgres:") || database.startsWith("postgresql:")) {
        return false;
      }
      if (SERVICE.matcher(parameters).find()) {
        return false;
      }
      HOST.matcher(parameters).results().forEach(host -> hosts.add(host.group(1)));
    }
    return hosts.stream().allMatch(DatabaseClients::isHere);
  }

  /** An address of the machine itself, or a socket's directory. */
  private static boolean isHere(String host) {
    String plain = host.replace("'", "");
    return plain.isEmpty()
        || plain.startsWith("/")
        || plain.startsWith("%2F")
        || plain.matches("(?i)localhost(:\\d+)?")
        || plain.matches("127(\\.\\d{1,3}){3}(:\\d+)?")
        || plain.matches("\\[?::1]?|\\[::1](:\\d+)?")
        || plain.matches(":\\d+");
  }
}
