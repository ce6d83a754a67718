package io.seaworthy.k8s;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/**
 * Which proxy leads to an API server, for requests and streams alike: the kubeconfig's {@code
 * proxy-url} or else {@code HTTPS_PROXY} with {@code NO_PROXY}, as kubectl has it. Where neither
 * says anything, Java's own settings stand.
 */
final class ProxySettings {
  private final Proxy proxy;
  private final Optional<String> credentials;
  private final Optional<NoProxyList> exceptions;

  private ProxySettings(
      Proxy proxy, Optional<String> credentials, Optional<NoProxyList> exceptions) {
    this.proxy = proxy;
    this.credentials = credentials;
    this.exceptions = exceptions;
  }

  /**
   * Reads the settings.
   *
   * @param proxyUrl the kubeconfig's {@code proxy-url}, which goes before the environment
   * @param environment the environment variables
   * @return the settings; empty when nothing is said
   * @throws IllegalArgumentException when it can't be used, without the credentials in it
   */
  static Optional<ProxySettings> of(Optional<String> proxyUrl, Map<String, String> environment) {
    if (proxyUrl.isPresent()) {
      return Optional.of(parse("proxy-url", proxyUrl.get(), Optional.empty()));
    }
    Optional<NoProxyList> exceptions =
        variable("NO_PROXY", environment).or(() -> Optional.of("")).map(NoProxyList::new);
    return variable("HTTPS_PROXY", environment).map(url -> parse("HTTPS_PROXY", url, exceptions));
  }

  private static Optional<String> variable(String name, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static ProxySettings parse(String field, String url, Optional<NoProxyList> exceptions) {
    URI uri;
    try {
      uri = new URI(url.contains("://") ? url : "http://" + url);
    } catch (URISyntaxException e) {
      // The cause quotes the whole text, which may hold a password.
      throw illegal(field, "it is no URL");
    }
    Proxy.Type type =
        switch (String.valueOf(uri.getScheme())) {
          case "http" -> Proxy.Type.HTTP;
          case "socks5", "socks5h" -> Proxy.Type.SOCKS;
          default -> throw illegal(field, "its scheme is " + uri.getScheme());
        };
    if (uri.getHost() == null) {
      throw illegal(field, "it names no host");
    }
    int port = uri.getPort() > 0 ? uri.getPort() : type == Proxy.Type.HTTP ? 80 : 1080;
    // Unresolved: the name is looked up when it is needed, and again when it changes.
    InetSocketAddress address = InetSocketAddress.createUnresolved(uri.getHost(), port);
    return new ProxySettings(
        new Proxy(type, address), Optional.ofNullable(uri.getUserInfo()), exceptions);
  }

  private static IllegalArgumentException illegal(String field, String problem) {
    return new IllegalArgumentException(
        field + ": " + problem + "; accepted are http://host:port and socks5://host:port");
  }

  /** Makes a client go through the proxy. */
  void apply(OkHttpClient.Builder client) {
    client.proxySelector(new Selector());
    credentials.ifPresent(known -> client.proxyAuthenticator(basic(known)));
  }

  private static Authenticator basic(String userAndPassword) {
    int colon = userAndPassword.indexOf(':');
    String user = colon < 0 ? userAndPassword : userAndPassword.substring(0, colon);
    String password = colon < 0 ? "" : userAndPassword.substring(colon + 1);
    String header = Credentials.basic(user, password);
    return (route, response) ->
        // Once only: a proxy that says no again would be asked for ever.
        response.request().header("Proxy-Authorization") != null
            ? null
            : response.request().newBuilder().header("Proxy-Authorization", header).build();
  }

  private final class Selector extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      int port = uri.getPort() > 0 ? uri.getPort() : 443;
      boolean direct = exceptions.filter(list -> list.covers(uri.getHost(), port)).isPresent();
      return List.of(direct ? Proxy.NO_PROXY : proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      // There is no second proxy to turn to; the request itself reports the failure.
    }
  }
}
