package io.seaworthy.core.resource;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import java.util.List;
import java.util.function.Function;

/**
 * A resource as a control names it, not yet bound to a container. Immutable.
 *
 * @param name how InSpec prints it, such as {@code File /etc/passwd}
 * @param needs what it will ask for at least, so that it can be gathered in bulk
 * @param bind makes the resource of one container
 * @param <R> the resource's type
 */
public record ResourceSpec<R>(String name, List<Need> needs, Function<Facts, R> bind) {
  /** Copies the list. */
  public ResourceSpec {
    needs = List.copyOf(needs);
  }

  /**
   * Returns the resource of one container.
   *
   * @param facts the container's facts
   * @return the resource
   * @throws ResourceSkipped when the resource has no meaning there
   */
  public R on(Facts facts) {
    return bind.apply(facts);
  }

  @Override
  public String toString() {
    return name;
  }
}
