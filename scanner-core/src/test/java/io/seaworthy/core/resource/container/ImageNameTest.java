package io.seaworthy.core.resource.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "alpine, alpine, alpine, -",
        "alpine:3.18, alpine, alpine, 3.18",
        "chef/inspec:1.46.3, chef/inspec, chef/inspec, 1.46.3",
        "localhost:5000/ubuntu, localhost:5000/ubuntu, ubuntu, -",
        "localhost:5000/chef/inspec:1.46, localhost:5000/chef/inspec, chefinspec, 1.46"
      })
  void isTakenToPieces(String text, String repo, String name, String tag) {
    assertThat(ImageName.of(text)).isEqualTo(new ImageName(repo, name, tag));
  }
}
