package dev.halfmillion.affiliates.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "198.51.100.23",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "2001:db8::1",
        "::ffff:8.8.8.8"
      })
  void aPublicAddressSaysWhoSomebodyIs(String ip) {
    assertThat(PublicAddress.is(ip)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "0:0:0:0:0:0:0:1",
        "::ffff:127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.20",
        "169.254.7.7",
        "100.64.0.1",
        "100.127.255.255",
        "fe80::1",
        "fd12:3456:789a::1",
        "",
        "unknown"
      })
  void anAddressOfThisMachineOrNetworkSaysNothing(String ip) {
    assertThat(PublicAddress.is(ip)).isFalse();
  }
}
