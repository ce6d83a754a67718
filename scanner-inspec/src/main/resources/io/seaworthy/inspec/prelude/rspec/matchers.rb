module RSpec
  # The matchers by their names. Included wherever content may judge a value.
  module Matchers
    DYNAMIC = /\A(?:be_|have_)/.freeze

    class << self
      # The last judgement in this thread: how it judges, and the matcher.
      def last = Thread.current[:seaworthy_last_matcher]

      def last=(pair)
        Thread.current[:seaworthy_last_matcher] = pair
      end

      # "is expected to exist": the description of a check that has none of its own.
      def generated_description
        handler, matcher = last
        return nil unless handler

        "#{handler.verb} #{matcher.respond_to?(:description) ? matcher.description : missing_description}"
      end

      def matcher?(object)
        Composable === object || (object.respond_to?(:matches?) && object.respond_to?(:failure_message) &&
          object.respond_to?(:description) && !(Inspec::Resource === object))
      end
      alias is_a_matcher? matcher?

      # A matcher that a profile's library brings. It lives as long as the evaluation that loads it.
      def define(name, &declarations)
        home = Seaworthy::Evaluation.current&.vocabulary || self
        home.send(:define_method, name) do |*expected, &block|
          DSL::Matcher.new(name, declarations, self, *expected, &block)
        end
      end
      alias define_matcher define

      def define_negated_matcher(name, base)
        home = Seaworthy::Evaluation.current&.vocabulary || self
        home.send(:define_method, name) { |*expected, &block| Negated.new(public_send(base, *expected, &block), name) }
      end

      def alias_matcher(name, base)
        home = Seaworthy::Evaluation.current&.vocabulary || self
        home.send(:define_method, name) { |*expected, &block| public_send(base, *expected, &block) }
      end

      private

      def missing_description
        "\nWhen you call a matcher in an example without a String, like this:\n\n" \
          "specify { expect(object).to matcher }\n\nor this:\n\nit { is_expected.to matcher }\n\n" \
          "RSpec expects the matcher to have a #description method. You should either\n" \
          "add a String to the example this matcher is being used in, or give it a\n" \
          "description method. Then you won't have to suffer this lengthy warning again.\n"
      end
    end

    # Equality that understands patterns, classes, ranges and matchers inside collections.
    module FuzzyMatcher
      module_function

      def values_match?(expected, actual)
        case expected
        when ::Hash then return hashes_match?(expected, actual) if ::Hash === actual
        when ::Array then return arrays_match?(expected, actual) if ::Array === actual
        end
        return true if expected == actual
        return expected.matches?(actual) if RSpec::Matchers.matcher?(expected)

        expected === actual
      rescue ArgumentError
        false
      end

      def arrays_match?(expected, actual)
        expected.size == actual.size && expected.zip(actual).all? { |mine, theirs| values_match?(mine, theirs) }
      end

      def hashes_match?(expected, actual)
        return false unless expected.size == actual.size

        expected.all? { |key, value| actual.key?(key) && values_match?(value, actual[key]) }
      end
    end

    def expect(*values, &block)
      RSpec::Expectations::ExpectationTarget.new(values.empty? ? block : values.first)
    end

    private

    def method_missing(name, *arguments, &block)
      case name.to_s
      when /\Abe_(?:an?_)?(.+)\z/ then BuiltIn::BePredicate.new(name, *arguments, &block)
      when /\Ahave_(.+)\z/ then BuiltIn::Has.new(name, *arguments, &block)
      else super
      end
    end

    def respond_to_missing?(name, *) = DYNAMIC.match?(name) || super
  end
end
