package io.seaworthy.api.command;

import java.util.regex.Pattern;

/**
 * A constant shell script of ours with a name.
 *
 * <p>The script's text never depends on data: values reach it only as positional parameters, so its
 * hash is constant, and what a scan can run at most can be listed before it runs.
 *
 * @param id a stable name for policies and audit records: lower-case words with dots or hyphens
 * @param script POSIX shell text
 */
public record CommandTemplate(String id, String script) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

  /**
   * Checks the name and the text.
   *
   * @throws IllegalArgumentException when the name has another form or the text is blank or holds
   *     NUL
   */
  public CommandTemplate {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "template id: \""
              + id
              + "\"; accepted are lower-case words with dots or hyphens between");
    }
    if (script.isBlank() || script.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("template " + id + ": the script is blank or holds NUL");
    }
  }

  /**
   * Returns the name under which the script runs ({@code $0}), so that audit logs and process lists
   * show whose it is.
   *
   * @return {@code seaworthy.} and the id
   */
  public String name() {
    return "seaworthy." + id;
  }
}
