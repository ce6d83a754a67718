package io.seaworthy.k8s;

import io.kubernetes.client.util.SSLUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Whom to trust, who to be, and what to call the other side. Not safe for use by many threads. */
final class TlsSettings {
  private final boolean verifying;
  private final Optional<String> serverName;
  private Collection<? extends Certificate> authorities = List.of();
  private KeyManager @Nullable [] keys;

  /**
   * Starts with the authorities that Java trusts, and no certificate of our own.
   *
   * @param verifying whether to check the server's certificate
   * @param serverName what the server is called where that is not the name in its address
   */
  TlsSettings(boolean verifying, Optional<String> serverName) {
    this.verifying = verifying;
    this.serverName = serverName;
  }

  /** Trusts these authorities and no other. */
  void trust(byte[] pem) throws CertificateException {
    authorities =
        CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
    if (authorities.isEmpty()) {
      throw new CertificateException("certificate-authority holds no certificate");
    }
  }

  /** Shows this certificate to the server. */
  void present(byte[] certificatePem, byte[] keyPem) throws GeneralSecurityException, IOException {
    keys =
        SSLUtils.keyManagers(
            certificatePem, keyPem, SSLUtils.recognizePrivateKeyAlgo(keyPem), "", null, null);
  }

  OkHttpClient client() throws GeneralSecurityException, IOException {
    X509TrustManager trust = verifying ? trustManager() : new EverybodyTrusted();
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, new TrustManager[] {trust}, null);
    SSLSocketFactory sockets = context.getSocketFactory();
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .sslSocketFactory(
                serverName
                    .<SSLSocketFactory>map(name -> new RenamingSocketFactory(sockets, name))
                    .orElse(sockets),
                trust);
    HostnameVerifier usual = new OkHttpClient().hostnameVerifier();
    if (!verifying) {
      builder.hostnameVerifier((host, session) -> true);
    } else {
      serverName.ifPresent(
          name -> builder.hostnameVerifier((host, session) -> usual.verify(name, session)));
    }
    return builder.build();
  }

  private X509TrustManager trustManager() throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities.isEmpty() ? null : keyStore());
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new CertificateException("this Java has no trust manager for X.509");
  }

  private KeyStore keyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int index = 0;
    for (Certificate authority : authorities) {
      store.setCertificateEntry("authority-" + index++, authority);
    }
    return store;
  }
}
