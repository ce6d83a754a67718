# Answers `require` for what content names but the JVM has not: InSpec's own files (all loaded already), and gems for which
# there is a stand-in. Files of the profile's own libraries come first; see Inspec::SourceLoading.
module Inspec
  module RequiredNames
    BUILT_IN = %r{\A(?:inspec(?:/|\z)|train(?:/|\z)|rspec(?:/|\z|-)|hashie(?:/|\z)|matchers/|plugins/|utils/)}.freeze
    UNSAFE = %w[open3 pty io/console net/ftp net/imap net/smtp net/pop drb open-uri win32ole].freeze
    MISSING = {
      'happymapper' => 'reads XML; the xml resource does so too',
      'docker' => 'talks to a Docker daemon',
      'docker-api' => 'talks to a Docker daemon',
      'nokogiri' => 'needs native code; REXML and the xml resource read XML',
      'thor' => 'builds command lines'
    }.freeze

    module_function

    # True when nothing is left to load; raises for what can't be had.
    def answered?(path)
      name = path.to_s.delete_suffix('.rb')
      return true if BUILT_IN.match?(name) || name == 'rubygems' || name == 'bundler/setup'

      Guard.refuse("require #{name.inspect}") if UNSAFE.include?(name)
      reason = MISSING[name] || (name.start_with?('aws-sdk') ? "talks to a cloud's API" : nil)
      raise LoadError, "cannot load such file -- #{name} (the gem #{reason} and is not part of the scanner)" if reason

      false
    end
  end
end

module Kernel
  original_require = instance_method(:require)
  define_method(:require) do |path|
    from_profile = Seaworthy::Evaluation.current&.require_library(path)
    return from_profile unless from_profile.nil?

    return false if Inspec::RequiredNames.answered?(path)

    original_require.bind_call(self, path).tap { |loaded| Inspec::Guard.seal_sockets if loaded }
  end
  private :require

  define_method(:gem) { |*| false }
  private :gem
end
