module Seaworthy
  # One check: `it` or `its`.
  class Example
    # What became of it. `error` is the exception that ended it, `fault` what kept it from seeing the target.
    Outcome = Struct.new(:example, :status, :code_desc, :error, :skip_message, :fault, :started, :nanos) do
      def failed? = status == 'failed'
    end

    def initialize(group, words, block)
      @group = group
      @words = words
      @block = block
    end

    attr_reader :group

    def run
      RSpec::Matchers.last = nil
      started = Java::JavaTime::Instant.now
      start = Java::JavaLang::System.nanoTime
      (status, error, skipped), fault = @group.evaluation.watched { attempt }
      outcome(status, error, skipped).tap do |outcome|
        outcome.fault = fault
        outcome.started = started
        outcome.nanos = Java::JavaLang::System.nanoTime - start
      end
    end

    private

    # Status, error, and whether it skipped itself.
    def attempt
      return ['skipped', nil, nil] if @block.nil? || @group.skip_all?

      scope = @group.new(self)
      @group.all_hooks(:before).each { |_, _, hook| scope.instance_exec(&hook) }
      scope.instance_exec(self, &@block)
      @group.all_hooks(:after).reverse_each { |_, _, hook| scope.instance_exec(&hook) }
      ['passed', nil, nil]
    rescue SkippedInside => e
      ['skipped', nil, e.message]
    rescue Exception, Java::JavaLang::VirtualMachineError => e # rubocop:disable Lint/RescueException
      @group.evaluation.exhausted(e)
      ['failed', e, nil]
    end

    def outcome(status, error, skipped)
      described = description
      if status == 'skipped'
        # A skip with words of its own stands under the block's own description.
        place = @words.empty? ? full_description(described) : @group.description
        return Outcome.new(self, status, place, nil, described.empty? && skipped ? skipped : described)
      end
      Outcome.new(self, status, full_description(described), error)
    end

    def description
      own = @words.first.to_s
      own.empty? ? RSpec::Matchers.generated_description.to_s : own
    rescue StandardError
      ''
    end

    def full_description(words)
      outer = @group.full_description
      outer.empty? ? words : "#{outer} #{words}"
    end
  end
end
