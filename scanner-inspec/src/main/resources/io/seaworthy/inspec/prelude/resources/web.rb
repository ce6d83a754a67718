module Inspec
  module Resources
    # Where Apache's HTTP server keeps its files.
    class Apache < Inspec::JavaResource
      name 'apache'
      supports platform: 'unix'

      answers :service, :conf_dir, :conf_path, :user

      def initialize = super
      def resource_id = conf_path || 'apache'
      def to_s = 'Apache Environment'
    end

    # Its configuration: any directive is a property.
    class ApacheConf < Settings
      name 'apache_conf'
      supports platform: 'unix'

      def initialize(conf_path = nil)
        @conf_path = conf_path
        super
      end

      def resource_id = @conf_path || 'apache_conf'
      def to_s = "Apache Config #{@conf_path}"
    end

    # A setting of PHP.
    class PhpConfig < Inspec::JavaResource
      name 'php_config'
      supports platform: 'unix'

      answers :value

      attr_reader :config_param, :config_file_or_path

      def initialize(config_param, config_file_or_path = {})
        @config_param = config_param
        @config_file_or_path = config_file_or_path
        @subject = inspec.java_object(java_name, [config_param, config_file_or_path[:ini]])
      end

      def resource_id = config_param
      def to_s = "php_config #{config_param}"
    end

    # What a request gets for an answer. It is sent by the target, never from here.
    class Http < Inspec::JavaResource
      name 'http'
      supports platform: 'unix'

      answers :status, :body

      def initialize(url, opts = {})
        @url = url
        @opts = opts
        super
        @resource_params = [url]
      end

      def headers = @headers ||= Headers.create(ask(:headers) || {})
      def http_method = @opts.fetch(:method, 'GET')
      def resource_id = @url
      def to_s = @url ? "HTTP #{http_method} on #{@url}" : 'HTTP Resource'

      # Headers answer to their names in any case.
      class Headers < Hash
        def self.create(data) = data.each_with_object(new) { |(name, value), all| all[name.to_s.downcase] = value }
        def [](name) = fetch(name.to_s.downcase, nil)
        def method_missing(name, *) = self[name]
        def respond_to_missing?(*) = false
      end
    end
  end
end
