package io.seaworthy.inspec.profile;

import io.seaworthy.core.result.ProfileDescription;
import java.util.List;
import java.util.Map;

/** What a profile says about itself, in the engine's form. */
public final class Descriptions {
  private Descriptions() {}

  /**
   * Describes a profile.
   *
   * @param source the profile
   * @param inputs its inputs with their values, each with {@code name} and {@code options}
   * @return the description
   */
  public static ProfileDescription of(ProfileSource source, List<Map<String, Object>> inputs) {
    ProfileMetadata metadata = source.metadata();
    ProfileDescription.Builder description =
        ProfileDescription.builder()
            .name(source.name())
            .version(source.version())
            .sha256(source.sha256())
            .title(metadata.text("title"))
            .maintainer(metadata.text("maintainer"))
            .summary(metadata.text("summary"))
            .license(metadata.text("license"))
            .copyright(metadata.text("copyright"))
            .copyrightEmail(metadata.text("copyright_email"))
            .addAllInputs(inputs);
    metadata.supports().forEach(description::addSupports);
    metadata.depends().forEach(description::addDepends);
    return description.build();
  }
}
