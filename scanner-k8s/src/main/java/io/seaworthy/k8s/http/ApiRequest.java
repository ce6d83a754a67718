package io.seaworthy.k8s.http;

import java.util.Optional;

/**
 * What was asked of the API server, for messages.
 *
 * @param namespace the namespace
 * @param resource the resource in the words of RBAC
 * @param verb the verb in the words of RBAC
 * @param pod the pod, empty for a list
 */
public record ApiRequest(String namespace, String resource, String verb, Optional<String> pod) {
  /**
   * Says how a Role permits this.
   *
   * @param verbs the verbs in the words of RBAC
   * @return a sentence
   */
  String roleRule(String verbs) {
    return "Add to a Role in namespace "
        + namespace
        + ", bound to this credential: apiGroups [\"\"], resources ["
        + resource
        + "], verbs ["
        + verbs
        + "]"
        + pod.map(name -> ", resourceNames [" + name + "]").orElse("");
  }
}
