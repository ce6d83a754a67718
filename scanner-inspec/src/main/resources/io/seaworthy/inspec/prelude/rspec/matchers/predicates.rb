module RSpec
  module Matchers
    module BuiltIn
      # A matcher that puts a question to the subject: be_mounted asks mounted?, have_rule asks has_rule?.
      class DynamicPredicate < BaseMatcher
        def initialize(name, *arguments, &block)
          super()
          @name = name.to_s
          @arguments = arguments
          @block = block
        end

        def matches?(actual, &block)
          @actual = actual
          @block ||= block
          ask && !!@answer
        end

        def does_not_match?(actual, &block)
          @actual = actual
          @block ||= block
          ask && !@answer
        end

        def failure_message = complaint('truthy', 'to')
        def failure_message_when_negated = complaint('falsey', 'not to')

        private

        def ask
          @problem = nil
          @question = questions.find { |name| @actual.respond_to?(name) }
          unless @question
            @problem = hidden? ? "but `#{questions.first}` is a private method" : "to respond to `#{questions.first}`"
            return false
          end
          @answer = @actual.__send__(@question, *@arguments, &@block)
          true
        end

        def hidden? = @actual.private_methods.include?(questions.first)

        def complaint(wanted, direction)
          return "expected #{actual_formatted} #{@problem}" if @problem&.start_with?('to ')
          return "expected #{actual_formatted} #{direction} #{description.delete_prefix('to ')} #{@problem}" if @problem

          "expected `#{actual_formatted}.#{@question}#{shown_arguments}` to be #{wanted}, got #{formatted(@answer)}"
        end

        def shown_arguments
          @arguments.empty? ? '' : "(#{@arguments.map { |argument| phrasing.inspected(argument) }.join(', ')})"
        end
      end

      class BePredicate < DynamicPredicate
        def description = "#{phrasing.split_words(@name)}#{phrasing.list(@arguments)}"

        private

        def questions
          stem = @name.sub(/\Abe_(?:an?_)?/, '')
          [:"#{stem}?", :"#{stem}s?"]
        end
      end

      class Has < DynamicPredicate
        def description = "#{phrasing.split_words(@name)}#{phrasing.list(@arguments)}"

        private

        def questions = [:"has_#{@name.delete_prefix('have_')}?"]
      end

      # `exist` asks exist? or exists?.
      class Exist < BaseMatcher
        def initialize(*arguments)
          super()
          @arguments = arguments
        end

        def matches?(actual)
          @actual = actual
          asked && @holds
        end

        def does_not_match?(actual)
          @actual = actual
          asked && !@holds
        end

        def description = 'exist'
        def failure_message = "expected #{actual_formatted} to exist#{@problem}"
        def failure_message_when_negated = "expected #{actual_formatted} not to exist#{@problem}"

        private

        def asked
          names = %i[exist? exists?].select { |name| @actual.respond_to?(name) }
          @problem = names.empty? ? ' but it does not respond to either `exist?` or `exists?`' : nil
          return false if @problem

          answers = names.map { |name| @actual.__send__(name, *@arguments) }
          if answers.map { |answer| !!answer }.uniq.size > 1
            @problem = " but `exist?` and `exists?` returned different values:\n\n exist?: #{answers[0]}\nexists?: #{answers[1]}"
            return false
          end
          @holds = answers.first
          true
        end
      end

      class RespondTo < BaseMatcher
        def initialize(*names)
          super()
          @names = names
        end

        def description = "respond to #{@names.map { |name| "##{name}" }.join(', ')}"
        def failure_message = "expected #{actual_formatted} to respond to #{missing.map { |name| ":#{name}" }.join(', ')}"

        private

        def missing = @names.reject { |name| @actual.respond_to?(name) }
        def match(_, _actual) = missing.empty?
      end
    end

    def exist(*arguments) = BuiltIn::Exist.new(*arguments)
    def respond_to(*names) = BuiltIn::RespondTo.new(*names)
  end
end
