module Inspec
  module Resources
    # Names that are resolved without asking anybody.
    class EtcHosts < Inspec::JavaResource
      name 'etc_hosts'
      supports platform: 'unix'

      table(rows: :rows, ip_address: 'ip_address', primary_name: 'primary_name', all_host_names: 'all_host_names')

      def initialize(hosts_path = nil)
        super
        table_rows
      end

      def params = table_rows
      def to_s = 'Hosts File'
    end

    # Who is let in by TCP wrappers.
    class EtcHostsAllow < Inspec::JavaResource
      name 'etc_hosts_allow'
      supports platform: 'unix'

      table(rows: :rows, daemon: 'daemon', client_list: 'client_list', options: 'options')

      def initialize(hosts_allow_path = nil)
        @conf_path = hosts_allow_path || usual_path
        super(@conf_path)
        table_rows
      end

      def params = table_rows
      def resource_id = @conf_path
      def to_s = 'hosts.allow Configuration'

      private

      def usual_path = '/etc/hosts.allow'
    end

    # Who is kept out by them.
    class EtcHostsDeny < EtcHostsAllow
      name 'etc_hosts_deny'

      def to_s = 'hosts.deny Configuration'

      private

      def usual_path = '/etc/hosts.deny'
    end

    # Services that xinetd starts.
    class XinetdConf < Inspec::JavaResource
      name 'xinetd_conf'
      supports platform: 'unix'

      table(rows: :rows, services: 'service', ids: 'id', socket_types: 'socket_type', types: 'type', protocols: 'protocol',
            wait: 'wait') do |filter|
        filter.register_custom_matcher(:disabled?) { |rows| rows.where('disable' => 'no').services.empty? }
        filter.register_custom_matcher(:enabled?) { |rows| rows.where('disable' => 'yes').services.empty? }
      end

      def initialize(conf_path = '/etc/xinetd.conf')
        @conf_path = conf_path
        super
        table_rows
      end

      def params = { 'services' => table_rows.group_by { |row| row['service'] } }
      def to_s = "Xinetd config #{@conf_path}"
    end

    # A line of the mail system's list of names.
    class Mailalias < Inspec::JavaResource
      name 'mail_alias'
      supports platform: 'unix'

      answers aliased_to?: :aliased_to

      def initialize(alias_key)
        @alias_key = alias_key
        super
      end

      def resource_id = @alias_key.to_s
      def to_s = "mail_alias #{@alias_key}"
    end

    # The lines of a user's timetable.
    class Cron < Inspec::JavaResource
      name 'cron'
      supports platform: 'unix'

      answers :table, has_entry?: :has_entry

      def initialize(opts = nil)
        @user = opts.respond_to?(:fetch) ? opts[:user] : opts
        super(@user)
      end

      def resource_id = "cron #{@user || 'current user'}"
      def to_s = @user ? "cron for user #{@user}" : 'cron for current user'
    end

    class TimeZone < Inspec::JavaResource
      name 'timezone'
      supports platform: 'unix'

      answers :identifier, :name, :time_offset

      def initialize = super()
      def resource_id = 'timezone'
      def to_s = 'Time Zone resource'
    end

    # The host's name and make.
    class System < Inspec::JavaResource
      name 'sys_info'
      supports platform: 'unix'

      answers :fqdn, :domain, :ip_address, :manufacturer, :model, short: :short_name

      FORMS = { 'f' => :fqdn, 'long' => :fqdn, 'fqdn' => :fqdn, 'full' => :fqdn, 'd' => :domain, 'domain' => :domain,
                'i' => :ipAddress, 'ip_address' => :ipAddress, 's' => :shortName, 'short' => :shortName,
                nil => :hostname }.freeze

      def initialize = super()

      def hostname(form = nil)
        return ask(FORMS[form]) if FORMS.key?(form)

        skip_resource 'The `sys_info.hostname` resource is not supported with that option on your OS.'
      end

      def resource_id = 'sys_info'
      def to_s = 'System Information'
    end
  end
end
