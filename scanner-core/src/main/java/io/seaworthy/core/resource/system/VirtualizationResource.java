package io.seaworthy.core.resource.system;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the container's system runs in (InSpec's {@code virtualization}). Serves one thread, as its
 * facts do. Each method throws {@link io.seaworthy.core.facts.EvidenceException} when the container
 * did not answer.
 *
 * <p>InSpec goes by marks, and so do profiles that test its answer. On a node with cgroup v2 a
 * container shows none of them and may count as whatever the node is; {@link #state} says what is
 * known instead of guessing.
 */
public final class VirtualizationResource {
  private static final String NAME = "Virtualization Detection";

  private final Supplier<Optional<Virtualization>> found;

  private VirtualizationResource(Supplier<Optional<Virtualization>> found) {
    this.found = found;
  }

  /**
   * Names the virtualization, found out by InSpec's marks.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<VirtualizationResource> spec() {
    return new ResourceSpec<>(NAME, Virtualization.NEEDS, VirtualizationResource::of);
  }

  /**
   * Returns the virtualization of one container, found out by InSpec's marks.
   *
   * @param facts the container's facts
   * @return the resource
   */
  public static VirtualizationResource of(Facts facts) {
    return new VirtualizationResource(
        () ->
            facts
                .derive(Detected.class, from -> new Detected(Virtualization.detect(from)))
                .found());
  }

  /**
   * States what a container runs in, before anybody asks: all that is asked of these facts then has
   * this answer, with the role {@code guest}.
   *
   * @param facts the container's facts
   * @param system for example {@code docker} or {@code kubepods}
   */
  public static void state(Facts facts, String system) {
    facts.derive(
        Detected.class,
        from -> new Detected(Optional.of(new Virtualization(system, Virtualization.GUEST))));
  }

  private record Detected(Optional<Virtualization> found) {}

  /**
   * Returns the system.
   *
   * @return for example {@code docker}, null for a physical machine
   */
  public @Nullable String system() {
    return found.get().map(Virtualization::system).orElse(null);
  }

  /**
   * Returns the role.
   *
   * @return {@code guest} or {@code host}, null for a physical machine
   */
  public @Nullable String role() {
    return found.get().map(Virtualization::role).orElse(null);
  }

  /**
   * Tells whether it is a guest.
   *
   * @return true when it is
   */
  public boolean virtualSystem() {
    return Virtualization.GUEST.equals(role());
  }

  /**
   * Tells whether no virtualization shows.
   *
   * @return true when none does
   */
  public boolean physicalSystem() {
    return found.get().isEmpty();
  }

  @Override
  public String toString() {
    return NAME;
  }
}
