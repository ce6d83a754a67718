module Inspec
  # One input of a profile in one evaluation. Values come from several places; the highest priority wins, the last of
  # equals.
  class Input
    INLINE_PRIORITY = 20
    SETTER_PRIORITY = 60

    attr_reader :name, :type, :required, :description, :sensitive, :pattern

    def initialize(name)
      @name = name
      @events = []
    end

    def declare(options)
      @type = options[:type] if options.key?(:type)
      @required = options[:required] if options.key?(:required)
      @description = options[:description] if options.key?(:description)
      @sensitive = options[:sensitive] if options.key?(:sensitive)
      @pattern = options[:pattern] if options.key?(:pattern)
    end

    def set(value, priority)
      value = Thor::CoreExt::HashWithIndifferentAccess.new(value) if value.instance_of?(::Hash)
      @events << [priority, value]
      check
    end

    def value=(value)
      set(value, SETTER_PRIORITY)
    end

    def has_value? = !@events.empty? # rubocop:disable Naming/PredicateName

    def value
      if required && (!has_value? || current.nil?)
        raise RequiredError, "Input '#{name}' is required and does not have a value."
      end

      current
    end

    def row
      options = { 'type' => type, 'required' => required, 'description' => description, 'sensitive' => sensitive,
                  'pattern' => pattern&.to_s }
      options['value'] = sensitive ? '***' : Seaworthy.plain(current) if has_value?
      { 'name' => name, 'options' => options.compact }
    end

    # The texts in a sensitive value, which nobody may be told. Shorter ones say nothing by themselves, and taking them out
    # would leave no readable report.
    SHORTEST_SECRET = 4

    def secrets
      return [] unless sensitive && has_value?

      texts_in(current).select { |text| text.length >= SHORTEST_SECRET }
    end

    def to_s = "Input #{name} with value #{sensitive ? '*** (senstive)' : current}"

    private

    def texts_in(value)
      case value
      when ::Hash then value.values.flat_map { |item| texts_in(item) }
      when ::Array then value.flat_map { |item| texts_in(item) }
      when ::String, ::Numeric then [value.to_s]
      else []
      end
    end

    def shown = sensitive ? '***' : current

    def current
      highest = @events.map(&:first).max
      return NO_VALUE_SET.new(name) unless highest

      @events.reverse.find { |priority, _| priority == highest }.last
    end

    def check
      problem = type && Java::IoSeaworthyInspecProfile::InputType.named(type.to_s).mismatch(kinds(current))
      if problem
        raise ValidationError, "Input '#{name}' with value '#{shown}' does not validate to type '#{problem}'."
      end
      return if pattern.nil? || current.to_s.match?(pattern)

      raise ValidationError, "Input '#{name}' with value '#{shown}' does not validate to pattern '#{pattern}'."
    end

    # The types that a value may pass for.
    def kinds(value)
      found = []
      found << 'String' if value.is_a?(String)
      found << 'Numeric' if value.is_a?(Numeric) || (value.is_a?(String) && numeric?(value))
      found << 'Boolean' if [true, false].include?(value)
      found << 'Array' if value.is_a?(Array)
      found << 'Hash' if value.is_a?(Hash)
      found << 'Regexp' if regexp?(value)
      found
    end

    def numeric?(text)
      Float(text)
      true
    rescue ArgumentError
      false
    end

    def regexp?(value)
      Regexp.new(value)
      true
    rescue RegexpError, ::TypeError
      false
    end
  end

  # The inputs of one profile in one evaluation.
  class Inputs
    def initialize(bridge)
      @inputs = {}
      @bridge = bridge
    end

    def find(name) = @inputs[name.to_s] ||= Input.new(name.to_s)

    def secrets = @inputs.each_value.flat_map(&:secrets)

    # What reports show of them.
    def rows = @inputs.each_value.map(&:row)

    # `input('x')` reads, `input('x', value: 1)` sets first.
    def read(name, options)
      input = find(name)
      unless options.empty?
        input.declare(options)
        given = options.key?(:value) ? :value : :default
        input.set(options[given], options[:priority] || Input::INLINE_PRIORITY) if options.key?(given)
      end
      # Before it can get into a command, whose words are recorded.
      input.secrets.each { |text| @bridge.keepSecret(text) }
      input.value
    end
  end

  # `input`, wherever content may stand.
  module InputAccess
    def input(name, options = {}) = inspec_inputs.read(name, options)
    def input_object(name) = inspec_inputs.find(name)
    def attribute(name, options = {}) = input(name, options)
  end
end
