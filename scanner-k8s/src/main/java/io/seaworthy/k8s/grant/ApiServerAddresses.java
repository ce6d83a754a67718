package io.seaworthy.k8s.grant;

import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.ApiServerAddress;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a cluster's pods find its API server: the service {@code kubernetes} of namespace {@code
 * default}, and what stands behind it. Safe for use by many threads.
 */
public final class ApiServerAddresses {
  private static final int HTTPS = 443;

  private final ApiObjects objects;

  /**
   * Starts a search.
   *
   * @param connection one with {@code get} on that service and {@code list} on its endpoint slices
   */
  public ApiServerAddresses(ApiConnection connection) {
    this.objects = new ApiObjects(connection);
  }

  /**
   * Reads the addresses.
   *
   * @return the service's own addresses first; at least one
   * @throws AccessException when the server refuses, or the service has no address
   */
  public List<ApiServerAddress> read() {
    List<ApiServerAddress> addresses = new ArrayList<>();
    Json spec = objects.read("api/v1/namespaces/default/services/kubernetes").at("spec");
    add(addresses, spec.at("clusterIPs"), port(spec.at("ports"), HTTPS));
    List<Json> slices =
        objects.list(
            "apis/discovery.k8s.io/v1/namespaces/default/endpointslices",
            "kubernetes.io/service-name=kubernetes");
    for (Json slice : slices) {
      int port = port(slice.at("ports"), HTTPS);
      slice.at("endpoints").items().forEach(end -> add(addresses, end.at("addresses"), port));
    }
    if (addresses.isEmpty()) {
      throw new AccessException(
          "The service kubernetes in namespace default has no address; name the API server's",
          null);
    }
    return addresses.stream().distinct().toList();
  }

  private static void add(List<ApiServerAddress> addresses, Json texts, int port) {
    texts.items().stream()
        .flatMap(text -> text.text().stream())
        .map(text -> new ApiServerAddress(text, port))
        .forEach(addresses::add);
  }

  private static int port(Json ports, int otherwise) {
    return ports.items().stream()
        .map(port -> port.at("port").number())
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .findFirst()
        .orElse(otherwise);
  }
}
