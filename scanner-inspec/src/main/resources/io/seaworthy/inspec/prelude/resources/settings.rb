module Inspec
  module Resources
    # Files of settings: any key is a property.
    class Settings < Inspec::JavaResource
      answers :content

      def initialize(path = nil)
        super
        @conf_path = ask(:confPath)
      end

      attr_reader :conf_path

      def params(*keys)
        keys.inject(read_params) { |found, key| found.respond_to?(:key) ? found[key] : nil }
      end

      def read_params = @params ||= ask(:params) || {}
      def resource_id = @conf_path

      def method_missing(name, *arguments)
        return super unless arguments.size <= 1

        setting((name == :[] ? arguments.first : name).to_s)
      end

      def respond_to_missing?(*) = false
      # A setting too, and else a private method of every object.
      def exec = setting('exec')

      private

      def setting(key) = ask(:value, key)
    end

    { LoginDefs: ['login_defs', 'login.defs'], LimitsConf: ['limits_conf', 'limits.conf'],
      AuditDaemonConf: ['auditd_conf', 'Audit Daemon Config'], NtpConf: ['ntp_conf', 'ntp.conf'],
      ChronyConf: ['chrony_conf', 'chrony.conf'], InetdConf: ['inetd_conf', 'inetd.conf'] }.each do |type, (label, shown)|
      const_set(type, Class.new(Settings) do
        name label
        supports platform: 'unix'
        define_method(:to_s) { shown }
      end)
    end

    class SshConfig < Settings
      name 'ssh_config'
      supports platform: 'unix'

      def initialize(conf_path = nil, _type = nil) = super(conf_path)

      def convert_hash(hash)
        hash.each_with_object({}) { |(key, value), lower| lower[key.downcase] ||= value }
      end

      def to_s = 'SSH Configuration'
    end

    class SshdConfig < SshConfig
      name 'sshd_config'

      def initialize(path = nil) = super(path)
      def to_s = 'SSHD Configuration'
    end

    class SshdActiveConfig < Settings
      name 'sshd_active_config'
      supports platform: 'unix'

      attr_reader :active_path

      def initialize
        @subject = inspec.java_object('sshd_active_config', [])
        @active_path = ask(:activePath)
      end

      def resource_id = @active_path
      def to_s = "SSHD Active Configuration (active path: #{@active_path})"
    end

    # Any text of `key = value` lines.
    class PConfig < Inspec.resource(1)
      name 'parse_config'
      supports platform: 'unix'

      include FileReader

      attr_reader :content

      def initialize(content = nil, options = nil)
        @options = options.nil? ? {} : options.dup
        @content = content
        read_params unless content.nil?
      end

      def params(*keys)
        keys.inject(read_params) { |found, key| found.respond_to?(:key) ? found[key] : nil }
      end

      def method_missing(name, *arguments) = read_params[(name == :[] ? arguments.first : name).to_s]
      def respond_to_missing?(*) = false

      def resource_id = @content || 'parse_config'
      def to_s = "Parse Config #{@conf_path}"

      private

      def read_params
        @params ||= @content.nil? ? {} : SimpleConfig.new(@content, @options).params
      end
    end

    class PConfigFile < PConfig
      name 'parse_config_file'

      def initialize(path, options = nil)
        super(nil, options)
        @conf_path = path
        @content = read_file_content(path)
        read_params
      end

      def resource_id = @conf_path
      def to_s = "Parse Config File #{@conf_path}"
    end
  end
end
