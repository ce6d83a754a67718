package io.seaworthy.api.transport;

import java.util.Map;

/**
 * Creates transports for one scheme of target URIs, for programs that pick the transport at run
 * time. Explicit wiring needs no provider. Found by {@link java.util.ServiceLoader} in one place
 * only, {@code io.seaworthy.core.Transports}; two providers for one scheme are an error there.
 */
public interface TransportProvider {
  /**
   * Returns the scheme of the target URIs.
   *
   * @return a URI scheme such as {@code k8s-container}
   */
  String scheme();

  /**
   * Creates a transport.
   *
   * @param settings names and values that the provider documents; a name that it does not know is
   *     an error
   * @return a new transport; the caller closes it
   * @throws io.seaworthy.api.ScannerException when the settings can't be used, with what to do
   */
  Transport create(Map<String, String> settings);
}
