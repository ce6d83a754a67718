package io.seaworthy.k8s;

import io.kubernetes.client.util.KubeConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kubeconfig file with one context chosen, checked before client-java gets to act on it: it would
 * run programs and skip certificates without a question, and fails in odd ways on a broken file.
 */
final class Kubeconfig {
  private static final int MAX_BYTES = 1 << 20;
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final Path file;
  private final KubeConfig parsed;
  private final KubeconfigSection context;
  private final KubeconfigSection cluster;
  private final KubeconfigSection user;

  private Kubeconfig(Path file, KubeConfig parsed, String contextName) {
    this.file = file;
    this.parsed = parsed;
    this.context = section(parsed.getContexts(), "context", contextName);
    this.cluster = section(parsed.getClusters(), "cluster", context.required("cluster"));
    this.user = section(parsed.getUsers(), "user", context.required("user"));
    parsed.setContext(contextName);
    // client-java resolves the paths of certificates and keys against its folder.
    parsed.setFile(file.toAbsolutePath().toFile());
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param contextName the context, or the file's current one
   * @throws KubeconfigException when it can't be used, saying why
   */
  static Kubeconfig read(Path file, Optional<String> contextName) {
    KubeConfig parsed = parse(file, text(file));
    String name =
        contextName
            .or(() -> Optional.ofNullable(parsed.getCurrentContext()))
            .filter(known -> !known.isEmpty())
            .orElseThrow(
                () ->
                    new KubeconfigException(
                        file
                            + " has no current-context; set one, or name one of: "
                            + KubeconfigSection.names(parsed.getContexts()),
                        file,
                        null));
    return new Kubeconfig(file, parsed, name);
  }

  private static String text(Path file) {
    if (!Files.exists(file)) {
      throw new KubeconfigException(
          file + " does not exist; name the kubeconfig of the cluster to scan", file, null);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new KubeconfigException(
            file + " is longer than 1 MiB, so it is no kubeconfig", file, null);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new KubeconfigException(
          file + " can't be read; check that it is a file and its mode", file, e);
    }
  }

  private static KubeConfig parse(Path file, String text) {
    try {
      return KubeConfig.loadKubeConfig(new StringReader(text));
    } catch (RuntimeException e) {
      // Its message quotes lines of the file, which may hold a token, so only the number is told.
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      String where = line.find() ? " (line " + line.group(1) + ")" : "";
      throw new KubeconfigException(file + " is no kubeconfig" + where, file, null);
    }
  }

  private KubeconfigSection section(List<Object> list, String kind, String name) {
    return KubeconfigSection.find(file, list, kind, name);
  }

  /**
   * Refuses what must be allowed first.
   *
   * @throws KubeconfigException for what is not allowed, saying how to allow it
   */
  void check(KubernetesOptions options) {
    if (!server().startsWith("https://")) {
      throw cluster.problem(
          "server: \"" + server() + "\" is not https, and the credential would be readable");
    }
    if (cluster.flag("insecure-skip-tls-verify") && !options.allowInsecureTls()) {
      throw cluster.problem(
          "insecure-skip-tls-verify: refused, since the server could be anybody; name its"
              + " certificate-authority, or allow it with KubernetesOptions.allowInsecureTls");
    }
    if (usesPlugin() && !options.allowExecCredentialPlugins()) {
      throw user.problem(
          "exec or auth-provider: refused, since it runs a program here; use a token or a client"
              + " certificate, or allow it with KubernetesOptions.allowExecCredentialPlugins");
    }
  }

  boolean usesPlugin() {
    return user.has("exec") || user.has("auth-provider");
  }

  KubeConfig parsed() {
    return parsed;
  }

  String server() {
    return cluster.required("server");
  }

  Optional<String> tlsServerName() {
    return cluster.text("tls-server-name");
  }

  Optional<String> token() {
    return user.text("token");
  }

  String namespace() {
    return context.text("namespace").orElse("default");
  }

  Optional<String> proxyUrl() {
    return cluster.text("proxy-url");
  }

  /** The authorities to trust, in PEM; empty for those that Java trusts. */
  Optional<byte[]> authority() throws IOException {
    return Optional.ofNullable(
        parsed.getDataOrFileRelative(
            parsed.getCertificateAuthorityData(), parsed.getCertificateAuthorityFile()));
  }

  /** The file of a token that changes, which goes before a fixed one. */
  Optional<Path> tokenFile() {
    return user.text("tokenFile").map(name -> file.toAbsolutePath().resolveSibling(name));
  }

  KubeconfigException problem(String message, @Nullable Throwable cause) {
    return new KubeconfigException(file + ": " + message, file, cause);
  }
}
