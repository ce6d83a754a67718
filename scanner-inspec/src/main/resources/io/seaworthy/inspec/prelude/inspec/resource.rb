module Inspec
  # The superclass of all resources.
  class Resource
    @registry = {}

    class << self
      # `name 'x'` registers the class; `name` alone answers the resource's name, then the class's.
      def name(value = nil)
        return @name || inherited_name unless value

        @name = value
        (Seaworthy::Evaluation.current&.registry || Resource.registry)[value.to_s] = self
      end

      def registry = Resource.instance_variable_get(:@registry)

      def desc(value = nil)
        value ? @description = value : @description
      end

      def example(value = nil)
        value ? @example = value : @example
      end

      # Several criteria are alternatives.
      def supports(criteria = nil)
        (@supports ||= []) << criteria if criteria
        @supports
      end

      def supported_platforms
        ancestors.take_while { |type| type != Resource }.filter_map { |type| type.instance_variable_get(:@supports) }.first
      end

      # The resource of one target. What its constructor raises makes it skipped or failed, as InSpec has it.
      def build(backend, name, arguments)
        allocate.tap { |resource| resource.__send__(:prepare_for, backend, name, arguments) }
      end

      private

      def inherited_name = Module.instance_method(:name).bind_call(self)
    end

    attr_reader :resource_exception_message, :resource_params

    def resource_id(value = nil)
      @resource_id = value if value
      @resource_id.nil? ? '' : @resource_id
    end

    def resource_name = @__resource_name__
    def to_s = @__resource_name__.to_s
    def inspect = to_s
    def inspec = @__backend_runner__

    def skip_resource(message)
      @resource_skipped = true
      @resource_exception_message = message
    end

    def fail_resource(message)
      @resource_failed = true
      @resource_exception_message = message
    end

    def resource_skipped? = @resource_skipped
    def resource_failed? = @resource_failed

    def check_supports = true

    private

    def prepare_for(backend, name, arguments)
      @resource_skipped = false
      @resource_failed = false
      @__backend_runner__ = backend
      @__resource_name__ = name
      @resource_params = arguments
      check_platform
      initialize(*arguments)
    rescue Exceptions::ResourceSkipped => e
      skip_resource(e.message)
    rescue Exceptions::ResourceFailed, NotImplementedError => e
      fail_resource(e.message) unless @resource_failed
    rescue NoMethodError => e
      skip_resource(e.message) unless @resource_failed
    end

    def check_platform
      return if inspec.evaluation.platform_fits?(self.class)

      platform = inspec.platform
      fail_resource("Resource `#{@__resource_name__}` is not supported on platform #{platform.name}/#{platform.release}.")
      raise ArgumentError, "Unsupported resource/backend combination: #{@__resource_name__} / #{platform.name}. Exiting."
    end
  end

  # Stands for a resource that InSpec has and this scanner does not. Having it is no harm; asking it gives no verdict.
  class MissingResource < Resource
    def initialize(*); end

    def respond_to_missing?(*) = true

    def method_missing(*)
      inspec.evaluation.missing_resource(resource_name)
      raise Exceptions::ResourceMissing, "the resource `#{resource_name}` is not part of this scanner"
    end
  end
end
