module Inspec
  module Resources
    # Stands for a control without checks.
    class Noop < Inspec.resource(1)
      name 'noop'

      def resource_id = 'No-op'
      def to_s = 'No-op'
    end

    # What is known of a platform, in train's words.
    module PlatformAnswers
      attr_reader :record

      FAMILIES = %w[aix redhat debian suse bsd solaris linux unix windows hpux darwin].freeze

      def name = record.name
      def release = record.release
      def arch = record.arch
      def families = record.families.to_a
      def family_hierarchy = families
      def family = families.first
      def platform?(word) = name == word || families.include?(word)
      def in_family?(word) = families.include?(word)
      def params = { name: name, families: families, release: release, arch: arch }

      def [](key)
        case key.to_sym
        when :name then name
        when :family then family
        when :release then release
        when :arch then arch
        when :family_hierarchy, :families then families
        end
      end
    end

    # The platform that a resource of a profile's own finds in `@platform`.
    class DetectedPlatform
      include PlatformAnswers

      FAMILIES.each { |family| define_method(:"#{family}?") { in_family?(family) } }

      def initialize(record) = @record = record
      def to_s = name.to_s
    end

    # What the target runs on.
    class PlatformResource < Inspec.resource(1)
      include PlatformAnswers

      name 'platform'

      def initialize
        @record = inspec.evaluation.platform_record
        @platform = DetectedPlatform.new(@record)
      end

      def supported?(criteria)
        raise ArgumentError, '`supports` is nil.' if criteria.nil?

        entries = criteria.map { |entry| entry.to_h { |key, value| [key.to_s, value.to_s] } }
        Java::IoSeaworthyInspecProfile::PlatformCriteria.hold(entries, record)
      end

      def resource_id = name || 'platform'
      def to_s = 'Platform Detection'
    end

    class OSResource < PlatformResource
      name 'os'

      FAMILIES.each { |family| define_method(:"#{family}?") { in_family?(family) } }

      def resource_id = name || 'OS'
      def to_s = 'Operating System Detection'
    end

    class Cmd < Inspec::JavaResource
      name 'command'
      supports platform: 'unix'

      attr_reader :command

      answers :stdout, :stderr, exit_status: :exit_status, exist?: :exists

      def initialize(command, options = {})
        if command.nil?
          raise 'InSpec `command` was called with `nil` as the argument. This is not supported. ' \
                'Please provide a valid command instead.'
        end
        @command = command
        redact(options[:redact_regex])
        @subject = inspec.java_object('command', [command, options[:timeout]])
      end

      def result = self
      def resource_id = to_s
      def to_s = @redact ? "Command: `#{@command}`".gsub(@redact, '\1REDACTED\2') : "Command: `#{@command}`"

      private

      def redact(pattern)
        return if pattern.nil?
        raise Exceptions::ResourceFailed, 'The `redact_regex` option must be a regular expression' unless pattern.is_a?(Regexp)

        @redact = pattern
      end
    end

    class Bash < Cmd
      name 'bash'

      def initialize(command, options = {})
        @raw_command = command
        super(CommandWrapper.wrap(command, options.merge(shell: 'bash')), options)
      end

      def resource_id = @raw_command
      def to_s = "Bash command #{@raw_command}"
    end
  end
end
