module RSpec
  module Matchers
    module BuiltIn
      # Compares as configuration files mean it: texts without case, numbers and versions in texts by value, octal modes.
      class Cmp < BaseMatcher
        OPERATORS = %i[== != < <= >= > === =~].freeze

        def initialize(*first)
          super(first.first)
          @operator = :==
        end

        OPERATORS.each do |operator|
          define_method(operator) do |operand|
            @operator = operator
            @expected = operand
            self
          end
        end

        def matches?(actual, &_block)
          @actual = actual
          return actual === @expected if @operator == :===

          actual = actual[0] if actual.is_a?(Array) && !@expected.is_a?(Array) && actual.length == 1
          Comparison.holds?(actual, @operator, @expected)
        end

        def description = format('cmp %s %p', @operator, @expected)
        def failure_message = message(negated: false)
        def failure_message_when_negated = message(negated: true)

        private

        def message(negated:)
          shown = Comparison.octal?(@expected) && !@actual.nil? ? format('0%o', @actual) : @actual
          format("\n%s\n     got: %s\n\n(compared using `cmp` matcher)\n", wanted(negated), shown)
        end

        def wanted(negated)
          return "expected: #{@expected}" if @operator == :== && !negated

          format('expected it %sto be %s %p', negated ? 'not ' : '', @operator, @expected)
        end
      end

      # The rules of cmp, in the order in which they are tried.
      module Comparison
        module_function

        def holds?(actual, operator, expected)
          if expected.is_a?(String) && actual.is_a?(String)
            return actual.casecmp(expected) == 0 if operator == :==
            if version?(expected) && version?(actual)
              return Gem::Version.new(actual).public_send(operator, Gem::Version.new(expected))
            end
          elsif expected.is_a?(Regexp) && (actual.is_a?(String) || actual.is_a?(Integer))
            return !actual.to_s.match(expected).nil?
          elsif expected.is_a?(String) && integer?(expected) && actual.is_a?(Integer)
            return actual.public_send(operator, expected.to_i)
          elsif expected.is_a?(String) && boolean?(expected) && [true, false].include?(actual)
            return actual.public_send(operator, expected.casecmp('true') == 0)
          elsif boolean?(expected) && %w[true false].include?(actual)
            return actual.public_send(operator, expected.to_s)
          elsif expected.is_a?(Integer) && actual.is_a?(String) && integer?(actual)
            return actual.to_i.public_send(operator, expected)
          elsif expected.is_a?(Float) && float?(actual)
            return actual.to_f.public_send(operator, expected)
          elsif actual.is_a?(Symbol) && expected.is_a?(String)
            return holds?(actual.to_s, operator, expected)
          elsif octal?(expected) && actual.is_a?(Integer)
            return actual.public_send(operator, expected.to_i(8))
          end
          actual.public_send(operator, expected)
        rescue NameError, ArgumentError
          false
        end

        def integer?(value) = value.match?(/\A-?0+\Z|\A-?[1-9]\d*\Z/)
        def octal?(value) = value.is_a?(String) && value.match?(/\A0+[0-7]+\Z/)

        def float?(value)
          Float(value)
          true
        rescue ArgumentError, TypeError
          false
        end

        def boolean?(value)
          value.respond_to?(:downcase) ? %w[true false].include?(value.downcase) : [true, false].include?(value)
        end

        def version?(value)
          Gem::Version.correct?(value) ? true : false
        end
      end
    end

    def cmp(*expected) = BuiltIn::Cmp.new(*expected)
  end
end
