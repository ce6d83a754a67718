module RSpec
  module Matchers
    # `should == x`, `should >= x`: an operator instead of a matcher.
    class Operator
      OPERATORS = %w[== === =~ > >= < <=].freeze

      def initialize(actual) = @actual = actual

      OPERATORS.each { |operator| define_method(operator) { |expected| judged(operator, expected) } }

      def !=(_other) = raise('The `!=` operator is not supported; use `should_not ==`.')
      def !~(_other) = raise('The `!~` operator is not supported; use `should_not =~`.')

      def description = "#{@operator} #{RSpec::Support::ObjectFormatter.format(@expected)}"

      private

      def judged(operator, expected)
        handler, = RSpec::Matchers.last || [self.class::HANDLER]
        RSpec::Matchers.last = [handler, self]
        @operator = operator
        @expected = expected
        verdict(@actual.__send__(operator, expected))
      end

      def fail_with(message) = RSpec::Expectations.fail_with(message, @expected, @actual)
      def shown(object) = RSpec::Support::ObjectFormatter.format(object)
    end

    class PositiveOperator < Operator
      HANDLER = RSpec::Expectations::Positive

      private

      def verdict(holds)
        return true if holds

        expected = shown(@expected)
        actual = shown(@actual)
        if %w[== === =~].include?(@operator)
          fail_with("expected: #{expected}\n     got: #{actual} (using #{@operator})")
        else
          fail_with("expected: #{@operator} #{expected}\n     got: #{' ' * @operator.length} #{actual}")
        end
      end
    end

    class NegativeOperator < Operator
      HANDLER = RSpec::Expectations::Negative

      private

      def verdict(holds)
        return false unless holds

        fail_with("expected not: #{@operator} #{shown(@expected)}\n         got: #{' ' * @operator.length} #{shown(@actual)}")
      end
    end
  end
end
