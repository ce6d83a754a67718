module Inspec
  # A control: its own words, and the checks that its body registers.
  class Rule
    include ::RSpec::Matchers
    include ResourceNames
    include InputAccess

    Check = Struct.new(:kind, :values, :block)

    attr_reader :__id, :__file, :__checks, :__fault, :__location, :__overlays
    attr_accessor :__group_title
    alias id __id
    alias source_file __file

    def initialize(id, evaluation, file, &block)
      @__id = id
      @__evaluation = evaluation
      @__file = file
      @impact = nil
      @title = nil
      @descriptions = {}
      @refs = []
      @tags = {}
      @__checks = []
      @__overlays = []
      @__skip = {}
      @__location = block&.source_location || [file, 0]
      run_body(block) if block
    end

    # --- what a control may say

    def impact(value = nil)
      return @impact if value.nil? || @__impact_frozen

      @impact = value.is_a?(String) ? Impact.impact_from_string(value) : value
    end

    def title(text = nil)
      @title = text unless text.nil?
      @title
    end

    def desc(label = nil, text = nil)
      return @descriptions[:default] if label.nil?

      text.nil? ? @descriptions[:default] = unindented(label) : @descriptions[label.to_sym] = unindented(text)
    end

    def descriptions(more = nil)
      return @descriptions if more.nil?

      @descriptions.merge!(more)
    end

    def ref(text = nil, options = {})
      return @refs if text.nil? && options.empty?

      @refs << (options.empty? && text.is_a?(Hash) ? text : options.merge(ref: text))
    end

    def tag(*words)
      words.each { |word| word.is_a?(Hash) ? @tags.merge!(word) : @tags[word] ||= nil }
      @tags
    end

    def only_if(message = nil, impact: nil)
      return if !block_given? || @__evaluation.bridge.loadOnly

      holds = yield
      self.impact(impact) if impact && !holds
      @__skip[:result] ||= !holds
      @__skip[:kind] = :only_if
      @__skip[:message] = message
    end

    def only_applicable_if(message = nil)
      return if !block_given? || yield

      impact(0.0)
      @__impact_frozen = true
      @__not_applicable = ['only_applicable_if', message]
    end

    def describe(*values, &block)
      return Seaworthy::OneOf.new(@__evaluation, self) if values.empty? && block.nil?

      @__checks << Check.new(:describe, values, block)
    end

    def expect(value, &block)
      Seaworthy::ExpectedValue.new(value, &block).tap { |target| @__checks << Check.new(:expect, [value], target) }
    end

    def inspec = @__evaluation.backend
    def to_s = @__id
    def inspect = "#<#{self.class.superclass.name} #{@__id}>"

    # --- what the engine calls; two underscores keep these names out of the content's way

    def __add_check(check) = @__checks << check

    # Skips the control for what stands around it: its file, its profile. What its body could not see is then of no account.
    def __skip(message, kind = :only_if)
      @__skip = { result: true, kind: kind, message: message }
      @__fault = nil
    end

    def __skip_state = @__skip

    # Says what kept the code around this control from seeing the target.
    def __blind(fault) = @__fault = fault

    # Takes over what an overlay says about this control; checks of the overlay replace all of its own.
    def __overlay(other)
      impact(other.impact)
      title(other.title)
      descriptions(other.descriptions)
      tag(other.tag)
      other.ref.each { |reference| @refs << reference }
      @__checks = other.__checks unless other.__checks.empty?
      state = other.__skip_state
      @__skip = state unless state[:result].nil?
      @__fault ||= other.__fault
      @__overlays << other.__location
    end

    # The checks to run: those that were registered, or the one that says why there are none.
    def __final_checks
      if @__skip[:result].eql?(true)
        [noop { |resource| resource.skip_resource(reason('Skipped', @__skip[:kind], @__skip[:message])) }]
      elsif @__not_applicable
        [noop { |resource| resource.fail_resource(reason('N/A', *@__not_applicable)) }]
      else
        @__checks
      end
    end

    def __tag_words
      @tags.flat_map { |key, value| [key, value] }.flatten.compact.uniq.map(&:to_s)
    rescue StandardError
      []
    end

    private

    def inspec_inputs = @__evaluation.inputs

    def run_body(block)
      waived = @__evaluation.bridge.waived(@__id)
      return __skip(waived, :waiver) if waived

      @__evaluation.bridge.askedBy(@__id)
      _, @__fault = @__evaluation.watched { instance_eval_safely(block) }
    ensure
      @__evaluation.bridge.askedBy(nil)
    end

    # An error in a control's own code becomes a failed check of its own; what was registered before stays.
    def instance_eval_safely(block)
      instance_eval(&block)
    rescue Exception, Java::JavaLang::VirtualMachineError => e # rubocop:disable Lint/RescueException
      @__evaluation.exhausted(e)
      # What kept the control from seeing the target is reported by itself, as an error.
      return if @__evaluation.fault

      error = e
      place = block.source_location.join(':')
      describe('Control Source Code Error') do
        its(place) { raise RuntimeError, error.message, error.backtrace }
      end
    end

    def reason(what, kind, message)
      "#{what} control due to #{kind} condition#{message ? ": #{message}" : '.'}"
    end

    def noop
      resource = inspec.noop
      yield resource
      Check.new(:describe, [resource], nil)
    end

    # The least indentation of all lines that are not blank is taken off each.
    def unindented(text)
      return '' if text.nil?

      depth = text.split("\n").reject { |line| line.strip.empty? }.filter_map { |line| line.index(/\S/) }.min
      text.gsub(/^[[:blank:]]{#{depth}}/, '').strip
    end

    def method_missing(name, *arguments, &block)
      @__evaluation.registry.key?(name.to_s) ? inspec.build_resource(name, arguments) : super
    end

    def respond_to_missing?(name, *) = @__evaluation.registry.key?(name.to_s) || super
  end
end
