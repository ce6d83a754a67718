module RSpec
  module Matchers
    # What every matcher has: it joins with others and compares loosely inside collections.
    module Composable
      def and(other) = BuiltIn::And.new(self, other)
      alias & and

      def or(other) = BuiltIn::Or.new(self, other)
      alias | or

      def ===(value) = matches?(value)

      def values_match?(expected, actual) = FuzzyMatcher.values_match?(expected, actual)

      def description_of(object) = RSpec::Support::Phrasing.inspected(object)
    end

    # A matcher turned round, with a name of its own.
    class Negated
      include Composable

      def initialize(base, name)
        @base = base
        @name = name
      end

      def matches?(actual) = RSpec::Expectations::Negative.refuted?(@base, actual)
      def does_not_match?(actual) = @base.matches?(actual)
      def description = RSpec::Support::Phrasing.split_words(@name)
      def failure_message = @base.failure_message_when_negated
      def failure_message_when_negated = @base.failure_message
    end

    module BuiltIn
      # What RSpec's own matchers share. A subclass says how it judges in `match(expected, actual)`.
      class BaseMatcher
        include Composable

        NOTHING = Object.new.freeze

        attr_reader :actual, :expected

        def initialize(expected = NOTHING)
          @expected = expected unless expected.equal?(NOTHING)
        end

        def matches?(actual, &_block)
          @actual = actual
          match(@expected, actual)
        end

        def description
          words = phrasing.split_words(self.class.matcher_name)
          instance_variable_defined?(:@expected) ? words + phrasing.list(@expected) : words
        end

        def failure_message = "expected #{actual_formatted} to #{description}"
        def failure_message_when_negated = "expected #{actual_formatted} not to #{description}"
        def diffable? = false
        def supports_block_expectations? = false

        # EndWith becomes end_with.
        def self.matcher_name
          @matcher_name ||= name.split('::').last.gsub(/([a-z])([A-Z])/, '\1_\2').downcase
        end

        private

        def phrasing = RSpec::Support::Phrasing
        def formatted(object) = RSpec::Support::ObjectFormatter.format(object)
        def actual_formatted = formatted(@actual)
        def expected_formatted = formatted(@expected)
      end

      # Two matchers joined.
      class Compound < BaseMatcher
        def initialize(left, right)
          super()
          @left = left
          @right = right
        end

        def description = "#{@left.description} #{self.class::WORD} #{@right.description}"

        def does_not_match?(_actual)
          raise NotImplementedError, "`expect(...).not_to matcher.#{self.class::WORD} matcher` is not supported, since it creates a bit of an ambiguity."
        end

        private

        def both_messages
          "#{phrasing.indented(@left.failure_message.sub(/\n+\z/, ''))}\n\n...#{self.class::WORD}:\n\n" \
            "#{phrasing.indented(@right.failure_message.sub(/\A\n+/, ''))}"
        end
      end

      class And < Compound
        WORD = 'and'

        def failure_message
          return @right.failure_message if @left_holds
          return @left.failure_message if @right_holds

          both_messages
        end

        private

        def match(_expected, actual)
          @left_holds = @left.matches?(actual)
          @right_holds = @right.matches?(actual)
          @left_holds && @right_holds
        end
      end

      class Or < Compound
        WORD = 'or'

        def failure_message = both_messages

        private

        def match(_expected, actual) = @left.matches?(actual) || @right.matches?(actual)
      end
    end
  end
end
