package io.seaworthy.core.resource.network;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses of IPv4 in dotted form. */
final class Ipv4 {
  private static final int BITS = 32;

  private Ipv4() {}

  /** Turns {@code 10.0.0.5/24} into {@code 10.0.0.5/255.255.255.0}. */
  static String withNetmask(String cidr) {
    String[] parts = cidr.split("/");
    int length = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    long mask = length == 0 ? 0 : -1L << (BITS - length);
    String dotted =
        IntStream.of(24, 16, 8, 0)
            .mapToObj(shift -> String.valueOf(mask >> shift & 0xff))
            .collect(Collectors.joining("."));
    return parts[0] + "/" + dotted;
  }

  /** Tells whether an address lies in a network such as {@code 10.0.0.0/8}. */
  static boolean lies(String address, String network) {
    String[] parts = network.split("/");
    int shift = BITS - Integer.parseInt(parts[1]);
    return number(address) >> shift == number(parts[0]) >> shift;
  }

  private static long number(String address) {
    return Arrays.stream(address.split("\\.")).mapToLong(Long::parseLong).reduce(0, Ipv4::append);
  }

  private static long append(long number, long next) {
    return number << 8 | next;
  }
}
