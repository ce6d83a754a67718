package io.seaworthy.testkit;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.cmp;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;

import io.seaworthy.core.Profile;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.file.FileEntry;

/** Controls on two files, for tests of what is done with results. */
public final class SampleProfile {
  private SampleProfile() {}

  public static Profile create() {
    return Profile.of(
        "sample",
        Control.of("mode-1")
            .title("The account file is not for others to write")
            .check(describe(file("/etc/passwd")).its("mode", FileEntry::mode).should(cmp("0644"))),
        Control.of("owner-1").check(describe(file("/etc/group")).should(beOwnedBy("root"))));
  }
}
