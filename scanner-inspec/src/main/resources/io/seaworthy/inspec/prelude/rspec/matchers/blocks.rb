module RSpec
  module Matchers
    module BuiltIn
      # A block that raises.
      class RaiseError < BaseMatcher
        def initialize(type = Exception, message = nil)
          super()
          type, message = Exception, type if type.is_a?(String) || type.is_a?(Regexp)
          @type = type
          @message = message
        end

        def matches?(block)
          @raised = nil
          block.call
          false
        rescue Inspec::Exceptions::NoEvidence
          raise
        rescue Exception => e # rubocop:disable Lint/RescueException
          @raised = e
          @type === e && (@message.nil? || FuzzyMatcher.values_match?(@message, e.message))
        end

        def description = "raise #{wanted}"
        def failure_message = "expected #{wanted}#{@raised ? ", got #{@raised.inspect}" : ' but nothing was raised'}"
        def failure_message_when_negated = "expected no #{wanted}, got #{@raised.inspect}"
        def supports_block_expectations? = true

        private

        def wanted
          return @type.to_s unless @message

          @message.is_a?(Regexp) ? "#{@type} with message matching #{@message.inspect}" : "#{@type} with #{@message.inspect}"
        end
      end
    end

    def raise_error(*arguments) = BuiltIn::RaiseError.new(*arguments)
    alias raise_exception raise_error
  end
end
