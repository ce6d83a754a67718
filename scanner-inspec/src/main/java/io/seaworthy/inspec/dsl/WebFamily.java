package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.web.ApacheConfResource;
import io.seaworthy.core.resource.web.ApacheResource;
import io.seaworthy.core.resource.web.HttpResource;
import io.seaworthy.core.resource.web.NginxConfResource;
import io.seaworthy.core.resource.web.NginxResource;
import io.seaworthy.core.resource.web.PhpConfigResource;
import org.jspecify.annotations.Nullable;

/** Web servers and what runs in them. */
final class WebFamily {
  private WebFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "apache" -> ApacheResource.spec();
      case "apache_conf" -> given.at(ApacheConfResource::spec, ApacheConfResource::spec);
      case "http" -> HttpResource.spec(HttpArguments.request(given.text(0), given.map(1)));
      case "nginx" -> given.at(NginxResource::spec, NginxResource::spec);
      case "nginx_conf" -> given.at(NginxConfResource::spec, NginxConfResource::spec);
      case "php_config" -> PhpConfigResource.spec(given.text(0), given.optionalText(1));
      default -> null;
    };
  }
}
