package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * An API server, and whom to trust that it is the one; nothing about who calls it. Immutable.
 *
 * @param clients make a client without a credential
 * @param authority says whom to trust: PEM text, empty for the authorities that Java trusts
 * @param more the cluster's other fields in a kubeconfig, such as {@code tls-server-name}
 */
record KnownServer(
    Supplier<ApiClient> clients, Supplier<Optional<String>> authority, Map<String, String> more) {

  static KnownServer of(Kubeconfig kubeconfig, Map<String, String> environment) {
    Map<String, String> more = new LinkedHashMap<>();
    kubeconfig.tlsServerName().ifPresent(name -> more.put("tls-server-name", name));
    kubeconfig.proxyUrl().ifPresent(url -> more.put("proxy-url", url));
    return new KnownServer(
        () -> ApiClients.withoutCredential(kubeconfig, environment),
        () -> authority(kubeconfig),
        Map.copyOf(more));
  }

  /** The server of a host's client, of whose proxy nothing but the client itself can make use. */
  static KnownServer of(ApiClient client) {
    return new KnownServer(
        () -> ApiClients.withoutCredential(client),
        () -> authority(client.getHttpClient().x509TrustManager()),
        Map.of());
  }

  /**
   * Describes the server for another program.
   *
   * @return the fields of a kubeconfig's cluster, with the authority in them rather than a file
   * @throws KubeconfigException when the server could be anybody
   */
  Map<String, String> kubeconfigCluster() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("server", clients.get().getBasePath());
    authority
        .get()
        .map(pem -> pem.getBytes(StandardCharsets.UTF_8))
        .map(Base64.getEncoder()::encodeToString)
        .ifPresent(text -> fields.put("certificate-authority-data", text));
    fields.putAll(more);
    return fields;
  }

  private static Optional<String> authority(Kubeconfig kubeconfig) {
    if (!kubeconfig.parsed().verifySSL()) {
      throw unverified();
    }
    try {
      return kubeconfig.authority().map(pem -> new String(pem, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw kubeconfig.problem("a file that it names can't be read: " + e.getMessage(), e);
    }
  }

  private static Optional<String> authority(@Nullable X509TrustManager trust) {
    Set<X509Certificate> known = issuers(new OkHttpClient().x509TrustManager());
    Set<X509Certificate> trusted = issuers(trust);
    if (trusted.isEmpty()) {
      throw unverified();
    }
    if (trusted.equals(known)) {
      return Optional.empty();
    }
    StringBuilder pem = new StringBuilder();
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    try {
      for (X509Certificate certificate : trusted) {
        pem.append("-----BEGIN CERTIFICATE-----\n")
            .append(lines.encodeToString(certificate.getEncoded()))
            .append("\n-----END CERTIFICATE-----\n");
      }
    } catch (CertificateEncodingException e) {
      throw new KubeconfigException("an authority's certificate can't be written", null, e);
    }
    return Optional.of(pem.toString());
  }

  private static Set<X509Certificate> issuers(@Nullable X509TrustManager trust) {
    return trust == null ? Set.of() : Set.copyOf(Arrays.asList(trust.getAcceptedIssuers()));
  }

  private static KubeconfigException unverified() {
    return new KubeconfigException(
        "The server's certificate is not verified, so a kubeconfig would hand its token to anybody;"
            + " name the server's certificate-authority",
        null,
        null);
  }
}
