package io.seaworthy.core.resource;

/** A resource that may be enabled at start. */
public interface Enabled {
  /**
   * Tells whether it is enabled at start.
   *
   * @return true when it is
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  boolean enabled();
}
