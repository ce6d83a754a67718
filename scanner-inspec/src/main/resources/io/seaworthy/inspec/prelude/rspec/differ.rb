module RSpec
  module Support
    # The text behind "Diff:" in a message: what was expected against what came, line by line.
    module Differ
      module_function

      def diff(actual, expected)
        return '' if actual.nil? || expected.nil?

        if actual.is_a?(String) && expected.is_a?(String)
          return '' unless actual.include?("\n") || expected.include?("\n")

          return lines(actual, expected)
        end
        return '' if procs_or_numbers?(actual, expected)

        lines(text(actual), text(expected))
      end

      def lines(actual, expected)
        found = Java::IoSeaworthyInspecDsl::UnifiedDiff.between(expected.scrub, actual.scrub)
        found.empty? ? '' : "\n#{found}"
      end

      def procs_or_numbers?(*values)
        values.flatten(1).any? { |value| value.is_a?(Proc) || value.is_a?(Numeric) }
      end

      def text(object)
        object = object.expected if object.is_a?(RSpec::Matchers::Composable) && object.respond_to?(:expected)
        case object
        when ::Hash then object.keys.sort_by(&:to_s).map { |key| "#{key.inspect} => #{object[key].inspect}," }.join("\n")
        when ::String then object.include?("\n") ? object : object.inspect
        when ::Module then object.to_s
        else ObjectFormatter.prepared(object).inspect
        end
      end
    end
  end
end
