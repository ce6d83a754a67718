module Inspec
  module Resources
    # Resources of systems that are no Linux container. Profiles for several systems name them behind conditions; used on
    # Linux they are refused like any resource on the wrong platform.
    { AuditPolicy: 'audit_policy', ChocoPkg: 'chocolatey_package', IisApp: 'iis_app', IisAppPool: 'iis_app_pool',
      IisSite: 'iis_site', IisSiteServerSpec: 'iis_website', OneGetPackage: 'oneget', RegistryKey: 'registry_key',
      WindowsRegistryKey: 'windows_registry_key', SecurityIdentifier: 'security_identifier',
      SecurityPolicy: 'security_policy', VBScript: 'vbscript', WindowsFeature: 'windows_feature',
      WindowsFirewall: 'windows_firewall', WindowsFirewallRule: 'windows_firewall_rule', WindowsHotfix: 'windows_hotfix',
      WindowsTasks: 'windows_task', WMI: 'wmi' }.each do |type, label|
      const_set(type, Class.new(Inspec.resource(1)) do
        name label
        supports platform: 'windows'
      end)
    end

    { IpFilter: 'ipfilter', IpNat: 'ipnat' }.each do |type, label|
      const_set(type, Class.new(Inspec.resource(1)) do
        name label
        supports platform: 'bsd'
        supports platform: 'solaris'
      end)
    end

    # PowerShell, which Linux may have too.
    class Powershell < Cmd
      name 'powershell'
      supports platform: 'unix'

      def initialize(script)
        raise Exceptions::ResourceSkipped, 'Can not find `pwsh` command' unless inspec.command('pwsh').exist?

        # Progress would show on standard error.
        text = "$ProgressPreference='SilentlyContinue';#{script}".encode('UTF-16LE')
        super("pwsh -encodedCommand '#{[text].pack('m0')}'")
      end

      def exist? = nil
      def strip = stdout&.strip
      def resource_id = 'Powershell'
      def to_s = 'Powershell'
    end

    class LegacyPowershell < Powershell
      name 'script'
    end

    class Ksh < Cmd
      name 'ksh'
      supports platform: 'unix'

      def initialize(command, options = {})
        @raw_command = command
        super(CommandWrapper.wrap(command, options.merge(shell: 'ksh')), options)
      end

      def resource_id = @raw_command
      def to_s = "KornShell command #{@raw_command}"
    end
  end
end
