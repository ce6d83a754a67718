module Inspec
  module Resources
    # The rules that the kernel's audit holds.
    class Auditd < Inspec::JavaResource
      name 'auditd'
      supports platform: 'unix'

      answers :lines

      table(rows: :rows, **%i[file list action fields fields_nokey syscall key arch path permissions exit]
        .to_h { |field| [field, field.to_s] })

      def initialize = super()
      def params = table_rows

      def status(name = nil)
        @status ||= ask(:status)
        name.nil? ? @status : @status[name]
      end

      def resource_id = 'Auditd Rules'
      def to_s = 'Auditd Rules'
    end

    class Selinux < Inspec::JavaResource
      name 'selinux'
      supports platform: 'linux'

      answers :policy, installed?: :installed, disabled?: :disabled, enforcing?: :enforcing, permissive?: :permissive

      def initialize(selinux_path = '/etc/selinux/config')
        @path = selinux_path
        super
      end

      def modules = SelinuxModules.new(inspec.evaluation.ask(ask(:modules), :rows, []))
      def booleans = SelinuxBooleans.new(inspec.evaluation.ask(ask(:booleans), :rows, []))
      def resource_id = @path
      def to_s = 'SELinux'
    end

    # SELinux's modules as a table.
    class SelinuxModules
      attr_reader :params

      filter = FilterTable.create
      filter.register_column(:names, field: 'name')
      filter.register_column(:status, field: 'status')
      filter.register_column(:states, field: 'state')
      filter.register_column(:priorities, field: 'priority')
      filter.register_custom_matcher(:enabled?) { |rows| rows.states.all? { |state| state == 'enabled' } }
      filter.register_custom_matcher(:installed?) { |rows| rows.status.all? { |status| status == 'installed' } }
      filter.install_filter_methods_on_resource(self, :params)

      def initialize(rows) = @params = rows
      def to_s = 'SELinux modules'
    end

    # SELinux's booleans as a table.
    class SelinuxBooleans
      attr_reader :params

      filter = FilterTable.create
      filter.register_column(:names, field: 'name')
      filter.register_column(:states, field: 'state')
      filter.register_column(:defaults, field: 'default')
      filter.register_custom_matcher(:on?) { |rows| rows.states.all? { |state| state == 'on' } }
      filter.install_filter_methods_on_resource(self, :params)

      def initialize(rows) = @params = rows
      def to_s = 'SELinux booleans'
    end

    class AideConf < Inspec::JavaResource
      name 'aide_conf'
      supports platform: 'unix'

      table(rows: :rows, selection_lines: 'selection_line', rules: 'rules')

      def initialize(aide_conf_path = nil)
        @conf_path = aide_conf_path || '/etc/aide.conf'
        super(@conf_path)
      end

      def params = table_rows
      def all_have_rule(rule) = ask(:allHaveRule, rule)
      def resource_id = @conf_path
      def to_s = 'AIDE Config'
    end

    # The firewall's active zones.
    class FirewallD < Inspec::JavaResource
      name 'firewalld'
      supports platform: 'linux'

      answers installed?: :installed, running?: :running, default_zone: :default_zone, has_zone?: :has_zone

      table(rows: :rows, **%i[zone interfaces services sources ports protocols source_ports icmp_blocks forward_ports
                              rich_rules target].to_h { |field| [field, field.to_s] }) do |filter|
        { 'icmp_block_inversion' => %i[icmp_block_inversion? has_icmp_block_inversion_enabled?],
          'masquerade' => %i[masquerade? has_masquerade_enabled?] }.each do |field, matchers|
          matchers.each do |matcher|
            filter.register_custom_matcher(matcher) { |zones| zones.raw_data.first&.fetch(field) }
          end
        end
      end

      def initialize = super()

      def has_service_enabled_in_zone?(service, zone = default_zone) = ask(:hasServiceEnabledInZone, service, zone)
      def has_port_enabled_in_zone?(port, zone = default_zone) = ask(:hasPortEnabledInZone, port, zone)
      def has_rule_enabled?(rule, zone = default_zone) = ask(:hasRuleEnabled, rule, zone)
      def service_ports_enabled_in_zone(service, zone = default_zone) = ask(:servicePortsEnabledInZone, service, zone)

      def service_protocols_enabled_in_zone(service, zone = default_zone)
        ask(:serviceProtocolsEnabledInZone, service, zone)
      end

      def params = table_rows
      def resource_id = 'firewalld'
      def to_s = 'Firewall Rules'
    end

    class X509Certificate < Inspec::JavaResource
      name 'x509_certificate'
      supports platform: 'unix'

      answers :fingerprint, :serial, :version, :issuer_dn, :subject_dn, :extensions, :email, not_before: :not_before,
              not_after: :not_after, validity_in_days: :validity_in_days, key_length: :key_length,
              signature_algorithm: :signature_algorithm, subject_alt_names: :subject_alt_names,
              certificate?: :certificate, valid?: :valid, has_purpose?: :has_purpose

      def initialize(source)
        @source = source
        super
      end

      def subject = Hashie::Mash.new(ask(:subject))
      def issuer = Hashie::Mash.new(ask(:issuer))
      def keylength = key_length
      def resource_id = @source.is_a?(Hash) ? @source[:filepath].to_s : @source.to_s
      def to_s = "x509_certificate #{resource_id.empty? ? subject['CN'] : resource_id}"
    end
  end
end
