module Inspec
  module Resources
    # Structured data out of a file, a command or a text.
    class JsonConfig < Inspec.resource(1)
      name 'json'
      supports platform: 'os'

      include ObjectTraverser
      include FileReader

      attr_reader :params, :raw_content

      def initialize(source)
        @params = {}
        @raw_content = load_raw_content(source)
        @params = parse(@raw_content)
        extend EnumerableDelegation if @params.respond_to?(:each)
      end

      def value(keys) = extract_value(keys, params)

      def method_missing(name, *arguments) = value(name == :[] ? arguments : [name, *arguments])
      def respond_to_missing?(*) = false

      def resource_id = @origin || "#{resource_base_name}'s content"
      def to_s = "#{resource_base_name} #{@origin || 'content'}"

      private

      def resource_base_name = 'JSON'

      def parse(content)
        JSON.parse(content)
      rescue StandardError => e
        raise Exceptions::ResourceFailed, "Unable to parse #{resource_base_name}: #{e.message}"
      end

      def load_raw_content(source)
        unless source.is_a?(Hash)
          @origin = source
          return read_file_content(source)
        end
        return from_command(source[:command]) if source.key?(:command)
        return source[:content] if source.key?(:content)

        raise Exceptions::ResourceFailed, 'No JSON content; must specify a file, command, or raw JSON content'
      end

      def from_command(command)
        @origin = "from command: #{command}"
        result = inspec.command(command)
        return result.stdout unless result.stdout.empty?

        why = result.stderr.empty? ? 'No JSON output, STDERR was empty' : "No JSON output, STDERR:\n #{result.stderr}"
        raise Exceptions::ResourceFailed, why
      end
    end

    class YamlConfig < JsonConfig
      name 'yaml'

      private

      def resource_base_name = 'YAML'
      def parsed_form = 'YAML'

      def parse(content)
        YAML.safe_load(content, permitted_classes: [Symbol], aliases: true)
      rescue StandardError => e
        raise Exceptions::ResourceFailed, "Unable to parse #{parsed_form}: #{e.message}"
      end
    end

    class IniConfig < JsonConfig
      name 'ini'

      private

      def resource_base_name = 'INI'
      def parse(content) = SimpleConfig.new(content).params
    end

    class TomlConfig < JsonConfig
      name 'toml'

      private

      def resource_base_name = 'TOML'

      def parse(content)
        inspec.evaluation.ask(inspec.java_object('toml', [{ content: content }]), :params, [])
      end
    end

    # RabbitMQ's classic configuration.
    class RabbitmqConfig < Inspec::JavaResource
      name 'rabbitmq_config'
      supports platform: 'unix'

      def initialize(conf_path = nil)
        @conf_path = conf_path || '/etc/rabbitmq/rabbitmq.config'
        super(@conf_path)
      end

      def params(*keys)
        keys.reduce(@params ||= ask(:params)) { |found, key| found.respond_to?(:key) ? found[key] : nil }
      end

      def resource_id = @conf_path
      def to_s = "rabbitmq_config #{@conf_path}"
    end

    class CsvConfig < JsonConfig
      name 'csv'

      def initialize(path, headers = true) # rubocop:disable Style/OptionalBooleanParameter
        @headers = headers
        @path = path
        super(path)
      end

      def value(keys) = @headers ? @params.filter_map { |row| row[keys.first.to_s] } : @params

      private

      def resource_base_name = 'CSV'

      def parse(content)
        rows = CSV.new(content, headers: @headers, converters: [:all, ->(cell) { cell&.to_s&.empty? ? nil : cell }]).to_a
        @headers ? rows.map(&:to_hash) : rows
      rescue StandardError => e
        raise Exceptions::ResourceFailed, "Unable to parse CSV: #{e.message}"
      end
    end

    class XmlConfig < JsonConfig
      name 'xml'

      def value(keys)
        REXML::XPath.match(@params, keys.first.to_s).map do |found|
          case found
          when REXML::Attribute then found.to_s
          when REXML::Element then found.text
          when Integer, Float, true, false, String then found
          else raise Exceptions::ResourceFailed, "Unknown XML object received (#{found.class}): #{found}"
          end
        end
      end

      private

      def resource_base_name = 'XML'

      def parse(content)
        REXML::Document.new(content)
      rescue StandardError => e
        raise Exceptions::ResourceFailed, "Unable to parse XML: #{e.message}"
      end
    end
  end
end
