package io.seaworthy.k8s.access;

import java.util.List;

/**
 * What an API server says about the rights of a credential. Immutable.
 *
 * @param identity whom the server takes the credential for
 * @param missing what a scan needs and the credential has not
 * @param surplus what the credential has and a scan does not need, of the core API group, such as
 *     {@code list secrets in namespace shop}; not complete where an authorizer other than RBAC is
 *     in use
 * @param notes what else to know before a scan, such as that a target holds a token of its own: who
 *     may exec there may act as that account
 */
public record AccessReview(
    String identity, List<MissingRight> missing, List<String> surplus, List<String> notes) {
  /** Copies the lists. */
  public AccessReview {
    missing = List.copyOf(missing);
    surplus = List.copyOf(surplus);
    notes = List.copyOf(notes);
  }

  /**
   * Tells whether a scan can do its work.
   *
   * @return true when nothing is missing
   */
  public boolean isSufficient() {
    return missing.isEmpty();
  }

  /**
   * Refuses a credential that lacks a right.
   *
   * @return this review
   * @throws AccessException when something is missing, with a remedy for each
   */
  public AccessReview requireSufficient() {
    if (!missing.isEmpty()) {
      throw new AccessException(
          identity
              + " lacks rights that the scan needs: "
              + String.join("; ", missing.stream().map(MissingRight::toString).toList()),
          null);
    }
    return this;
  }

  /**
   * Refuses a credential that can do more than a scan needs: whoever gets hold of it could, too.
   *
   * @return this review
   * @throws AccessException when there is a surplus, naming it
   */
  public AccessReview requireLeast() {
    if (!surplus.isEmpty()) {
      throw new AccessException(
          identity
              + " has rights that no scan needs: "
              + String.join("; ", surplus)
              + ". Use an account of its own, as `seaworthy rbac` prints it, or temporary access",
          null);
    }
    return this;
  }
}
