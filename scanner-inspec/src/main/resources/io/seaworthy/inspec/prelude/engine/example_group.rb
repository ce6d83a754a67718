module Seaworthy
  # A describe block. Each is a class of its own, as in RSpec: what it defines, its checks see; nested blocks inherit.
  class ExampleGroup < RSpec::Core::ExampleGroup
    include RSpec::Matchers
    include Inspec::ResourceNames
    include Inspec::InputAccess

    class << self
      include Inspec::ResourceNames
      include Inspec::InputAccess

      attr_reader :__evaluation, :__parent, :__examples, :__children, :__description_args, :__hooks
      alias evaluation __evaluation
      alias parent __parent
      alias examples __examples
      alias children __children
      alias description_args __description_args
      alias hooks __hooks

      # The class under which all groups of an evaluation stand.
      def base_for(evaluation)
        Class.new(self) do
          include evaluation.vocabulary
          extend evaluation.vocabulary
          @__evaluation = evaluation
        end
      end

      def open(base, arguments, parent: nil, &block)
        Class.new(parent || base) do
          @__evaluation = base.evaluation
          begin_group(parent, arguments)
          class_exec(*arguments, &block) if block
        end
      end

      # --- what a describe block may say

      def describe(*arguments, &block)
        child = ExampleGroup.open(evaluation.group_base, without_metadata(arguments), parent: self, &block)
        @__children << child
        child
      end
      alias context describe
      alias example_group describe
      alias fdescribe describe
      alias fcontext describe

      def xdescribe(*arguments, &block)
        describe(*arguments) do
          @__skip_all = true
          class_exec(&block) if block
        end
      end
      alias xcontext xdescribe

      def it(*arguments, &block) = add_example(arguments, block)
      alias specify it
      alias example it
      alias fit it

      def xit(*arguments, &_block) = add_example(arguments, nil)
      alias xspecify xit
      alias xexample xit
      alias skip xit
      alias pending xit

      def its(attribute, *_options, &block)
        described_class.__foresee(attribute) if Inspec::JavaResource === described_class && !skip_all?
        describe(attribute.to_s) do
          include PropertySubject
          define_method(:__property__) { attribute }
          it(&block)
        end
      end

      def subject(name = nil, &block)
        let(:subject, &block)
        let(name) { subject } if name
      end
      alias subject! subject

      def let(name, &block)
        define_method(name) { __memory__.fetch(name) { __memory__[name] = instance_exec(&block) } }
      end
      alias let! let

      def before(scope = :each, *, &block) = @__hooks << [:before, hook_scope(scope), block]
      def after(scope = :each, *, &block) = @__hooks << [:after, hook_scope(scope), block]
      def around(*) = raise(NotImplementedError, 'around hooks are not supported')
      alias prepend_before before
      alias append_after after

      def described_class
        first = @__description_args&.first
        return first unless first.nil? || first.is_a?(String) || first.is_a?(Symbol)

        parent&.described_class
      end

      def inspec = evaluation.backend
      def metadata = { description_args: description_args, described_class: described_class, full_description: full_description }

      # --- what the engine asks

      def description
        first, *others = @__description_args
        others.reduce(first.to_s) { |words, more| words.empty? ? more.to_s : "#{words} #{more}" }
      end

      def full_description
        return description unless parent

        parent.full_description + separator + description
      end

      def skip_all? = @__skip_all || parent&.skip_all?
      def all_hooks(kind) = (parent ? parent.all_hooks(kind) : []) + hooks.select { |hook, _, _| hook == kind }

      # The checks of this block and then those of the blocks inside.
      def all_examples = examples + children.flat_map(&:all_examples)

      def respond_to_missing?(name, *) = evaluation&.registry&.key?(name.to_s) || super

      private

      def begin_group(parent, arguments)
        @__parent = parent
        @__description_args = arguments
        @__examples = []
        @__children = []
        @__hooks = []
      end

      def add_example(arguments, block)
        @__examples << Example.new(self, without_metadata(arguments), block)
      end

      # RSpec takes a last hash, and symbols before it, for metadata.
      def without_metadata(arguments)
        arguments = arguments[0...-1] if arguments.size > 1 && arguments.last.is_a?(Hash)
        arguments.size > 1 ? arguments.reverse.drop_while { |word| word.is_a?(Symbol) }.reverse : arguments
      end

      def separator
        outer = parent.description_args.last
        outer.is_a?(Module) && description_args.first.to_s.match?(/\A(?:#|::|\.)/) ? '' : ' '
      end

      def hook_scope(scope) = %i[all context suite].include?(scope) ? :all : :each

      def inspec_inputs = evaluation.inputs

      def method_missing(name, *arguments, &block)
        evaluation&.registry&.key?(name.to_s) ? inspec.build_resource(name, arguments) : super
      end
    end

    def initialize(example)
      super()
      @__example = example
    end

    # --- what a check may say

    def subject
      __memory__.fetch(:subject) do
        described = self.class.described_class || self.class.outermost_words
        __memory__[:subject] = described.is_a?(Class) ? described.new : described
      end
    end

    def should(matcher = nil, message = nil) = RSpec::Expectations::Positive.judge(__judged__, matcher, message)
    def should_not(matcher = nil, message = nil) = RSpec::Expectations::Negative.judge(__judged__, matcher, message)
    def is_expected = expect(__judged__) # rubocop:disable Naming/PredicateName
    alias are_expected is_expected

    def described_class = self.class.described_class
    def inspec = self.class.evaluation.backend

    def skip(message = nil) = raise(SkippedInside, message.to_s)
    alias pending skip

    def self.outermost_words
      described = description_args&.first
      described.nil? && parent ? parent.outermost_words : described
    end

    private

    def __memory__ = @__memory ||= {}
    def __judged__ = subject
    def inspec_inputs = self.class.evaluation.inputs

    def method_missing(name, *arguments, &block)
      self.class.evaluation.registry.key?(name.to_s) ? inspec.build_resource(name, arguments) : super
    end

    def respond_to_missing?(name, *) = self.class.evaluation.registry.key?(name.to_s) || super
  end

  # `its`: the subject's property is judged, not the subject.
  module PropertySubject
    private

    def __judged__
      __memory__.fetch(:__property__) { __memory__[:__property__] = __read__(__property__) }
    end

    def __read__(property)
      case property
      when Array
        subject.is_a?(Hash) ? property.inject(subject) { |inner, key| inner[key] } : subject[*property]
      else
        property.to_s.split('.').inject(subject) { |inner, name| inner.__send__(name) }
      end
    end
  end

  # `skip` inside a check.
  class SkippedInside < Exception; end # rubocop:disable Lint/InheritException
end
