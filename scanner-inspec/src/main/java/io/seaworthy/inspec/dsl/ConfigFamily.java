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
import io.seaworthy.core.resource.config.RabbitmqConfigResource;
import io.seaworthy.core.resource.config.SshConfigResource;
import io.seaworthy.core.resource.config.SshdActiveConfigResource;
import io.seaworthy.core.resource.config.SshdConfigResource;
import io.seaworthy.core.resource.config.TomlResource;
import io.seaworthy.core.resource.config.XinetdConfResource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Configuration files. */
final class ConfigFamily {
  private ConfigFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "aide_conf" -> given.at(AideConfResource::spec, AideConfResource::spec);
      case "auditd_conf" -> given.at(AuditdConfResource::spec, AuditdConfResource::spec);
      case "chrony_conf" -> given.at(ChronyConfResource::spec, ChronyConfResource::spec);
      case "cron" -> CronResource.spec(given.textOr(0, "user"));
      case "crontab" -> crontab(given);
      case "etc_fstab" -> given.at(EtcFstabResource::spec, EtcFstabResource::spec);
      case "etc_hosts" -> given.at(EtcHostsResource::spec, EtcHostsResource::spec);
      case "etc_hosts_allow" ->
          given.at(HostsAccessResource::allowed, HostsAccessResource::allowed);
      case "etc_hosts_deny" -> given.at(HostsAccessResource::denied, HostsAccessResource::denied);
      case "grub_conf" -> GrubConfResource.spec(given.optionalText(0), given.optionalText(1));
      case "inetd_conf" -> given.at(InetdConfResource::spec, InetdConfResource::spec);
      case "limits_conf" -> given.at(LimitsConfResource::spec, LimitsConfResource::spec);
      case "login_defs" -> given.at(LoginDefsResource::spec, LoginDefsResource::spec);
      case "mail_alias" -> MailAliasResource.spec(given.text(0));
      case "ntp_conf" -> given.at(NtpConfResource::spec, NtpConfResource::spec);
      case "rabbitmq_config" ->
          given.at(RabbitmqConfigResource::spec, RabbitmqConfigResource::spec);
      case "ssh_config" -> given.at(SshConfigResource::spec, SshConfigResource::spec);
      case "sshd_config" -> given.at(SshdConfigResource::spec, SshdConfigResource::spec);
      case "sshd_active_config" -> SshdActiveConfigResource.spec();
      case "toml" -> toml(given);
      case "xinetd_conf" -> given.at(XinetdConfResource::spec, XinetdConfResource::spec);
      default -> null;
    };
  }

  private static ResourceSpec<?> crontab(ResourceArguments given) {
    Optional<String> path = given.option(0, "path");
    if (path.isPresent()) {
      return CrontabResource.specOfPath(path.get());
    }
    Optional<String> user = given.option(0, "user");
    return user.isPresent() ? CrontabResource.spec(user.get()) : CrontabResource.spec();
  }

  private static ResourceSpec<?> toml(ResourceArguments given) {
    Optional<String> content = given.option(0, "content");
    return content.isPresent()
        ? new ResourceSpec<>(
            "TOML content", List.of(), facts -> TomlResource.ofContent(content.get()))
        : TomlResource.spec(given.text(0));
  }
}
