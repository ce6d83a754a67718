package io.seaworthy.core.control;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.file.FileEntry;
import org.junit.jupiter.api.Test;

class DescribeTest {
  private static final ContainerPath PATH = ContainerPath.of("/etc/motd");

  @Test
  void asksForContentInAdvanceOnlyWhereItIsExpectedOfTheFile() {
    assertThat(describe(file("/etc/motd")).should(exist()).needs())
        .containsExactly(new Need.Stat(PATH));
    assertThat(
            describe(file("/etc/motd"))
                .should(exist())
                .its("content", FileEntry::content)
                .should(eq(""))
                .needs())
        .containsExactly(new Need.Content(PATH));
  }
}
