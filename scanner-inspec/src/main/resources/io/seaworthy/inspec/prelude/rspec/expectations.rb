module RSpec
  module Expectations
    class ExpectationNotMetError < Exception; end

    class << self
      def fail_with(message, expected = nil, actual = nil)
        diff = RSpec::Support::Differ.diff(actual, expected)
        message = "#{message}\nDiff:#{diff}" unless diff.empty?
        raise ExpectationNotMetError, message.to_s
      end
    end

    # `expect(value)`.
    class ExpectationTarget
      def initialize(value) = @value = value

      def to(matcher = nil, message = nil, &block)
        raise ArgumentError, 'The expect syntax does not support operator matchers, so you must pass a matcher to `#to`.' unless matcher

        Positive.judge(@value, matcher, message, &block)
      end

      def not_to(matcher = nil, message = nil, &block)
        raise ArgumentError, 'The expect syntax does not support operator matchers, so you must pass a matcher to `#not_to`.' unless matcher

        Negative.judge(@value, matcher, message, &block)
      end
      alias to_not not_to
    end

    # What both ways of judging share: remembering the matcher, out of which a check's description is made.
    module Judging
      def remembered(matcher)
        yield
      ensure
        RSpec::Matchers.last = [self, matcher]
      end

      def give_up(matcher, message, kind)
        message = message.call if message.respond_to?(:call)
        message ||= matcher.public_send(kind)
        if matcher.respond_to?(:diffable?) && matcher.diffable?
          RSpec::Expectations.fail_with(message, matcher.expected, matcher.actual)
        else
          RSpec::Expectations.fail_with(message)
        end
      end
    end

    module Positive
      extend Judging

      def self.verb = 'is expected to'

      def self.judge(actual, matcher, message = nil, &block)
        remembered(matcher) do
          next RSpec::Matchers::PositiveOperator.new(actual) unless matcher

          matcher.matches?(actual, &block) || give_up(matcher, message, :failure_message)
        end
      end
    end

    module Negative
      extend Judging

      def self.verb = 'is expected not to'

      def self.judge(actual, matcher, message = nil, &block)
        remembered(matcher) do
          next RSpec::Matchers::NegativeOperator.new(actual) unless matcher

          refuted?(matcher, actual, &block) || give_up(matcher, message, :failure_message_when_negated)
        end
      end

      def self.refuted?(matcher, actual, &block)
        matcher.respond_to?(:does_not_match?) ? matcher.does_not_match?(actual, &block) : !matcher.matches?(actual, &block)
      end
    end
  end
end
