module Seaworthy
  # Runs the checks of one control and tells what each gave.
  class RuleRun
    # A check's describe blocks, of which one has to hold or all. `fault` is what kept them from seeing the target so far.
    Opened = Struct.new(:groups, :alternatives, :fault)

    def initialize(rule, evaluation)
      @rule = rule
      @evaluation = evaluation
    end

    # Rows of what core's results are made of.
    def rows
      @evaluation.bridge.askedBy(@rule.__id)
      @evaluation.within do
        # All blocks are opened before any check runs, as in RSpec: what the checks will ask of files is then asked in bulk.
        rows = @rule.__final_checks.map { |check| opened(check) }.flat_map { |blocks| rows_of(blocks) }
        rows << unseen(@rule.__fault) if @rule.__fault
        rows
      end
    ensure
      @evaluation.bridge.askedBy(nil)
    end

    private

    def opened(check)
      blocks, fault = @evaluation.watched do
        Opened.new(groups_of(check), check.kind == :one_of)
      rescue Exception, Java::JavaLang::VirtualMachineError => e # rubocop:disable Lint/RescueException
        Opened.new([source_error(e)], false)
      end
      blocks.tap { |each| each.fault = fault }
    end

    def rows_of(blocks)
      found, fault = @evaluation.watched do
        tried = blocks.groups.map { |group| run(group) }
        blocks.alternatives ? any_of(tried) : tried.flatten(1)
      rescue Exception, Java::JavaLang::VirtualMachineError => e # rubocop:disable Lint/RescueException
        run(source_error(e))
      end
      fault = blocks.fault || fault
      fault && found.none?(&:fault) ? [unseen(fault)] : found.map { |outcome| Row.of(outcome) }
    end

    # InSpec stops the whole run when a describe block itself raises; here it is this control's error.
    def source_error(error)
      @evaluation.exhausted(error)
      place = @rule.__location.join(':')
      group(['Control Source Code Error']) { its(place) { raise RuntimeError, error.message, error.backtrace } }
    end

    def groups_of(check)
      case check.kind
      when :describe then check.values.empty? ? [] : [described(check)]
      when :expect then [expected(check)]
      when :one_of then check.values.map { |alternative| group(alternative.values.take(1), &alternative.block) }
      end
    end

    def run(group) = group.all_examples.map(&:run)

    def group(words, &block) = ExampleGroup.open(@evaluation.group_base, words, &block)

    def described(check)
      resource = check.values.first
      resource = resource.resource if resource.is_a?(FilterTable::Table)
      return group(check.values) { it('') { resource.asked } } if resource.is_a?(Inspec::MissingResource)

      if resource.respond_to?(:resource_skipped?) && resource.resource_skipped?
        message = resource.resource_exception_message
        return group(check.values) { it(message) }
      end
      if resource.respond_to?(:resource_failed?) && resource.resource_failed?
        message = resource.resource_exception_message
        return group(check.values) { it('') { raise Inspec::Exceptions::ResourceFailed, message } }
      end

      group(check.values, &check.block)
    end

    def expected(check)
      value = check.values.first
      target = check.block
      group([value]) do
        target.calls.each do |method, arguments, block|
          it { (target.block ? expect(&target.block) : expect(value)).public_send(method, *arguments, &block) }
        end
      end
    end

    # If any alternative holds, only those that do are reported; else all, in the form that InSpec gives them by running
    # them twice.
    def any_of(tried)
      holding = tried.reject { |outcomes| outcomes.any?(&:failed?) }
      return holding.flatten(1) unless holding.empty?

      tried.flatten(1).each { |outcome| outcome.error = twice(outcome.error) if outcome.failed? }
    end

    def twice(error) = RSpec::Core::MultipleExceptionError.new(error.message)

    def unseen(fault)
      {
        'status' => 'error', 'code_desc' => "Control Source Code Error #{@rule.__location.join(':')} ",
        'message' => fault[1], 'error_cause' => fault[0]
      }
    end
  end

  # A check's outcome in the form that the Java side reads.
  module Row
    module_function

    def of(outcome)
      row = {
        'status' => outcome.status, 'code_desc' => outcome.code_desc, 'started' => outcome.started, 'nanos' => outcome.nanos
      }
      row.merge!(resource(outcome))
      row['skip_message'] = outcome.skip_message if outcome.status == 'skipped'
      row.merge!(failure(outcome.error)) if outcome.error
      row.merge!('status' => 'error', 'error_cause' => outcome.fault[0], 'message' => outcome.fault[1]) if outcome.fault
      row
    end

    def resource(outcome)
      described = outcome.example.group.described_class
      row = {}
      row['resource'] = described.to_s if outcome.status == 'skipped'
      return row.merge!('resource_class' => described.class.superclass.to_s) unless described.is_a?(Inspec::Resource)

      row.merge!(
        'resource_class' => described.class.name.to_s, 'resource_params' => described.resource_params.to_s,
        'resource_id' => described.resource_id.to_s
      )
    end

    def failure(error)
      row = { 'message' => error.message.to_s }
      return row if error.is_a?(RSpec::Expectations::ExpectationNotMetError)

      row['exception'] = error.class.name.to_s
      row['backtrace'] = own_lines(error.backtrace) unless error.is_a?(RSpec::Core::MultipleExceptionError)
      row
    end

    # Without the lines of the scanner itself.
    def own_lines(backtrace)
      lines = Array(backtrace).map(&:to_s)
      own = lines.reject { |line| line.start_with?('org/jruby/', 'java/', 'jdk/', 'io/seaworthy/', 'seaworthy:') }
      own.empty? ? lines.first(1) : own
    end
  end
end
