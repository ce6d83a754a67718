package io.seaworthy.k8s.access;

import java.util.regex.Pattern;

/**
 * Where pods find an API server: an address, never a name, for a NetworkPolicy knows no names.
 * Immutable.
 *
 * @param address an IPv4 address such as {@code 10.96.0.1}, or an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record ApiServerAddress(String address, int port) {
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern IPV6 =
      Pattern.compile("(?=.*:.*:)[0-9a-f]{0,4}(:[0-9a-f]{0,4}){1,7}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the address is a name, or the port is none
   */
  public ApiServerAddress {
    if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "API server address: \"" + address + "\"; accepted are IPv4 and IPv6 addresses");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("API server port: " + port + "; accepted are 1 to 65535");
    }
  }

  /**
   * Parses an address with its port.
   *
   * @param text such as {@code 10.96.0.1:443} or {@code [fd00::1]:6443}
   * @return the address
   * @throws IllegalArgumentException when it has another form
   */
  public static ApiServerAddress parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0 || !text.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalArgumentException(
          "API server address: \"" + text + "\"; accepted are 10.96.0.1:443 and [fd00::1]:443");
    }
    String address = text.substring(0, colon).replaceFirst("^\\[(.*)]$", "$1");
    return new ApiServerAddress(address, Integer.parseInt(text.substring(colon + 1)));
  }

  /** The block of this address alone. */
  String cidr() {
    return address + (address.contains(":") ? "/128" : "/32");
  }

  @Override
  public String toString() {
    return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
  }
}
