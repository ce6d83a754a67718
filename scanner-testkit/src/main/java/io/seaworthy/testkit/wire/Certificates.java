package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HeldCertificate;

/** The server's own authority and the certificates that it shows, sound or not. */
final class Certificates {
  /** Which certificate a connection shows. */
  enum Shown {
    /** For loopback, in date, from the authority in the kubeconfig. */
    SOUND,
    /** For another name. */
    WRONG_NAME,
    /** Ran out an hour ago. */
    EXPIRED,
    /** From an authority that nobody was told of. */
    UNKNOWN_AUTHORITY
  }

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final HeldCertificate authority = authority("fake-api-server-ca");
  private final Map<Shown, SSLContext> contexts = new EnumMap<>(Shown.class);

  /** The authority's certificate as PEM. */
  String authorityPem() {
    try {
      String lines =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(authority.certificate().getEncoded());
      StringWriter pem = new StringWriter();
      pem.append("-----BEGIN CERTIFICATE-----\n");
      pem.append(lines).append("\n-----END CERTIFICATE-----\n");
      return pem.toString();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("the authority's certificate has no encoding", e);
    }
  }

  synchronized SSLContext context(Shown shown) throws IOException {
    SSLContext known = contexts.get(shown);
    if (known == null) {
      known = context(certificate(shown));
      contexts.put(shown, known);
    }
    return known;
  }

  private HeldCertificate certificate(Shown shown) {
    long now = System.currentTimeMillis();
    long end = shown == Shown.EXPIRED ? now - HOUR : now + 24 * HOUR;
    HeldCertificate.Builder builder =
        new HeldCertificate.Builder()
            .commonName("kube-apiserver")
            .validityInterval(now - 48 * HOUR, end)
            .signedBy(shown == Shown.UNKNOWN_AUTHORITY ? authority("another-ca") : authority);
    if (shown == Shown.WRONG_NAME) {
      return builder.addSubjectAlternativeName("elsewhere.invalid").build();
    }
    return builder
        .addSubjectAlternativeName("127.0.0.1")
        .addSubjectAlternativeName("localhost")
        .addSubjectAlternativeName("kubernetes.default.svc")
        .build();
  }

  private static HeldCertificate authority(String name) {
    long now = System.currentTimeMillis();
    return new HeldCertificate.Builder()
        .commonName(name)
        .certificateAuthority(0)
        .validityInterval(now - 72 * HOUR, now + 240 * HOUR)
        .build();
  }

  private SSLContext context(HeldCertificate held) throws IOException {
    try {
      PrivateKey key = held.keyPair().getPrivate();
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setKeyEntry("server", key, new char[0], new Certificate[] {held.certificate()});
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("no TLS context for the fake API server", e);
    }
  }
}
