package io.seaworthy.core.resource.container;

import org.jspecify.annotations.Nullable;

/**
 * The name of an image taken to pieces as InSpec does. Immutable.
 *
 * @param repo all before the tag, such as {@code localhost:5000/chef/inspec}
 * @param name the same where the registry's name has no port; else what follows it, without slashes
 * @param tag what stands after the last colon, null when there is none
 */
record ImageName(String repo, String name, @Nullable String tag) {
  static ImageName of(String text) {
    int last = text.lastIndexOf(':');
    boolean registryHasPort = text.indexOf(':') >= 0 && text.indexOf(':') < text.indexOf('/');
    boolean tagged = last >= 0 && !(registryHasPort && last == text.indexOf(':'));
    String repo = tagged ? text.substring(0, last) : text;
    return new ImageName(
        repo,
        registryHasPort ? repo.substring(repo.indexOf('/') + 1).replace("/", "") : repo,
        tagged ? text.substring(last + 1) : null);
  }
}
