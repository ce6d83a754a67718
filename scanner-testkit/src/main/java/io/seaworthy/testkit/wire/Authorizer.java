package io.seaworthy.testkit.wire;

/** Decides what a user may do. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface Authorizer {
  /**
   * Decides on one request.
   *
   * @param request who asks to do what
   * @return whether it is allowed
   */
  boolean allows(AccessRequest request);

  /**
   * Returns an authorizer that allows everything to everybody who is known.
   *
   * @return the authorizer
   */
  static Authorizer everyKnownUser() {
    return request -> !request.user().equals(User.ANONYMOUS.name());
  }
}
