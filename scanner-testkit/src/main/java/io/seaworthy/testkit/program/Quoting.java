package io.seaworthy.testkit.program;

/** How programs print names in their messages. */
public final class Quoting {
  private Quoting() {}

  /**
   * Quotes as GNU programs do around every name ({@code shell-escape-always}).
   *
   * @param name the name
   * @return with quotes
   */
  public static String always(String name) {
    if (name.indexOf('\'') >= 0 && name.indexOf('\n') < 0) {
      return '"' + name + '"';
    }
    return "'" + name.replace("'", "'\\''").replace("\n", "'$'\\n''") + "'";
  }

  /**
   * Quotes as GNU programs do where a name needs it ({@code shell-escape}).
   *
   * @param name the name
   * @return with quotes only around unusual names
   */
  public static String whereNeeded(String name) {
    return name.matches("[\\w@%+=:,./-]+") ? name : always(name);
  }
}
