package io.seaworthy.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A reading of SQL, good enough to recognise queries that only read, in PostgreSQL's and MySQL's
 * dialects. What the two read differently, or what is not plainly there, is not understood; like
 * {@link ShellText} it is advice for a policy, not a boundary.
 */
final class SqlText {
  private static final Set<String> SHOWING = Set.of("SHOW", "DESC", "DESCRIBE");
  private static final Set<String> READING = Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN");
  private static final Set<String> WRITING =
      words(
          "INSERT UPDATE DELETE REPLACE MERGE CREATE DROP ALTER TRUNCATE GRANT REVOKE RENAME COMMENT"
              + " VACUUM REINDEX CLUSTER REFRESH IMPORT FLUSH PURGE KILL OPTIMIZE REPAIR REASSIGN"
              + " SHUTDOWN INSTALL UNINSTALL LOAD");
  private static final Set<String> WRITING_INSIDE =
      words("INSERT UPDATE DELETE MERGE INTO CREATE DROP ALTER TRUNCATE GRANT REVOKE");

  /** Functions that a query may call to do more than read its tables. */
  private static final Pattern ACTING =
      Pattern.compile(
          "PG_(TERMINATE|CANCEL|RELOAD|ROTATE|SWITCH|PROMOTE|WAL|CREATE|DROP|FILE|READ|LS|STAT_FILE"
              + "|ADVISORY|TRY_ADVISORY|STAT_RESET|LOGICAL|REPLICATION|NOTIFY|SLEEP|IMPORT)\\w*"
              + "|LO_\\w+|DBLINK\\w*|\\w+_TO_XML\\w*|SETVAL|NEXTVAL|SET_CONFIG|LOAD_FILE|SLEEP"
              + "|BENCHMARK|GET_LOCK|RELEASE_LOCK|SYS_EXEC|SYS_EVAL");

  /** What psql itself answers from the catalogue: {@code \du}, {@code \l}. */
  private static final Pattern DESCRIBING =
      Pattern.compile(
          "\\s*\\\\(d[A-Za-z]*[+S]*|l\\+?|z|conninfo|encoding)( +[\\w.*?]+)?\\s*;?\\s*");

  private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$\\w*\\$");

  private final String text;
  private final List<List<String>> statements = new ArrayList<>();
  private final List<String> called = new ArrayList<>();
  private List<String> current = new ArrayList<>();
  private boolean understood = true;
  private int at;

  private SqlText(String text) {
    this.text = text;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** Returns what a text does at most, where a client sends it to a database of its own machine. */
  static CommandClass classify(String sql) {
    if (DESCRIBING.matcher(sql).matches()) {
      return CommandClass.READ_DATABASE;
    }
    SqlText reading = new SqlText(sql);
    reading.readAll();
    CommandClass gravest = CommandClass.READ_DATABASE;
    for (List<String> statement : reading.statements) {
      gravest = gravest.or(classOf(statement));
    }
    boolean acts = reading.called.stream().anyMatch(name -> ACTING.matcher(name).matches());
    boolean plain = reading.understood && !acts && !reading.statements.isEmpty();
    return plain ? gravest : gravest.or(CommandClass.NETWORK);
  }

  private static CommandClass classOf(List<String> statement) {
    String verb = statement.get(0);
    if (SHOWING.contains(verb)) {
      return CommandClass.READ_DATABASE;
    }
    if (READING.contains(verb)) {
      return statement.stream().anyMatch(WRITING_INSIDE::contains)
          ? CommandClass.WRITE
          : CommandClass.READ_DATABASE;
    }
    return WRITING.contains(verb) ? CommandClass.WRITE : CommandClass.NETWORK;
  }

  private void readAll() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"' || c == '`') {
        quoted(c);
      } else if (c == ';') {
        endStatement();
        at++;
      } else if (Character.isLetter(c) || c == '_') {
        word();
      } else if (text.startsWith("--", at)) {
        comment();
      } else {
        other(c);
      }
    }
    endStatement();
  }

  private void endStatement() {
    if (!current.isEmpty()) {
      statements.add(current);
      current = new ArrayList<>();
    }
  }

  private void quoted(char quote) {
    int end = text.indexOf(quote, at + 1);
    understood &= end >= 0;
    int stop = end < 0 ? text.length() : end;
    String content = text.substring(at + 1, stop);
    // Whether a backslash keeps the quote from ending depends on the dialect.
    understood &= !content.endsWith("\\");
    at = stop + 1;
    if (quote != '\'' && isCall()) {
      called.add(content.toUpperCase(Locale.ROOT));
    }
  }

  private void word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    String word = text.substring(start, at).toUpperCase(Locale.ROOT);
    current.add(word);
    if (isCall()) {
      called.add(word);
    }
  }

  private boolean isCall() {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == '(';
  }

  /** Two dashes begin a comment everywhere only with a blank behind them. */
  private void comment() {
    int end = text.indexOf('\n', at);
    int stop = end < 0 ? text.length() : end;
    understood &= at + 2 == stop || Character.isWhitespace(text.charAt(at + 2));
    at = stop;
  }

  private void other(char c) {
    if (text.startsWith("\\G", at) || text.startsWith("\\g", at)) {
      endStatement();
      at++;
    } else {
      understood &=
          c != '\\'
              && c != '#'
              && c != ShellText.UNKNOWN
              && !text.startsWith("/*", at)
              && !dollarQuote();
    }
    at++;
  }

  private boolean dollarQuote() {
    return DOLLAR_QUOTE.matcher(text).region(at, text.length()).lookingAt();
  }
}
