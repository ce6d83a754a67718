module Seaworthy
  module_function

  # Evaluates a profile and the ones that it includes; all results go to the bridge.
  def evaluate(source, bridge)
    evaluation = Evaluation.new(source, bridge)
    unless evaluation.supported?
      begin_results(evaluation)
      return bridge.stop(true, evaluation.not_for_platform)
    end

    problem = load_problem(evaluation)
    return stopped(evaluation, problem) if problem

    bridge.gather
    evaluation.all.each { |each| keep_secrets(each) }
    evaluation.all.each { |each| judge(each, each.equal?(evaluation) ? nil : source.name) }
  rescue Inspec::Exceptions::NoEvidence => e
    # Not even the platform could be asked for, so nobody knows whether the profile is for it.
    stopped(evaluation, "The target's platform can't be told: #{e.message}")
  ensure
    # The thread may be the host's and live on; the matcher holds what it judged, and with it all that is known of the target.
    RSpec::Matchers.last = nil
  end

  # What kept a profile from being loaded, in words; nil when it is loaded.
  def load_problem(evaluation)
    _, fault = evaluation.watched { evaluation.load }
    fault&.last
  rescue Inspec::Exceptions::NoEvidence, SystemExit, StandardError, ScriptError, SecurityError, SystemStackError, NoMemoryError,
         Java::JavaLang::VirtualMachineError => e
    "Failed to load source for #{evaluation.loading}: #{e.message}"
  end

  def stopped(evaluation, problem)
    begin_results(evaluation)
    keep_secrets(evaluation)
    evaluation.bridge.stop(false, problem)
  end

  def judge(evaluation, parent)
    begin_results(evaluation, parent)
    evaluation.rules.each_value { |rule| evaluation.bridge.control(row_of(rule, evaluation)) }
  end

  def begin_results(evaluation, parent = nil)
    evaluation.bridge.beginProfile(evaluation.source, parent, evaluation.inputs.rows)
  end

  # The values of sensitive inputs must be known before a result that may hold them is told.
  def keep_secrets(evaluation)
    evaluation.inputs.secrets.each { |value| evaluation.bridge.keepSecret(value) }
  end

  def row_of(rule, evaluation)
    results = evaluation.bridge.loadOnly ? [] : RuleRun.new(rule, evaluation).rows
    keep_secrets(evaluation)
    {
      'id' => rule.__id, 'title' => plain(rule.title), 'impact' => rule.impact&.to_f, 'descriptions' => plain(rule.descriptions),
      'tags' => plain(rule.tag), 'refs' => plain(rule.ref), 'file' => rule.__file, 'line' => rule.__location[1],
      'group_title' => plain(rule.__group_title), 'checks' => rule.__checks.size,
      'fault' => rule.__fault&.last, 'results' => results
    }
  end

  # Symbols and objects become texts: results hold plain values only.
  def plain(value)
    case value
    when nil, true, false, Integer, Float, String then value
    when Hash then value.to_h { |key, item| [key.to_s, plain(item)] }
    when Array then value.map { |item| plain(item) }
    else value.to_s
    end
  end
end
