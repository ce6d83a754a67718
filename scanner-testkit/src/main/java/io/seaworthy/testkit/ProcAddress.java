package io.seaworthy.testkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Addresses as {@code /proc/net} shows them: words of four bytes, each with its last byte first.
 */
final class ProcAddress {
  private ProcAddress() {}

  static String of(String address) {
    byte[] bytes = bytes(address);
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < bytes.length; word += 4) {
      for (int i = word + 3; i >= word; i--) {
        text.append(String.format(Locale.ROOT, "%02X", bytes[i]));
      }
    }
    return text.toString();
  }

  private static byte[] bytes(String address) {
    if (!address.matches("[0-9.]+|[0-9a-fA-F:]+")) {
      throw new IllegalStateException("fixture: \"" + address + "\" is no IP address");
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("fixture: \"" + address + "\" is no IP address", e);
    }
  }
}
