package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.config.AideConfResource;
import io.seaworthy.core.resource.config.AuditdConfResource;
import io.seaworthy.core.resource.config.ChronyConfResource;
import io.seaworthy.core.resource.config.CronResource;
import io.seaworthy.core.resource.config.CrontabResource;
import io.seaworthy.core.resource.config.EtcFstabResource;
import io.seaworthy.core.resource.config.EtcHostsResource;
import io.seaworthy.core.resource.config.GrubConfResource;
import io.seaworthy.core.resource.config.HostsAccessResource;
import io.seaworthy.core.resource.config.InetdConfResource;
import io.seaworthy.core.resource.config.LimitsConfResource;
import io.seaworthy.core.resource.config.LoginDefsResource;
import io.seaworthy.core.resource.config.MailAliasResource;
import io.seaworthy.core.resource.config.NtpConfResource;
import io.seaworthy.core.resource.config.SshConfigResource;
import io.seaworthy.core.resource.config.SshdActiveConfigResource;
import io.seaworthy.core.resource.config.SshdConfigResource;
import io.seaworthy.core.resource.config.TomlResource;
import io.seaworthy.core.resource.config.XinetdConfResource;
import io.seaworthy.core.resource.web.NginxConfResource;
import io.seaworthy.core.resource.web.NginxResource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Configuration files. */
final class ConfigFamily {
  private ConfigFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "aide_conf" -> at(given, AideConfResource::spec, AideConfResource::spec);
      case "auditd_conf" -> at(given, AuditdConfResource::spec, AuditdConfResource::spec);
      case "chrony_conf" -> at(given, ChronyConfResource::spec, ChronyConfResource::spec);
      case "cron" -> CronResource.spec(given.textOr(0, "user"));
      case "crontab" -> crontab(given);
      case "etc_fstab" -> at(given, EtcFstabResource::spec, EtcFstabResource::spec);
      case "etc_hosts" -> at(given, EtcHostsResource::spec, EtcHostsResource::spec);
      case "etc_hosts_allow" ->
          at(given, HostsAccessResource::allowed, HostsAccessResource::allowed);
      case "etc_hosts_deny" -> at(given, HostsAccessResource::denied, HostsAccessResource::denied);
      case "grub_conf" -> GrubConfResource.spec(given.optionalText(0), given.optionalText(1));
      case "inetd_conf" -> at(given, InetdConfResource::spec, InetdConfResource::spec);
      case "limits_conf" -> at(given, LimitsConfResource::spec, LimitsConfResource::spec);
      case "login_defs" -> at(given, LoginDefsResource::spec, LoginDefsResource::spec);
      case "mail_alias" -> MailAliasResource.spec(given.text(0));
      case "nginx" -> at(given, NginxResource::spec, NginxResource::spec);
      case "nginx_conf" -> at(given, NginxConfResource::spec, NginxConfResource::spec);
      case "ntp_conf" -> at(given, NtpConfResource::spec, NtpConfResource::spec);
      case "ssh_config" -> at(given, SshConfigResource::spec, SshConfigResource::spec);
      case "sshd_config" -> at(given, SshdConfigResource::spec, SshdConfigResource::spec);
      case "sshd_active_config" -> SshdActiveConfigResource.spec();
      // Its text has been read by then, as that of all structured data.
      case "toml" -> toml(given.text(0));
      case "xinetd_conf" -> at(given, XinetdConfResource::spec, XinetdConfResource::spec);
      default -> null;
    };
  }

  private static ResourceSpec<?> at(
      ResourceArguments given,
      Supplier<ResourceSpec<?>> usualPath,
      Function<String, ResourceSpec<?>> path) {
    return given.optionalText(0).<ResourceSpec<?>>map(path).orElseGet(usualPath);
  }

  private static ResourceSpec<?> crontab(ResourceArguments given) {
    Optional<String> path = given.option(0, "path");
    if (path.isPresent()) {
      return CrontabResource.specOfPath(path.get());
    }
    Optional<String> user = given.option(0, "user");
    return user.isPresent() ? CrontabResource.spec(user.get()) : CrontabResource.spec();
  }

  private static ResourceSpec<?> toml(String content) {
    return new ResourceSpec<>("toml", List.of(), facts -> TomlResource.ofContent(content));
  }
}
