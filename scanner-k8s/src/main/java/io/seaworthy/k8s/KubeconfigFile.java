package io.seaworthy.k8s;

import com.google.gson.GsonBuilder;
import io.seaworthy.k8s.token.IssuedToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kubeconfig with temporary access, for a program that takes no other form. Safe for use by many
 * threads.
 *
 * <p>Only its owner may read it, from its creation on. It is deleted on close, and when the process
 * ends in good order. Its token is one of its own, which is not replaced; it ends with the access
 * that it belongs to, and at {@link #expiresAt()} at the latest.
 */
public final class KubeconfigFile implements AutoCloseable {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path path;
  private final Instant expiresAt;
  private final @Nullable Object identity;
  private final Thread atExit = new Thread(this::delete, "seaworthy-kubeconfig-at-exit");

  private KubeconfigFile(Path path, Instant expiresAt) throws IOException {
    this.path = path;
    this.expiresAt = expiresAt;
    this.identity = identity(path);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Writes a new file.
   *
   * @param cluster the fields of its cluster
   * @param token its token, which the caller closes
   * @return the file; the caller closes it
   * @throws KubeconfigException when it can't be written; nothing is left of it then
   */
  static KubeconfigFile write(
      Path file, Map<String, String> cluster, String namespace, IssuedToken token) {
    Path path = file.toAbsolutePath();
    refuseLinkedFolder(path);
    byte[] content =
        text(cluster, namespace, token.secret().reveal()).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = create(path)) {
      return filled(out, content, path, token.expiresAt());
    } catch (FileAlreadyExistsException e) {
      throw problem(path, "there is a file or a link of this name; name a new one", e);
    } catch (NoSuchFileException e) {
      throw problem(path, "there is no such folder", e);
    } catch (UnsupportedOperationException e) {
      throw problem(path, "this file system can't keep a file from others; name another place", e);
    } catch (IOException e) {
      throw problem(path, e.getClass().getSimpleName() + "; name a folder of your own", e);
    }
  }

  private static KubeconfigFile filled(
      OutputStream out, byte[] content, Path path, Instant expiresAt) throws IOException {
    try {
      out.write(content);
      return new KubeconfigFile(path, expiresAt);
    } catch (IOException | RuntimeException e) {
      // A full disk, or a process that is ending.
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** A link in a folder's place leads to wherever its owner likes, also later. */
  private static void refuseLinkedFolder(Path path) {
    Path folder = Objects.requireNonNullElse(path.getParent(), path);
    if (Files.isSymbolicLink(folder)) {
      throw problem(path, "its folder is a symbolic link; name the folder itself", null);
    }
  }

  /** {@code CREATE_NEW} follows no link, and gives the mode with the creation. */
  private static OutputStream create(Path path) throws IOException {
    return Channels.newOutputStream(
        Files.newByteChannel(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            OWNER_ONLY));
  }

  /** JSON, which is YAML as well and leaves no doubt about what is a text. */
  private static String text(Map<String, String> cluster, String namespace, String token) {
    String name = "seaworthy";
    Map<String, Object> config =
        Map.of(
            "apiVersion",
            "v1",
            "kind",
            "Config",
            "clusters",
            List.of(Map.of("name", name, "cluster", cluster)),
            "users",
            List.of(Map.of("name", name, "user", Map.of("token", token))),
            "contexts",
            List.of(
                Map.of(
                    "name",
                    name,
                    "context",
                    Map.of("cluster", name, "user", name, "namespace", namespace))),
            "current-context",
            name);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(config)
        + "\n";
  }

  private static KubeconfigException problem(Path path, String what, @Nullable Throwable cause) {
    return new KubeconfigException(path + " can't be written: " + what, path, cause);
  }

  private static @Nullable Object identity(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  /**
   * Returns where it is.
   *
   * @return an absolute path, for {@code KUBECONFIG} or {@code --kubeconfig}
   */
  public Path path() {
    return path;
  }

  /**
   * Returns when its token ends at the latest.
   *
   * @return the time that the server gave it
   */
  public Instant expiresAt() {
    return expiresAt;
  }

  /**
   * Deletes the file. What somebody else has put in its place stays. Closing twice is harmless.
   *
   * @throws KubeconfigException when it is still there afterwards
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook finds nothing to do once this is through.
    }
    delete();
  }

  private synchronized void delete() {
    try {
      if (Objects.equals(identity, identity(path))) {
        Files.delete(path);
      }
    } catch (NoSuchFileException e) {
      // Somebody else has deleted it, or an earlier close.
    } catch (IOException e) {
      throw new KubeconfigException(path + " can't be deleted; delete it by hand", path, e);
    }
  }

  @Override
  public String toString() {
    return path + ", which expires at " + expiresAt;
  }
}
