package io.seaworthy.core.resource.system;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Mounted;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mount point (InSpec's {@code mount}). Serves one thread, as its facts do. Each method throws
 * {@link io.seaworthy.core.facts.EvidenceException} when the container did not answer; InSpec,
 * which asks {@code mount}, sees no mounts where that tool is missing.
 */
public final class MountResource implements Mounted {
  private final Facts facts;
  private final String path;

  private MountResource(Facts facts, String path) {
    this.facts = facts;
    this.path = path;
  }

  /**
   * Names a mount point.
   *
   * @param path an absolute path in the container
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<MountResource> spec(String path) {
    return new ResourceSpec<>("Mount " + path, MountTable.NEEDS, facts -> of(facts, path));
  }

  /**
   * Returns a mount point of one container.
   *
   * @param facts the container's facts
   * @param path an absolute path in the container
   * @return the resource
   */
  public static MountResource of(Facts facts, String path) {
    return new MountResource(facts, path);
  }

  @Override
  public boolean mounted() {
    return count() > 0;
  }

  /**
   * Returns how many mounts lie on each other here.
   *
   * @return at least 0
   */
  public int count() {
    return MountTable.of(facts).at(path).size();
  }

  /**
   * Returns what is mounted.
   *
   * @return the device's name, null when nothing is
   */
  public @Nullable String device() {
    return uppermost(MountTable.Entry::device);
  }

  /**
   * Returns the file system's type.
   *
   * @return for example {@code ext4}, null when nothing is mounted
   */
  public @Nullable String type() {
    return uppermost(MountTable.Entry::type);
  }

  /**
   * Returns the mount's options.
   *
   * @return for example {@code rw} and {@code nosuid}, null when nothing is mounted
   */
  public @Nullable List<String> options() {
    return uppermost(MountTable.Entry::options);
  }

  private <T> @Nullable T uppermost(Function<MountTable.Entry, T> property) {
    List<MountTable.Entry> mounts = MountTable.of(facts).at(path);
    return mounts.isEmpty() ? null : property.apply(mounts.get(mounts.size() - 1));
  }

  @Override
  public String toString() {
    return "Mount " + path;
  }
}
