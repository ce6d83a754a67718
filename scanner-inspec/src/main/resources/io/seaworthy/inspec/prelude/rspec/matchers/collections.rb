module RSpec
  module Matchers
    module BuiltIn
      # Items of a list, parts of a text, keys or pairs of a hash.
      class Include < BaseMatcher
        def initialize(*expecteds)
          super()
          @expecteds = expecteds
        end

        def matches?(actual)
          @actual = actual.respond_to?(:to_hash) && !(::Hash === actual) ? actual.to_hash : actual
          @wrong = collected { |found| !found }
          answers? && @wrong.empty?
        end

        def does_not_match?(actual)
          @actual = actual.respond_to?(:to_hash) && !(::Hash === actual) ? actual.to_hash : actual
          @wrong = collected { |found| found }
          answers? && @wrong.empty?
        end

        def description = phrasing.spaced("include#{phrasing.contents(@expecteds)}")
        def failure_message = message('to')
        def failure_message_when_negated = message('not to')
        def diffable? = true
        def expected = @expecteds.one? && ::Hash === @expecteds.first ? @expecteds.first : @expecteds

        private

        def answers? = @actual.respond_to?(:include?)

        def message(direction)
          text = "expected #{actual_formatted} #{direction} include#{phrasing.contents(answers? ? @wrong : @expecteds)}"
          phrasing.spaced(answers? ? text : "#{text}, but it does not respond to `include?`")
        end

        def collected
          return [] unless answers?

          @expecteds.each_with_object([]) do |expected, wrong|
            if ::Hash === @actual && ::Hash === expected
              expected.each { |key, value| wrong << { key => value } if yield pair?(key, value) }
            elsif ::Hash === @actual
              wrong << expected if yield key?(expected)
            elsif yield item?(expected)
              wrong << expected
            end
          end
        end

        def pair?(key, value) = @actual.key?(key) && values_match?(value, @actual[key])

        def key?(expected)
          @actual.key?(expected) || @actual.keys.any? { |key| values_match?(expected, key) }
        end

        def item?(expected)
          return true if @actual.include?(expected)

          @actual.respond_to?(:any?) && @actual.any? { |item| values_match?(expected, item) }
        end
      end

      # The same items in any order.
      class ContainExactly < BaseMatcher
        def matches?(actual)
          @actual = actual
          return false unless actual.respond_to?(:to_a) && !(::Hash === actual) || actual.respond_to?(:to_ary)

          pair_off(actual.to_a)
          @missing.empty? && @extra.empty?
        end

        def description = "contain exactly#{phrasing.list(@expected)}"

        def failure_message
          return "expected a collection that can be converted to an array with `#to_ary` or `#to_a`, but got #{actual_formatted}" unless @extra

          text = +"expected collection contained:  #{sorted(@expected)}\n"
          text << "actual collection contained:    #{sorted(@actual.to_a)}\n"
          text << "the missing elements were:      #{sorted(@missing)}\n" unless @missing.empty?
          text << "the extra elements were:        #{sorted(@extra)}\n" unless @extra.empty?
          text
        end

        def failure_message_when_negated = "expected #{actual_formatted} not to contain exactly#{phrasing.list(@expected)}"

        private

        def pair_off(actual)
          @extra = actual.dup
          @missing = @expected.reject do |expected|
            index = @extra.index { |item| values_match?(expected, item) }
            @extra.delete_at(index) if index
            index
          end
        end

        def sorted(items)
          formatted(items.sort)
        rescue ArgumentError, NoMethodError
          formatted(items)
        end
      end

      # One matcher for every item.
      class All < BaseMatcher
        def initialize(matcher)
          super()
          @matcher = matcher
        end

        def matches?(actual)
          @actual = actual
          return false unless actual.respond_to?(:each_with_index)

          @failed = {}
          actual.each_with_index do |item, index|
            judge = @matcher.clone
            @failed[index] = judge.failure_message unless judge.matches?(item)
          end
          @failed.empty?
        end

        def does_not_match?(_) = raise(NotImplementedError, '`expect().not_to all( matcher )` is not supported.')
        def description = phrasing.spaced("all #{phrasing.inspected(@matcher)}")

        def failure_message
          text = super
          return "#{text}, but was not iterable" unless @failed

          listed = @failed.map do |index, message|
            inner = message.sub(/\A\n+/, '').sub(/\n+\z/, '')
            "   object at index #{index} failed to match:\n#{phrasing.indented(phrasing.indented(inner))}"
          end
          "#{text}\n\n#{listed.join("\n\n")}"
        end
      end

      class StartWith < BaseMatcher
        def initialize(*expected) = super(expected.one? ? expected.first : expected)

        def failure_message = message(super)
        def failure_message_when_negated = message(super)

        private

        def message(text)
          @actual.respond_to?(:[]) ? text : "#{text}, but it cannot be indexed using #[]"
        end

        def match(expected, actual)
          return false unless actual.respond_to?(:[])
          return actual.start_with?(expected) if String === actual && (String === expected || Regexp === expected)

          part = Array(expected)
          FuzzyMatcher.arrays_match?(part, actual[0, part.size].to_a)
        end
      end

      class EndWith < StartWith
        private

        def match(expected, actual)
          return false unless actual.respond_to?(:[])
          return actual.end_with?(expected) if String === actual && String === expected

          part = Array(expected)
          FuzzyMatcher.arrays_match?(part, actual[-part.size, part.size].to_a)
        end
      end

      class Cover < BaseMatcher
        private

        def match(expected, range) = Array(expected).all? { |value| range.cover?(value) }
      end

      class HaveAttributes < BaseMatcher
        def description = "have attributes #{phrasing.spaced(expected_formatted)}"

        private

        def match(expected, actual)
          expected.all? { |name, value| actual.respond_to?(name) && values_match?(value, actual.__send__(name)) }
        end
      end
    end

    def include(*expecteds) = BuiltIn::Include.new(*expecteds)
    alias including include
    alias a_string_including include
    alias a_collection_including include
    alias a_hash_including include
    def contain_exactly(*items) = BuiltIn::ContainExactly.new(items)

    def match_array(items) = BuiltIn::ContainExactly.new(items.to_a)
    def all(matcher) = BuiltIn::All.new(matcher)
    def start_with(*expected) = BuiltIn::StartWith.new(*expected)
    alias a_string_starting_with start_with
    def end_with(*expected) = BuiltIn::EndWith.new(*expected)
    alias a_string_ending_with end_with
    def cover(*values) = BuiltIn::Cover.new(values)
    def have_attributes(expected) = BuiltIn::HaveAttributes.new(expected)
  end
end
