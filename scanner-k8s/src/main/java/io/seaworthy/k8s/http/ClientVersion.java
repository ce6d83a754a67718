package io.seaworthy.k8s.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name under which this library shows up in an API server's audit log. */
final class ClientVersion {
  static final String USER_AGENT = "seaworthy/" + version();

  private ClientVersion() {}

  private static String version() {
    Properties properties = new Properties();
    try (InputStream resource = ClientVersion.class.getResourceAsStream("version.properties")) {
      if (resource == null) {
        throw new IllegalStateException("version.properties is missing from scanner-k8s");
      }
      properties.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties of scanner-k8s can't be read", e);
    }
    return properties.getProperty("version");
  }
}
