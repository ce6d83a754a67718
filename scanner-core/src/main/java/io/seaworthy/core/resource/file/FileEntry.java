package io.seaworthy.core.resource.file;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.file.ContainerFiles.Links;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.api.file.FileType;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.Mounted;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.file.FileMode.Access;
import io.seaworthy.core.resource.system.MountTable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a path leads to, with symbolic links followed: the properties that {@link FileResource} and
 * {@link DirectoryResource} share. Serves one thread, as its facts do. Each method throws {@link
 * io.seaworthy.core.facts.EvidenceException} when the container did not answer.
 *
 * <p>InSpec takes a file that it may not look at for one that is not there, and where {@code stat}
 * has not the options it expects (BusyBox) for one without owner and mode that anybody may write;
 * here the first is no answer, and the second does not happen.
 */
public abstract sealed class FileEntry implements Existing, Mounted
    permits FileResource, DirectoryResource {
  private final Facts facts;
  private final ContainerPath path;

  FileEntry(Facts facts, ContainerPath path) {
    this.facts = facts;
    this.path = path;
  }

  @Override
  public boolean exists() {
    return stat().isPresent();
  }

  /**
   * Returns the path as it was given.
   *
   * @return the path
   */
  public String path() {
    return path.value();
  }

  /**
   * Returns the last part of the path.
   *
   * @return a name; empty for the root
   */
  public String basename() {
    String trimmed = path.value().replaceFirst("/+$", "");
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /**
   * Returns the type.
   *
   * @return for example {@code file}, {@code directory} or {@code block_device}; null when there is
   *     no such file
   */
  public @Nullable String type() {
    return from(stat -> stat.type().name().toLowerCase(Locale.ROOT));
  }

  /**
   * Tells whether it is a regular file.
   *
   * @return true when it is
   */
  public boolean file() {
    return is(FileType.FILE);
  }

  /**
   * Tells whether it is a directory.
   *
   * @return true when it is
   */
  public boolean directory() {
    return is(FileType.DIRECTORY);
  }

  /**
   * Tells whether it is a socket.
   *
   * @return true when it is
   */
  public boolean socket() {
    return is(FileType.SOCKET);
  }

  /**
   * Tells whether it is a named pipe.
   *
   * @return true when it is
   */
  public boolean pipe() {
    return is(FileType.PIPE);
  }

  /**
   * Tells whether it is a block device.
   *
   * @return true when it is
   */
  public boolean blockDevice() {
    return is(FileType.BLOCK_DEVICE);
  }

  /**
   * Tells whether it is a character device.
   *
   * @return true when it is
   */
  public boolean characterDevice() {
    return is(FileType.CHARACTER_DEVICE);
  }

  /**
   * Tells whether the path itself is a symbolic link.
   *
   * @return true when it is, also when it leads nowhere
   */
  public boolean symlink() {
    return facts.linkStat(path).filter(stat -> stat.type() == FileType.SYMLINK).isPresent();
  }

  /**
   * Returns the permission bits with setuid, setgid and sticky.
   *
   * @return 0 to 07777, null when there is no such file
   */
  public @Nullable Integer mode() {
    return from(FileStat::mode);
  }

  /**
   * Returns the owner.
   *
   * @return a name, {@code UNKNOWN} for a number without one, null when there is no such file
   */
  public @Nullable String owner() {
    return from(FileStat::owner);
  }

  /**
   * Returns the group.
   *
   * @return a name, {@code UNKNOWN} for a number without one, null when there is no such file
   */
  public @Nullable String group() {
    return from(FileStat::group);
  }

  /**
   * Returns the owner's number.
   *
   * @return the uid, null when there is no such file
   */
  public @Nullable Long uid() {
    return from(FileStat::uid);
  }

  /**
   * Returns the group's number.
   *
   * @return the gid, null when there is no such file
   */
  public @Nullable Long gid() {
    return from(FileStat::gid);
  }

  /**
   * Returns the size.
   *
   * @return bytes, null when there is no such file
   */
  public @Nullable Long size() {
    return from(FileStat::size);
  }

  /**
   * Returns the time of the last change of content.
   *
   * @return seconds since 1970-01-01T00:00Z, null when there is no such file
   */
  public @Nullable Long mtime() {
    return from(stat -> stat.modified().getEpochSecond());
  }

  /**
   * Reads the content.
   *
   * @return the text as UTF-8, at most 8 MiB; null when there is no such file or it is a directory
   */
  public @Nullable String content() {
    return bytes().map(Bytes::text).orElse(null);
  }

  /**
   * Returns where a symbolic link leads.
   *
   * @return the path at the end of all links; null when it is no link
   */
  public @Nullable String linkPath() {
    return symlink() ? facts.readLink(path, Links.FOLLOW).orElse(null) : null;
  }

  /**
   * Returns what a symbolic link says.
   *
   * @return its text as it stands; null when it is no link
   */
  public @Nullable String shallowLinkPath() {
    return symlink() ? facts.readLink(path, Links.KEEP).orElse(null) : null;
  }

  /**
   * Tells whether it is a symbolic link to a path.
   *
   * @param target the path at the end of all links
   * @return true when it is
   */
  public boolean linkedTo(String target) {
    return target.equals(linkPath());
  }

  /**
   * Tells whether an account owns it.
   *
   * @param user the account's name
   * @return true when it does
   */
  public boolean ownedBy(String user) {
    return user.equals(owner());
  }

  /**
   * Tells whether it belongs to a group.
   *
   * @param group the group's name
   * @return true when it does
   */
  public boolean groupedInto(String group) {
    return group.equals(group());
  }

  /**
   * Tells whether it runs as its owner.
   *
   * @return true when the bit is set
   * @throws ResourceFailed when there is no such file
   */
  public boolean setuid() {
    return (existingMode() & FileMode.SETUID) != 0;
  }

  /**
   * Tells whether it runs as its group.
   *
   * @return true when the bit is set
   * @throws ResourceFailed when there is no such file
   */
  public boolean setgid() {
    return (existingMode() & FileMode.SETGID) != 0;
  }

  /**
   * Tells whether only owners may delete in it.
   *
   * @return true when the bit is set
   * @throws ResourceFailed when there is no such file
   */
  public boolean sticky() {
    return (existingMode() & FileMode.STICKY) != 0;
  }

  /**
   * Tells whether anybody may read it.
   *
   * @return true when the owner, the group or the others may
   */
  public boolean readable() {
    return readable("all");
  }

  /**
   * Tells whether some may read it.
   *
   * @param by {@code owner}, {@code group}, {@code other}, {@code others} or {@code all}
   * @return true when they may
   */
  public boolean readable(String by) {
    return isGranted(by, Access.READ);
  }

  /**
   * Tells whether an account may read it, by modes, owners and groups on the whole path.
   *
   * @param user the account's name
   * @return true when it may; false for an account that is not there
   */
  public boolean readableByUser(String user) {
    return AccountAccess.isGranted(facts, path, user, Access.READ);
  }

  /**
   * Tells whether anybody may write it.
   *
   * @return true when the owner, the group or the others may
   */
  public boolean writable() {
    return writable("all");
  }

  /**
   * Tells whether some may write it.
   *
   * @param by {@code owner}, {@code group}, {@code other}, {@code others} or {@code all}
   * @return true when they may
   */
  public boolean writable(String by) {
    return isGranted(by, Access.WRITE);
  }

  /**
   * Tells whether an account may write it, by modes, owners and groups on the whole path.
   *
   * @param user the account's name
   * @return true when it may; false for an account that is not there
   */
  public boolean writableByUser(String user) {
    return AccountAccess.isGranted(facts, path, user, Access.WRITE);
  }

  /**
   * Tells whether anybody may execute it.
   *
   * @return true when the owner, the group or the others may
   */
  public boolean executable() {
    return executable("all");
  }

  /**
   * Tells whether some may execute it.
   *
   * @param by {@code owner}, {@code group}, {@code other}, {@code others} or {@code all}
   * @return true when they may
   */
  public boolean executable(String by) {
    return isGranted(by, Access.EXECUTE);
  }

  /**
   * Tells whether an account may execute it, by modes, owners and groups on the whole path.
   *
   * @param user the account's name
   * @return true when it may; false for an account that is not there
   */
  public boolean executableByUser(String user) {
    return AccountAccess.isGranted(facts, path, user, Access.EXECUTE);
  }

  /**
   * Tells whether it permits more than a mode does.
   *
   * @param mode octal, for example {@code 0644}
   * @return true when it does, null when there is no such file
   * @throws IllegalArgumentException when the mode has another form
   */
  public @Nullable Boolean morePermissiveThan(String mode) {
    int most = FileMode.parse(mode);
    return from(stat -> FileMode.isBeyond(stat.mode(), most));
  }

  @Override
  public boolean mounted() {
    return !MountTable.of(facts).at(path.value()).isEmpty();
  }

  /**
   * Returns the MD5 hash of the content.
   *
   * @return hexadecimal digits; null when there is no such file or it is a directory
   */
  public @Nullable String md5sum() {
    return hash("MD5");
  }

  /**
   * Returns the SHA-256 hash of the content.
   *
   * @return hexadecimal digits; null when there is no such file or it is a directory
   */
  public @Nullable String sha256sum() {
    return hash("SHA-256");
  }

  /**
   * Returns the SELinux label.
   *
   * @return the label; null when the file or the system has none
   */
  public @Nullable String selinuxLabel() {
    return exists() ? FileAttributes.selinuxLabel(facts, path) : null;
  }

  /**
   * Tells whether not even root may change it (chattr(1)).
   *
   * @return true when it is
   * @throws ResourceFailed when {@code lsattr} can't tell
   */
  public boolean immutable() {
    return FileAttributes.isImmutable(facts, path);
  }

  private Optional<FileStat> stat() {
    return facts.stat(path);
  }

  private <T> @Nullable T from(Function<FileStat, T> property) {
    return stat().map(property).orElse(null);
  }

  private boolean is(FileType type) {
    return stat().filter(stat -> stat.type() == type).isPresent();
  }

  private int existingMode() {
    return stat()
        .map(FileStat::mode)
        .orElseThrow(() -> new ResourceFailed("there is no file " + path));
  }

  private boolean isGranted(String by, Access access) {
    int mask = FileMode.mask(by) & access.bits();
    return exists() && stat().filter(stat -> (stat.mode() & mask) != 0).isPresent();
  }

  private Optional<Bytes> bytes() {
    return directory() ? Optional.empty() : facts.content(path);
  }

  private @Nullable String hash(String algorithm) {
    return bytes().map(bytes -> HexFormat.of().formatHex(digest(algorithm, bytes))).orElse(null);
  }

  private static byte[] digest(String algorithm, Bytes bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes.toArray());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has " + algorithm, missing);
    }
  }
}
