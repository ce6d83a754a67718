module RSpec
  module Matchers
    module BuiltIn
      class BeTruthy < BaseMatcher
        def failure_message = "expected: truthy value\n     got: #{actual_formatted}"
        def failure_message_when_negated = "expected: falsey value\n     got: #{actual_formatted}"

        private

        def match(_, actual) = !!actual
      end

      class BeFalsey < BaseMatcher
        def failure_message = "expected: falsey value\n     got: #{actual_formatted}"
        def failure_message_when_negated = "expected: truthy value\n     got: #{actual_formatted}"

        private

        def match(_, actual) = !actual
      end

      class BeNil < BaseMatcher
        def failure_message = "expected: nil\n     got: #{actual_formatted}"
        def failure_message_when_negated = "expected: not nil\n     got: nil"

        private

        def match(_, actual) = actual.nil?
      end

      # `be` alone, and the left side of `be >= 2`.
      class Be < BaseMatcher
        def description = 'be'
        def failure_message = "expected #{actual_formatted} to evaluate to true"
        def failure_message_when_negated = "expected #{actual_formatted} to evaluate to false"

        %i[== < <= >= > === =~].each do |operator|
          define_method(operator) { |operand| BeComparedTo.new(operand, operator) }
        end

        private

        def match(_, actual) = !!actual
      end

      # `be >= 2`
      class BeComparedTo < BaseMatcher
        def initialize(operand, operator)
          super(operand)
          @operator = operator
        end

        def matches?(actual)
          @actual = actual
          actual.__send__(@operator, @expected)
        rescue ArgumentError, NoMethodError
          false
        end

        def description = "be #{@operator}#{phrasing.list(@expected)}"

        def failure_message
          "expected: #{@operator} #{expected_formatted}\n     got: #{' ' * @operator.length} #{actual_formatted}"
        end

        def failure_message_when_negated
          message = "`expect(#{actual_formatted}).not_to be #{@operator} #{expected_formatted}`"
          return message unless %i[< > <= >=].include?(@operator)

          "#{message} not only FAILED, it is a bit confusing."
        end
      end

      class BeAKindOf < BaseMatcher
        def description = "be a kind of #{@expected}"
        def failure_message = "expected #{actual_formatted} to be a kind of #{@expected}"
        def failure_message_when_negated = "expected #{actual_formatted} not to be a kind of #{@expected}"

        private

        def match(expected, actual) = actual.kind_of?(expected)
      end

      class BeAnInstanceOf < BaseMatcher
        def description = "be an instance of #{@expected}"
        def failure_message = "expected #{actual_formatted} to be an instance of #{@expected}"
        def failure_message_when_negated = "expected #{actual_formatted} not to be an instance of #{@expected}"

        private

        def match(expected, actual) = actual.instance_of?(expected)
      end

      # An expression in the words of the author.
      class Satisfy < BaseMatcher
        def initialize(words = nil, &block)
          super()
          @words = words || 'satisfy block'
          @block = block
        end

        def description = @words

        private

        def match(_, actual) = @block.call(actual)
      end
    end

    NO_ARGUMENT = Object.new.freeze
    private_constant :NO_ARGUMENT

    def be(expected = NO_ARGUMENT) = NO_ARGUMENT.equal?(expected) ? BuiltIn::Be.new : equal(expected)
    def be_truthy = BuiltIn::BeTruthy.new
    def be_falsey = BuiltIn::BeFalsey.new
    alias be_falsy be_falsey
    alias a_truthy_value be_truthy
    alias a_falsey_value be_falsey
    def be_nil = BuiltIn::BeNil.new
    def be_a_kind_of(type) = BuiltIn::BeAKindOf.new(type)
    alias be_kind_of be_a_kind_of
    alias a_kind_of be_a_kind_of
    def be_an_instance_of(type) = BuiltIn::BeAnInstanceOf.new(type)
    alias be_instance_of be_an_instance_of
    alias an_instance_of be_an_instance_of
    def satisfy(words = nil, &block) = BuiltIn::Satisfy.new(words, &block)

    def be_a(type = NO_ARGUMENT) = NO_ARGUMENT.equal?(type) ? be : be_a_kind_of(type)
    alias be_an be_a
  end
end
