module Inspec
  # The version of InSpec whose behaviour is followed.
  VERSION = '7.1.16'

  class Error < StandardError; end
  class ImpactError < Error; end
  class ProfileNotFound < StandardError; end

  module Exceptions
    class InputsFileDoesNotExist < ArgumentError; end
    class InputsFileNotReadable < ArgumentError; end
    class ProfileLoadFailed < StandardError; end
    class ResourceFailed < StandardError; end
    class ResourceSkipped < StandardError; end

    # A resource that InSpec has and this scanner does not.
    class ResourceMissing < StandardError; end

    # A question to the target was not answered. No StandardError: a bare rescue must not turn it into a verdict.
    class NoEvidence < Exception # rubocop:disable Lint/InheritException
      attr_reader :cause_code

      def initialize(cause_code, message)
        super(message)
        @cause_code = cause_code
      end
    end
  end

  class << self
    # The superclass of a profile's own resources.
    def resource(version)
      raise 'Only resource version 1 is supported!' unless version == 1

      Inspec::Resource
    end

    # Content may mark a use as deprecated; that changes no verdict.
    def deprecate(*) = nil
  end

  # The names of impacts (CVSS 3.0 severities).
  module Impact
    SCORES = { 'none' => 0.0, 'low' => 0.1, 'medium' => 0.4, 'high' => 0.7, 'critical' => 0.9 }.freeze

    module_function

    def impact_from_string(value)
      Float(value)
      value
    rescue ArgumentError
      SCORES.fetch(value.downcase) do
        raise Inspec::ImpactError,
              "'#{value}' is not a valid impact name. Valid impact names: none, low, medium, high, critical."
      end
    end

    def string_from_impact(value)
      score = value.to_f
      unless score.between?(0, 1)
        raise Inspec::ImpactError, "'#{score}' is not a valid impact score. Valid impact scores: [0.0 - 1.0]."
      end

      SCORES.select { |_, least| score >= least }.max_by(&:last).first
    end
  end

  # Messages of content go to the scan's log.
  module Log
    class << self
      %i[debug info warn error fatal].each do |level|
        define_method(level) { |message = nil, &block| Seaworthy::Evaluation.log(level, message || block&.call) }
        define_method(:"#{level}?") { true }
      end

      def level = :info
      def level=(_); end
    end
  end

  # What content asks about the command line: nothing was given there that it should know.
  class Config
    def self.cached = @cached ||= new
    def [](_) = nil
    def key?(_) = false
    def final_options = {}
    def fetch(_, default = nil) = default
  end

  class BaseCLI
    def self.inspec_cli_command = :exec
  end
end

# Only named by content that looks at a target's kind; never created here.
module Train
  class Error < StandardError; end
  class UserError < Error; end
  class CommandTimeoutReached < Error; end

  module Transports
    %i[Mock Local SSH Docker K8sContainer].each do |transport|
      const_set(transport, Module.new)
      const_get(transport).const_set(:Connection, Class.new)
    end
  end
end
