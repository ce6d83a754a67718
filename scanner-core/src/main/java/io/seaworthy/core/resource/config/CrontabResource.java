package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that run at set times (InSpec's {@code crontab}). Immutable.
 *
 * <p>The fields of a row are {@code minute}, {@code hour}, {@code day}, {@code month}, {@code
 * weekday}, {@code user} and {@code command}.
 */
public final class CrontabResource {
  private static final String CURRENT = "crontab for current user";

  private final FilterTable table;

  private CrontabResource(String name, List<Map<String, @Nullable Object>> rows) {
    this.table = FilterTable.of(name, rows);
  }

  /**
   * Names the table of the user that commands run as.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CrontabResource> spec() {
    return new ResourceSpec<>(
        CURRENT, UserCrontab.needs(Optional.empty()), CrontabResource::ofCurrentUser);
  }

  /**
   * Names a user's table.
   *
   * @param user the user's name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CrontabResource> spec(String user) {
    return new ResourceSpec<>(
        nameOfUser(user), UserCrontab.needs(Optional.of(user)), facts -> ofUser(facts, user));
  }

  /**
   * Names a table of the system, whose lines say as which user they run.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CrontabResource> specOfPath(String path) {
    return new ResourceSpec<>(
        nameOfPath(path), ConfigText.needs(path), facts -> ofPath(facts, path));
  }

  /**
   * Reads the table of the user that commands run as.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CrontabResource ofCurrentUser(Facts facts) {
    return new CrontabResource(
        CURRENT, CronLines.ofUser(UserCrontab.text(facts, Optional.empty()), null));
  }

  /**
   * Reads a user's table.
   *
   * @param facts asks the container
   * @param user the user's name
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CrontabResource ofUser(Facts facts, String user) {
    return new CrontabResource(
        nameOfUser(user), CronLines.ofUser(UserCrontab.text(facts, Optional.of(user)), user));
  }

  /**
   * Reads a table of the system.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws ResourceFailed when there is no such file
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CrontabResource ofPath(Facts facts, String path) {
    String text =
        ConfigText.readIfThere(facts, path)
            .orElseThrow(
                () -> new ResourceFailed("Supplied crontab path '" + path + "' must exist!"));
    return new CrontabResource(nameOfPath(path), CronLines.ofSystem(text));
  }

  private static String nameOfUser(String user) {
    return "crontab for user " + user;
  }

  private static String nameOfPath(String path) {
    return "crontab for path " + path;
  }

  /**
   * Returns the tasks.
   *
   * @return one row for each
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns the tasks.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  /**
   * Returns what is run.
   *
   * @return one command line for each task
   */
  public List<@Nullable Object> commands() {
    return table.column("command");
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
