module Inspec
  # The name that content tests for.
  class Attribute
    class DEFAULT_ATTRIBUTE; end # rubocop:disable Naming/ClassAndModuleCamelCase
  end

  class Input
    class Error < Inspec::Error; end
    class RequiredError < Error; end
    class ValidationError < Error; end
    class TypeError < Error; end

    # The value of an input that has none. It answers every call with itself, so that content runs on.
    class NO_VALUE_SET # rubocop:disable Naming/ClassAndModuleCamelCase
      def initialize(name, _warn = true) = @name = name

      def method_missing(*) = self
      def respond_to_missing?(*) = true
      def to_s = "Input '#{@name}' does not have a value. Skipping test."

      def is_a?(type) = type == Inspec::Attribute::DEFAULT_ATTRIBUTE || super
      def kind_of?(type) = type == Inspec::Attribute::DEFAULT_ATTRIBUTE || super
    end
  end
end
