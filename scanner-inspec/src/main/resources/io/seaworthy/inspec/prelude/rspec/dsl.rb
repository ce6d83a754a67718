module RSpec
  module Matchers
    module DSL
      # What a matcher's definition may say.
      module Macros
        def match(**_options, &judge)
          define_method(:judge_of_author, &judge)
          define_method(:matches?) do |actual, &_block|
            @actual = actual
            take(:judge_of_author, actual)
          rescue RSpec::Expectations::ExpectationNotMetError
            false
          end
        end

        def match_unless_raises(expected_error = Exception, &judge)
          define_method(:judge_of_author, &judge)
          define_method(:matches?) do |actual|
            @actual = actual
            take(:judge_of_author, actual)
            true
          rescue expected_error => @rescued_exception
            false
          end
        end

        def match_when_negated(**_options, &judge)
          define_method(:negated_judge_of_author, &judge)
          define_method(:does_not_match?) do |actual|
            @actual = actual
            take(:negated_judge_of_author, actual)
          rescue RSpec::Expectations::ExpectationNotMetError
            false
          end
        end

        %i[failure_message failure_message_when_negated description].each do |part|
          define_method(part) do |&text|
            writer = :"#{part}_of_author"
            define_method(writer, &text)
            define_method(part) { take(writer, @actual) }
          end
        end

        def diffable
          define_method(:diffable?) { true }
        end

        def supports_block_expectations
          define_method(:supports_block_expectations?) { true }
        end

        def chain(name, *attributes, &effect)
          effect ||= attributes_effect(attributes)
          writer = :"#{name}_of_author"
          define_method(writer, &effect)
          define_method(name) do |*arguments, &block|
            __send__(writer, *arguments, &block)
            self
          end
        end

        private

        def attributes_effect(attributes)
          attr_reader(*attributes)
          proc { |*values| attributes.zip(values) { |name, value| instance_variable_set("@#{name}", value) } }
        end
      end

      # A matcher made by RSpec::Matchers.define.
      class Matcher
        include Composable
        include RSpec::Matchers

        attr_reader :actual, :name, :rescued_exception

        attr_writer :actual

        def initialize(name, declarations, context, *expected, &block)
          @name = name
          @actual = nil
          @expected_as_array = expected
          @context = context
          @block_arg = block
          singleton_class.extend(Macros)
          singleton_class.class_exec(*expected, &declarations)
        end

        attr_reader :expected_as_array, :block_arg

        def expected
          @expected_as_array.size == 1 ? @expected_as_array[0] : @expected_as_array
        end

        def description
          RSpec::Support::Phrasing.split_words(@name) + RSpec::Support::Phrasing.list(expected)
        end

        def failure_message = "expected #{description_of(@actual)} to #{description}"
        def failure_message_when_negated = "expected #{description_of(@actual)} not to #{description}"
        def diffable? = false
        def supports_block_expectations? = false
        def inspect = "#<#{self.class.name} #{@name}>"

        # What the definition doesn't know is asked of the place where the matcher is used.
        def method_missing(name, *arguments, &block)
          @context.respond_to?(name) || DYNAMIC.match?(name) ? @context.__send__(name, *arguments, &block) : super
        end

        def respond_to_missing?(name, include_private = false) = @context.respond_to?(name, include_private)

        private

        def take(method, actual)
          method(method).arity.zero? ? __send__(method) : __send__(method, actual)
        end
      end
    end
  end
end
