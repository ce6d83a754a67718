module Seaworthy
  # `self` in a control file.
  class ControlContext
    include Inspec::ResourceNames
    include Inspec::InputAccess

    def initialize(evaluation)
      @__evaluation = evaluation
      @__file = 'unknown'
    end

    # --- what a control file may say

    def control(id, _options = {}, &block)
      return unless @__evaluation.bridge.wanted(id.to_s)

      rule = @__evaluation.rule_class.new(id.to_s, @__evaluation, @__file, &block)
      register(rule) if @__evaluation.bridge.wantedTags(rule.__tag_words)
    end
    alias rule control

    # A describe block outside of a control becomes one of its own.
    def describe(*values, &block)
      location = block ? "#{File.basename(block.source_location[0])}:#{block.source_location[1]}" : 'unknown'
      result = nil
      @__anonymous = (@__anonymous || 0) + 1
      id = "(generated from #{location} #{@__evaluation.bridge.fingerprint(location, @__anonymous)})"
      return unless @__evaluation.bridge.wanted(id)

      register(@__evaluation.rule_class.new(id, @__evaluation, @__file) { result = describe(*values, &block) })
      result
    end

    def title(text) = @__title = text

    # Holds for all controls of the file, those above included.
    def only_if(message = nil, &block)
      return if block.nil? || @__skipped || @__evaluation.bridge.loadOnly
      return if block.call == true

      @__evaluation.rules.each_value { |rule| rule.__skip(message) if rule.__file == @__file }
      @__skip_message = message
      @__skipped = true
    end

    def include_controls(profile, _version = nil, &block) = @__evaluation.include_child(profile, all: true, &block)
    def require_controls(profile, _version = nil, &block) = @__evaluation.include_child(profile, all: false, &block)
    alias include_rules include_controls
    alias require_rules require_controls

    def skip_control(id) = @__evaluation.unregister(id)
    alias skip_rule skip_control

    def require_resource(options = {})
      name = options[:resource] || raise('You must specify a specific resource name when calling require_resource()')
      from = options[:profile] ? @__evaluation.child(options[:profile]) : @__evaluation
      @__evaluation.registry[(options[:as] || name).to_s] = from.registry[name.to_s]
    end

    def inspec = @__evaluation.backend
    def profile_name = @__evaluation.name
    alias profile_id profile_name
    def to_s = "Control Evaluation Context (#{profile_name})"
    alias inspect to_s

    # --- what the engine calls

    def begin_file(path)
      @__file = path
      @__title = nil
      @__skipped = false
    end

    # Runs an overlay's block on this profile and returns the ids of the controls that it names.
    def overlay(&block)
      begin_file(block.source_location[0])
      @__named = []
      instance_exec(&block)
      @__named
    ensure
      @__named = nil
    end

    private

    def inspec_inputs = @__evaluation.inputs

    def register(rule)
      rule.__group_title = @__title
      rule.__skip(@__skip_message) if @__skipped
      @__named&.push(rule.__id)
      @__evaluation.register(rule)
    end

    def method_missing(name, *arguments, &block)
      @__evaluation.registry.key?(name.to_s) ? inspec.build_resource(name, arguments) : super
    end

    def respond_to_missing?(name, *) = @__evaluation.registry.key?(name.to_s) || super
  end
end
