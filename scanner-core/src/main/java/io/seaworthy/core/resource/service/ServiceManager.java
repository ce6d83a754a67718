package io.seaworthy.core.resource.service;

import io.seaworthy.core.facts.Facts;
import java.util.Optional;

/** A program that runs services. */
interface ServiceManager {
  /**
   * Returns what the manager knows about a service.
   *
   * @return nothing when it knows none of that name, or is not there itself: without a manager no
   *     service is installed, enabled or run by it
   */
  Optional<ServiceState> state(Facts facts, String service);
}
