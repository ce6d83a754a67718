package io.seaworthy.core.matcher;

import io.seaworthy.core.resource.Enabled;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.Listening;
import io.seaworthy.core.resource.Mounted;
import io.seaworthy.core.resource.Running;
import io.seaworthy.core.resource.file.FileEntry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the matchers that ask a resource about its state, for static import. Each takes only
 * resources that have such a state, so that the compiler refuses to ask whether a file is
 * installed.
 */
public final class ResourceMatchers {
  private ResourceMatchers() {}

  /**
   * Expects that it is there.
   *
   * @return the matcher
   */
  public static Matcher<Existing> exist() {
    return new BeState<>("exist", null, Existing::exists);
  }

  /**
   * Expects that it is installed.
   *
   * @return the matcher
   */
  public static Matcher<Installed> beInstalled() {
    return new BeState<>("be installed", "expected that `%s` is installed", Installed::installed);
  }

  /**
   * Expects that it is enabled at start.
   *
   * @return the matcher
   */
  public static Matcher<Enabled> beEnabled() {
    return new BeState<>("be enabled", "expected that `%s` is enabled", Enabled::enabled);
  }

  /**
   * Expects that it runs.
   *
   * @return the matcher
   */
  public static Matcher<Running> beRunning() {
    return new BeState<>("be running", "expected that `%s` is running", Running::running);
  }

  /**
   * Expects that a process listens on it.
   *
   * @return the matcher
   */
  public static Matcher<Listening> beListening() {
    return predicate("be listening", "listening?", Listening::listening);
  }

  /**
   * Expects a mount point.
   *
   * @return the matcher
   */
  public static Matcher<Mounted> beMounted() {
    return new BeState<>("be mounted", "\n%s is not mounted\n", Mounted::mounted);
  }

  /**
   * Expects a regular file.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beFile() {
    return predicate("be file", "file?", FileEntry::file);
  }

  /**
   * Expects a directory.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beDirectory() {
    return predicate("be directory", "directory?", FileEntry::directory);
  }

  /**
   * Expects a symbolic link.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beSymlink() {
    return predicate("be symlink", "symlink?", FileEntry::symlink);
  }

  /**
   * Expects a socket.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beSocket() {
    return predicate("be socket", "socket?", FileEntry::socket);
  }

  /**
   * Expects a named pipe.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> bePipe() {
    return predicate("be pipe", "pipe?", FileEntry::pipe);
  }

  /**
   * Expects a block device.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beBlockDevice() {
    return predicate("be block device", "block_device?", FileEntry::blockDevice);
  }

  /**
   * Expects a character device.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beCharacterDevice() {
    return predicate("be character device", "character_device?", FileEntry::characterDevice);
  }

  /**
   * Expects a file that runs as its owner.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beSetuid() {
    return predicate("be setuid", "setuid?", FileEntry::setuid);
  }

  /**
   * Expects a file that runs as its group.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beSetgid() {
    return predicate("be setgid", "setgid?", FileEntry::setgid);
  }

  /**
   * Expects a directory in which only owners may delete.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beSticky() {
    return predicate("be sticky", "sticky?", FileEntry::sticky);
  }

  /**
   * Expects a file that not even root may change.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beImmutable() {
    return predicate("be immutable", "immutable?", FileEntry::immutable);
  }

  /**
   * Expects a file that somebody may read: any of the owner, the group and the others.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beReadable() {
    return permission("be readable", file -> file.readable());
  }

  /**
   * Expects a file that some may read.
   *
   * @param by {@code owner}, {@code group}, {@code other}, {@code others} or {@code all}
   * @return the matcher
   */
  public static Matcher<FileEntry> beReadable(String by) {
    return permission("be readable by " + by, file -> file.readable(by));
  }

  /**
   * Expects a file that an account may read.
   *
   * @param user the account's name
   * @return the matcher
   */
  public static Matcher<FileEntry> beReadableByUser(String user) {
    return permission("be readable by user " + user, file -> file.readableByUser(user));
  }

  /**
   * Expects a file that somebody may write: any of the owner, the group and the others.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beWritable() {
    return permission("be writable", file -> file.writable());
  }

  /**
   * Expects a file that some may write.
   *
   * @param by {@code owner}, {@code group}, {@code other}, {@code others} or {@code all}
   * @return the matcher
   */
  public static Matcher<FileEntry> beWritable(String by) {
    return permission("be writable by " + by, file -> file.writable(by));
  }

  /**
   * Expects a file that an account may write.
   *
   * @param user the account's name
   * @return the matcher
   */
  public static Matcher<FileEntry> beWritableByUser(String user) {
    return permission("be writable by user " + user, file -> file.writableByUser(user));
  }

  /**
   * Expects a file that somebody may execute: any of the owner, the group and the others.
   *
   * @return the matcher
   */
  public static Matcher<FileEntry> beExecutable() {
    return permission("be executable", file -> file.executable());
  }

  /**
   * Expects a file that some may execute.
   *
   * @param by {@code owner}, {@code group}, {@code other}, {@code others} or {@code all}
   * @return the matcher
   */
  public static Matcher<FileEntry> beExecutable(String by) {
    return permission("be executable by " + by, file -> file.executable(by));
  }

  /**
   * Expects a file that an account may execute.
   *
   * @param user the account's name
   * @return the matcher
   */
  public static Matcher<FileEntry> beExecutableByUser(String user) {
    return permission("be executable by user " + user, file -> file.executableByUser(user));
  }

  /**
   * Expects an owner.
   *
   * @param user the account's name
   * @return the matcher
   */
  public static Matcher<FileEntry> beOwnedBy(String user) {
    return new BePredicate<>("be owned by", "owned_by?", List.of(user), file -> file.ownedBy(user));
  }

  /**
   * Expects a group.
   *
   * @param group the group's name
   * @return the matcher
   */
  public static Matcher<FileEntry> beGroupedInto(String group) {
    return new BePredicate<>(
        "be grouped into", "grouped_into?", List.of(group), file -> file.groupedInto(group));
  }

  /**
   * Expects a symbolic link to a path.
   *
   * @param path the path at the end of all links
   * @return the matcher
   */
  public static Matcher<FileEntry> beLinkedTo(String path) {
    return new BePredicate<>(
        "be linked to", "linked_to?", List.of(path), file -> file.linkedTo(path));
  }

  /**
   * Expects permissions beyond a mode; nearly always negated.
   *
   * @param mode the most that is accepted, octal, for example {@code "0644"}
   * @return the matcher
   */
  public static Matcher<FileEntry> beMorePermissiveThan(String mode) {
    return new BePredicate<>(
        "be more permissive than",
        "more_permissive_than?",
        List.of(mode),
        file -> file.morePermissiveThan(mode));
  }

  private static <T> Matcher<T> predicate(
      String words, String question, Function<T, @Nullable Boolean> answer) {
    return new BePredicate<>(words, question, List.of(), answer);
  }

  private static Matcher<FileEntry> permission(String words, Predicate<FileEntry> holds) {
    return new BeState<>(words, null, holds);
  }
}
