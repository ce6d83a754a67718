# The engine that evaluates a profile for one target. Content never names it.
module Seaworthy
  # One profile on one target: its words, inputs and controls. Nothing of it outlives the scan of that target.
  class Evaluation
    KEY = :seaworthy_evaluation

    class << self
      # The evaluation whose code runs in this thread.
      def current = Thread.current[KEY]

      def log(level, message) = current&.note(level, message)

      def taint(cause_code, message) = current&.taint(cause_code, message)
    end

    attr_reader :source, :bridge, :registry, :vocabulary, :inputs, :backend, :rules, :children
    # The file that is being loaded.
    attr_reader :fault
    attr_accessor :loading

    def initialize(source, bridge, parent = nil)
      @source = source
      @bridge = bridge
      @parent = parent
      @registry = Inspec::Resource.registry.dup
      @vocabulary = Module.new
      @inputs = Inspec::Inputs.new(bridge)
      @backend = Inspec::Backend.new(self, Inspec::RuntimeProfile.new(source))
      @rules = {}
      @children = {}
      @included = []
      @libraries = Libraries.new(self)
    end

    # Runs a block with this evaluation's words and puts the former back.
    def within
      former = Thread.current[KEY]
      Thread.current[KEY] = self
      yield
    ensure
      Thread.current[KEY] = former
    end

    def name = source.name
    def target_uri = bridge.targetUri
    def note(level, message) = bridge.log(level.to_s, message.to_s)

    # --- words

    def group_base
      @group_base ||= ExampleGroup.base_for(self)
    end

    def rule_class
      @rule_class ||= specialised(Inspec::Rule)
    end

    def control_context
      @control_context ||= specialised(ControlContext).new(self)
    end

    def require_library(path) = @libraries.require(path)

    # --- questions to the target

    def java_object(name, arguments)
      guarded { bridge.resource(name, arguments) }
    end

    def ask(subject, method, arguments)
      guarded do
        bridge.gather
        bridge.toRuby(subject.public_send(method, *arguments))
      end
    end

    def platform_record = @platform_record ||= guarded { bridge.platform }

    # Something kept this evaluation from seeing the target. Whatever the content makes of it, the check that runs now has
    # no verdict.
    def taint(cause_code, message)
      @fault ||= [cause_code.to_s, message.to_s]
    end

    EXHAUSTED = {
      'SystemStackError' => 'control.stack-overflow', 'Java::JavaLang::StackOverflowError' => 'control.stack-overflow',
      'NoMemoryError' => 'control.out-of-memory', 'Java::JavaLang::OutOfMemoryError' => 'control.out-of-memory'
    }.freeze

    # Content that runs out of stack or memory has no verdict.
    def exhausted(error)
      cause = EXHAUSTED[error.class.name]
      return if cause.nil?

      bridge.noteRunOut(cause)
      taint(cause, "#{error.class}: #{error.message}")
    end

    # Runs a block and tells what, if anything, kept it from seeing the target.
    def watched
      former = @fault
      @fault = nil
      result = yield
      [result, @fault]
    ensure
      @fault = former
    end

    def missing_resource(name)
      taint('resource.unsupported', "the resource `#{name}` is not part of this scanner")
    end

    # --- loading

    # Loads libraries and inputs: what a profile gives to one that depends on it.
    def prepare
      return if @prepared

      @prepared = true
      within do
        source.dependencies.each { |dependency| add_child(dependency) }
        bind_inputs
        @libraries.load
      end
    end

    # Evaluates the control files; a control's body runs now, its checks later.
    def load
      return if @loaded

      @loaded = true
      prepare
      within { source.controlFiles.each { |file| load_file(file) } }
      self
    end

    # What a file's own code can't see of the target costs that file; the other files' controls are judged.
    def load_file(file)
      _, fault = watched do
        load_controls(file)
      rescue Inspec::Exceptions::NoEvidence, Inspec::Exceptions::ResourceMissing
        nil
      rescue SystemStackError, NoMemoryError, Java::JavaLang::VirtualMachineError => e
        exhausted(e)
      end
      return if fault.nil?

      id = "(generated from #{File.basename(file.path)} #{bridge.fingerprint(file.path, 0)})"
      register(rule_class.new(id, self, file.path).tap { |rule| rule.__blind(fault) })
    end

    def load_controls(file)
      @loading = file.path
      control_context.begin_file(file.path)
      SourceFile.run(file, control_context)
    end

    def register(rule)
      known = @rules[rule.__id]
      known ? known.__overlay(rule) : @rules[rule.__id] = rule
    end

    def unregister(id)
      @rules.delete(id.to_s)
      @included.each { |child| child.unregister(id) }
    end

    def child(name)
      @children.fetch(name.to_s) do
        raise "Cannot load '#{name}' since it is not listed as a dependency of #{self.name}.\n\n" \
              "Dependencies available from this context are:\n\n    #{@children.keys.join("\n    ")}\n"
      end
    end

    # Takes a dependency's controls; only those that the block names when `all` is false.
    def include_child(name, all:, &block)
      child = child(name)
      return unless child.supported?

      child.load unless child.loaded?
      named = block ? child.overlay(&block) : []
      child.rules.keep_if { |id, _| named.include?(id) } unless all
      @included << child unless @included.include?(child)
    end

    # Evaluates an overlay's block and tells which controls it names.
    def overlay(&block)
      within { control_context.overlay(&block) }
    end

    def supported? = source.supportsAll || bridge.loadOnly || source.supportedOn(backend.platform.record)

    # What InSpec says of a profile that is not for the target's platform.
    def not_for_platform
      platform = backend.platform
      "Skipping profile: '#{name}' on unsupported platform: '#{platform.name}/#{platform.release}'."
    end

    # Whether a resource class is for this platform; asked for each resource, so kept.
    def platform_fits?(type)
      @fitting_types ||= {}
      @fitting_types.fetch(type) do
        criteria = type.supported_platforms
        @fitting_types[type] = criteria.nil? || backend.platform.supported?(criteria)
      end
    end

    def loaded? = @loaded

    # This evaluation and the included ones, each once.
    def all
      [self, *@included.flat_map(&:all)].uniq
    end

    private

    def specialised(type)
      Class.new(type).tap { |own| own.include(vocabulary) }
    end

    def guarded
      yield
    rescue Java::IoSeaworthyCoreFacts::EvidenceException => e
      taint(e.evidence_cause, e.message)
      raise Inspec::Exceptions::NoEvidence.new(e.evidence_cause, e.message)
    rescue Java::IoSeaworthyCoreResource::ResourceSkipped => e
      raise Inspec::Exceptions::ResourceSkipped, e.message
    rescue Java::IoSeaworthyCoreResource::ResourceFailed => e
      raise Inspec::Exceptions::ResourceFailed, e.message
    rescue Java::JavaLang::IllegalArgumentException => e
      raise ArgumentError, e.message
    end

    # The values from inspec.yml, files and the command line, in the order in which they were given.
    def bind_inputs
      source.inputValues(bridge.givenInputs).each do |given|
        owner = descendant(given.profile.or_else(name))
        next unless owner

        input = owner.inputs.find(given.name)
        input.declare(bridge.toRuby(given.declaration).transform_keys(&:to_sym))
        input.set(bridge.toRuby(given.value), given.priority) if given.has_value?
      end
    end

    def descendant(profile)
      return self if profile == name

      @children.each_value.filter_map { |child| child.descendant(profile) }.first
    end
    protected :descendant

    def add_child(dependency)
      child = Evaluation.new(dependency.profile, bridge, self)
      @children[dependency.name] = child
      return note(:warn, child.not_for_platform) unless child.supported?

      child.prepare
      @registry.merge!(child.registry)
      @vocabulary.include(child.vocabulary)
    end
  end
end
