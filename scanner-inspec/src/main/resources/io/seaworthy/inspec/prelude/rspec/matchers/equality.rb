module RSpec
  module Matchers
    module BuiltIn
      # `==`
      class Eq < BaseMatcher
        def description = "eq #{expected_formatted}"
        def failure_message = "\nexpected: #{expected_formatted}\n     got: #{actual_formatted}\n\n(compared using ==)\n"

        def failure_message_when_negated
          "\nexpected: value != #{expected_formatted}\n     got: #{actual_formatted}\n\n(compared using ==)\n"
        end

        def diffable? = true

        private

        def match(expected, actual) = actual == expected
      end

      # `eql?`
      class Eql < BaseMatcher
        def failure_message = "\nexpected: #{expected_formatted}\n     got: #{actual_formatted}\n\n(compared using eql?)\n"

        def failure_message_when_negated
          "\nexpected: value != #{expected_formatted}\n     got: #{actual_formatted}\n\n(compared using eql?)\n"
        end

        def diffable? = true

        private

        def match(expected, actual) = actual.eql?(expected)
      end

      # `equal?`: the same object.
      class Equal < BaseMatcher
        def failure_message
          return "\nexpected #{expected_formatted}\n     got #{actual_formatted}\n" if literal?

          "\nexpected #{identified(@expected)}\n     got #{identified(@actual)}\n\n" \
            "Compared using equal?, which compares object identity,\nbut expected and actual are not the same object. Use\n" \
            "`expect(actual).to eq(expected)` if you don't care about\nobject identity in this example.\n\n"
        end

        def failure_message_when_negated
          "\nexpected not #{identified(@actual)}\n         got #{identified(@expected)}\n\n" \
            "Compared using equal?, which compares object identity.\n\n"
        end

        def diffable? = !literal?

        private

        def literal? = [true, false, nil].any? { |value| value.equal?(@expected) }
        def identified(object) = "#<#{object.class}:#{object.object_id}> => #{formatted(object)}"
        def match(expected, actual) = actual.equal?(expected)
      end

      # A string, a pattern or a structure of these.
      class Match < BaseMatcher
        def description = "match #{formatted_pattern}"

        def failure_message = phrasing.spaced(super)
        def failure_message_when_negated = phrasing.spaced(super)
        def diffable? = true

        private

        def formatted_pattern = phrasing.spaced(phrasing.inspected(@expected))

        def match(expected, actual)
          return true if values_match?(expected, actual)
          return false unless actual.respond_to?(:match)
          return false if RSpec::Matchers.matcher?(expected) && (String === actual || Regexp === actual)

          actual.match(expected)
        end
      end

      # A range of numbers or texts, with or without its ends.
      class BeBetween < BaseMatcher
        def initialize(low, high)
          super()
          @low = low
          @high = high
          @inclusive = true
        end

        def inclusive = tap { @inclusive = true }
        def exclusive = tap { @inclusive = false }

        def matches?(actual)
          @actual = actual
          @inclusive ? actual >= @low && actual <= @high : actual > @low && actual < @high
        rescue ArgumentError, NoMethodError
          false
        end

        def description = "be between #{@low.inspect} and #{@high.inspect} (#{@inclusive ? 'inclusive' : 'exclusive'})"
      end

      # Near a number.
      class BeWithin < BaseMatcher
        def initialize(delta)
          super()
          @delta = delta
        end

        def of(expected)
          @center = expected
          @tolerance = @delta
          self
        end

        def percent_of(expected)
          @center = expected
          @tolerance = @delta * expected.abs / 100.0
          @unit = '%'
          self
        end

        def matches?(actual)
          @actual = actual
          actual.respond_to?(:-) && (actual - @center).abs <= @tolerance
        end

        def description = "be within #{@delta}#{@unit} of #{formatted(@center)}"
      end
    end

    def eq(expected) = BuiltIn::Eq.new(expected)
    def eql(expected) = BuiltIn::Eql.new(expected)
    def equal(expected) = BuiltIn::Equal.new(expected)
    def match(expected) = BuiltIn::Match.new(expected)
    alias match_regex match
    alias matching match
    def be_between(low, high) = BuiltIn::BeBetween.new(low, high)
    def be_within(delta) = BuiltIn::BeWithin.new(delta)
    alias a_value_within be_within
    alias a_value_between be_between
  end
end
