package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.testkit.junit.LeakCheck;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyListTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|api.example.com",
        "example.com|example.com",
        "example.com|api.example.com",
        ".example.com|api.example.com",
        "*.example.com|api.example.com",
        "EXAMPLE.com|Api.Example.COM",
        "other, example.com:443|example.com",
        "192.0.2.7|192.0.2.7",
        "192.0.2.0/24|192.0.2.200",
        "10.0.0.0/8|10.255.0.1",
        "2001:db8::/32|[2001:db8::1]",
        "2001:db8::1|2001:db8:0::1",
        "nothing|localhost",
        "nothing|127.0.0.1",
        "nothing|::1"
      })
  void covers(String list, String host) {
    assertThat(new NoProxyList(list).covers(host, 443)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|api.example.com",
        "example.com|badexample.com",
        ".example.com|example.com",
        "example.com:8443|example.com",
        "192.0.2.0/24|192.0.3.1",
        "192.0.2.0/99|192.0.2.1",
        "192.0.2|192.0.2.1",
        "2001:db8::/32|2001:db9::1",
        "1.2.3.4|example.com"
      })
  void doesNotCover(String list, String host) {
    assertThat(new NoProxyList(list).covers(host, 443)).isFalse();
  }
}
