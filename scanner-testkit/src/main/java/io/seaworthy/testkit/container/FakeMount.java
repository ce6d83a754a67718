package io.seaworthy.testkit.container;

/**
 * A mount of a fixture, as a line of {@code /proc/mounts}. Immutable.
 *
 * @param device what is mounted
 * @param path where
 * @param type the kind of file system
 * @param options with commas between
 */
public record FakeMount(String device, String path, String type, String options) {
  /**
   * Checks that the line can be written.
   *
   * @throws IllegalArgumentException when a part is empty or holds a blank
   */
  public FakeMount {
    for (String part : new String[] {device, path, type, options}) {
      if (part.isEmpty() || part.chars().anyMatch(Character::isWhitespace)) {
        throw new IllegalArgumentException(
            "mount of " + path + ": \"" + part + "\" is empty or holds a blank");
      }
    }
  }

  /**
   * Returns the line of {@code /proc/mounts}.
   *
   * @return with its line feed
   */
  public String line() {
    return device + " " + path + " " + type + " " + options + " 0 0\n";
  }
}
