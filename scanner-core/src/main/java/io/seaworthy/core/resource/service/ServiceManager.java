package io.seaworthy.core.resource.service;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import java.util.List;
import java.util.Optional;

/** A program that runs services. */
interface ServiceManager {
  /** Returns what {@link #state} will ask for at least. */
  List<Need> needs(String service);

  /**
   * Returns what the manager knows about a service.
   *
   * @return nothing when it knows none of that name, or is not there itself: without a manager no
   *     service is installed, enabled or run by it
   */
  Optional<ServiceState> state(Facts facts, String service);
}
