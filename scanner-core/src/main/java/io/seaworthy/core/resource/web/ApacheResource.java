package io.seaworthy.core.resource.web;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.Platform;
import java.util.List;

/**
 * Where Apache's HTTP server keeps its files, by the platform's custom (InSpec's {@code apache});
 * whether they are there is not looked at. Immutable.
 *
 * @param service the service
 * @param confDir the directory of the configuration
 * @param confPath the outermost file of the configuration
 * @param user who the server runs as
 */
public record ApacheResource(String service, String confDir, String confPath, String user) {
  private static final String NAME = "Apache Environment";

  /**
   * Names the server.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ApacheResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), ApacheResource::of);
  }

  /**
   * Tells the custom of the container's platform.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ApacheResource of(Facts facts) {
    return Platform.detect(facts).families().contains("debian")
        ? new ApacheResource("apache2", "/etc/apache2/", "/etc/apache2/apache2.conf", "www-data")
        : new ApacheResource("httpd", "/etc/httpd/", "/etc/httpd/conf/httpd.conf", "apache");
  }

  @Override
  public String toString() {
    return NAME;
  }
}
