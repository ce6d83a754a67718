module RSpec
  module Support
    # Prints values in messages and descriptions, in RSpec's form.
    module ObjectFormatter
      LONGEST = 200

      # A text that prints itself without quotes.
      Plain = Struct.new(:text) do
        def inspect = text
        def to_s = text
      end

      module_function

      def format(object)
        text = prepared(object).inspect
        return text if text.length < LONGEST

        "#{text[0..LONGEST / 2]}...#{text[-LONGEST / 2..]}"
      end

      def prepared(object)
        case object
        when ::Array then object.map { |item| prepared(item) }
        when ::Hash then object.to_h { |key, value| [prepared(key), prepared(value)] }
        when ::Time then Plain.new(object.strftime("%Y-%m-%d %H:%M:%S.#{Kernel.format('%09d', object.nsec)} %z"))
        else Inspec::Resource === object ? Plain.new(object.to_s) : object
        end
      end
    end

    # English lists and words.
    module Phrasing
      module_function

      # Words out of a matcher's name: be_owned_by becomes "be owned by".
      def split_words(symbol) = symbol.to_s.tr('_', ' ')

      # ' "a", "b", and "c"', with a blank before; empty for nothing.
      def list(objects)
        return " #{inspected(objects)}" if !objects || ::Hash === objects || ::Struct === objects

        sentence(Array(objects).map { |object| inspected(object) })
      end

      # The same for what a matcher expects in something: matchers inside stand in brackets.
      def contents(objects)
        sentence(objects.map { |object| RSpec::Matchers.matcher?(object) ? "(#{object.description})" : inspected(object) })
      end

      def sentence(items)
        case items.length
        when 0 then ''
        when 1 then " #{items[0]}"
        when 2 then " #{items[0]} and #{items[1]}"
        else " #{items[0...-1].join(', ')}, and #{items[-1]}"
        end
      end

      def inspected(object)
        RSpec::Matchers.matcher?(object) ? object.description : ObjectFormatter.format(object)
      end

      # RSpec writes hashes with blanks around the arrow in some messages.
      def spaced(text) = text.gsub(/(\S)=>(\S)/, '\1 => \2')

      def indented(text) = text.lines.map { |line| line.match?(/\S/) ? "   #{line}" : line }.join
    end
  end

  class << self
    # What content may set; nothing of it has an effect here.
    def configure
      yield configuration if block_given?
    end

    def configuration = @configuration ||= Configuration.new
  end

  class Configuration
    def method_missing(*) = nil
    def respond_to_missing?(*) = true
  end

  module Core
    class MultipleExceptionError < StandardError; end
    class ExampleGroup; end
  end
end
