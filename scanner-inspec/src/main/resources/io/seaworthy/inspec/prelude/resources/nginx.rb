module Inspec
  module Resources
    # The nginx program.
    class Nginx < Inspec::JavaResource
      name 'nginx'
      supports platform: 'unix'

      answers :version, :modules, :prefix, :service, openssl_version: :openssl_version, compiler_info: :compiler_info,
              support_info: :support_info, sbin_path: :sbin_path, modules_path: :modules_path,
              error_log_path: :error_log_path, http_log_path: :http_log_path

      attr_reader :bin_dir

      def initialize(nginx_path = '/usr/sbin/nginx')
        @bin_dir = nginx_path
        super
      end

      def openssl_version = Hashie::Mash.new(ask(:opensslVersion))
      def compiler_info = Hashie::Mash.new(ask(:compilerInfo))
      def params = self
      def resource_id = @bin_dir
      def to_s = 'Nginx Environment'

      def method_missing(name, *arguments)
        arguments.empty? ? ask(:builtWith, name.to_s.tr('_', '-')) : super
      end

      def respond_to_missing?(*) = false
    end

    # nginx.conf with the files that it includes.
    class NginxConf < Inspec::JavaResource
      name 'nginx_conf'
      supports platform: 'unix'

      attr_reader :conf_path

      def initialize(conf_path = nil)
        @conf_path = conf_path || '/etc/nginx/nginx.conf'
        super(@conf_path)
      end

      def contents = ask(:contents) || {}
      def http = NginxConfHttp.new(params['http'], self)
      def servers = http.servers
      def locations = http.locations

      def params
        @params ||= ask(:params) || {}
      rescue StandardError => e
        skip_resource(e.message)
        @params = {}
      end

      def method_missing(name, *)
        return super if name.to_s.start_with?('to_')

        params[name.to_s]&.flatten
      end

      def respond_to_missing?(*) = false
      def resource_id = @conf_path
      def to_s = "nginx_conf #{@conf_path}"
    end

    # All http blocks.
    class NginxConfHttp
      attr_reader :entries

      def initialize(blocks, parent)
        @parent = parent
        @entries = (blocks || []).map { |block| NginxConfHttpEntry.new(block, parent) }
      end

      def servers = entries.flat_map(&:servers)
      def locations = servers.flat_map(&:locations)
      def to_s = "#{@parent}, http entries"
      alias inspect to_s
    end

    # What a block says, and the blocks in it as a table.
    class NginxConfBlock
      def self.table(column, word, type)
        filter = FilterTable.create
        filter.register_column(column, field: word)
        define_method(:table_rows) do
          @table_rows ||= (params[word] || []).map { |block| { word => type.new(block, self) } }
        end
        filter.install_filter_methods_on_resource(self, :table_rows)
      end

      attr_reader :params, :parent

      def initialize(params, parent)
        @params = params || {}
        @parent = parent
      end

      def inspect = to_s
    end

    class NginxConfLocation < NginxConfBlock
      def to_s = "#{parent.parent.parent}, location #{Array(params['_']).join(' ').inspect}"
    end

    class NginxConfServer < NginxConfBlock
      table :locations, 'location', NginxConfLocation

      def to_s
        name, listen = %w[server_name listen].map { |word| Array(params[word]).flatten.first }
        "#{parent.parent}, server #{[name, listen].compact.join(':') if name}"
      end
    end

    class NginxConfHttpEntry < NginxConfBlock
      table :servers, 'server', NginxConfServer

      def locations = servers.flat_map(&:locations)
      def to_s = "#{parent}, http entry"
    end
  end
end
