module Seaworthy
  # `describe.one`: alternatives, of which one has to hold.
  class OneOf
    include Inspec::ResourceNames
    include Inspec::InputAccess

    def initialize(evaluation, rule)
      @__evaluation = evaluation
      @__rule = rule
      @__checks = []
      extend(evaluation.vocabulary)
    end

    def one(&block)
      return unless block

      instance_eval(&block)
      @__rule.__add_check(Inspec::Rule::Check.new(:one_of, @__checks, nil))
    end

    def describe(*values, &block) = @__checks << Inspec::Rule::Check.new(:describe, values, block)
    def inspec = @__evaluation.backend

    private

    def inspec_inputs = @__evaluation.inputs

    def method_missing(name, *arguments)
      @__evaluation.registry.key?(name.to_s) ? inspec.build_resource(name, arguments) : super
    end

    def respond_to_missing?(name, *) = @__evaluation.registry.key?(name.to_s) || super
  end

  # `expect(value)` in a control: what is expected is judged later, with the other checks.
  class ExpectedValue
    attr_reader :calls, :block

    def initialize(value, &block)
      @value = value
      @block = block
      @calls = []
    end

    def to(*arguments, &block)
      @calls << [:to, arguments, block]
    end

    def not_to(*arguments, &block)
      @calls << [:not_to, arguments, block]
    end
    alias to_not not_to
  end
end
