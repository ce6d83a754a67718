package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.config.AideConfResource;
import io.seaworthy.core.resource.config.AuditdConfResource;
import io.seaworthy.core.resource.config.ChronyConfResource;
import io.seaworthy.core.resource.config.CrontabResource;
import io.seaworthy.core.resource.config.EtcFstabResource;
import io.seaworthy.core.resource.config.InetdConfResource;
import io.seaworthy.core.resource.config.LimitsConfResource;
import io.seaworthy.core.resource.config.LoginDefsResource;
import io.seaworthy.core.resource.config.NtpConfResource;
import io.seaworthy.core.resource.config.SshConfigResource;
import io.seaworthy.core.resource.config.SshdActiveConfigResource;
import io.seaworthy.core.resource.config.SshdConfigResource;
import io.seaworthy.core.resource.config.TomlResource;
import io.seaworthy.core.resource.config.X509CertificateResource;
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
      case "crontab" -> crontab(given);
      case "etc_fstab" -> given.at(EtcFstabResource::spec, EtcFstabResource::spec);
      case "inetd_conf" -> given.at(InetdConfResource::spec, InetdConfResource::spec);
      case "limits_conf" -> given.at(LimitsConfResource::spec, LimitsConfResource::spec);
      case "login_defs" -> given.at(LoginDefsResource::spec, LoginDefsResource::spec);
      case "ntp_conf" -> given.at(NtpConfResource::spec, NtpConfResource::spec);
      case "ssh_config" -> given.at(SshConfigResource::spec, SshConfigResource::spec);
      case "sshd_config" -> given.at(SshdConfigResource::spec, SshdConfigResource::spec);
      case "sshd_active_config" -> SshdActiveConfigResource.spec();
      case "toml" -> toml(given);
      case "x509_certificate" -> certificate(given);
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

  private static ResourceSpec<?> certificate(ResourceArguments given) {
    Optional<String> content = given.option(0, "content");
    if (content.isPresent()) {
      return new ResourceSpec<>(
          "x509_certificate", List.of(), facts -> X509CertificateResource.ofContent(content.get()));
    }
    return X509CertificateResource.spec(given.option(0, "filepath").orElseGet(() -> given.text(0)));
  }
}
