# Modules that resources include.

# Reads a file or says in InSpec's words why it can't be read.
module FileReader
  def read_file_content(path, allow_empty = false) # rubocop:disable Style/OptionalBooleanParameter
    file = inspec.file(path)
    raise Inspec::Exceptions::ResourceSkipped, "Can't find file: #{path}" unless file.file?

    content = file.content
    raise Inspec::Exceptions::ResourceSkipped, "Can't read file: #{path}" if content.nil?
    raise Inspec::Exceptions::ResourceSkipped, "File is empty: #{path}" if content.empty? && !allow_empty

    content
  end
end

# Finds files by a pattern of the target's shell.
module FindFiles
  TYPES = { block: 'b', character: 'c', directory: 'd', pipe: 'p', file: 'f', link: 'l', socket: 's', door: 'D' }.freeze

  def find_files(path, options = {}) = find_files_or_warn(path, options) || []

  def find_files_or_warn(path, options = {})
    words = "find #{path}"
    words += " -type #{TYPES[options[:type].to_sym]}" if options[:type]
    words += " -maxdepth #{options[:depth].to_i}" if options[:depth].to_i.positive?
    quote = path.include?("'") ? '"' : "'"
    result = inspec.command("sh -c #{quote}#{words}#{quote}")
    unless result.exit_status.zero?
      Inspec::Log.warn("find_files(): exit #{result.exit_status} from `sh -c #{quote}#{words}#{quote}`")
      return nil
    end
    result.stdout.split("\n").map(&:strip).reject(&:empty?)
  end
end

# Goes down into nested lists and hashes.
module ObjectTraverser
  def extract_value(keys, value)
    keys = keys.dup
    return nil if value.nil? || keys.empty?

    keys.each do |key|
      return nil if key.nil?

      value = step(key, value)
      return nil if value.nil?
    end
    value
  end

  private

  def step(key, value)
    case value
    when Array
      return value[key] if key.is_a?(Integer)

      value.respond_to?(key.to_sym) ? value.send(key.to_sym) : nil
    when Hash
      value.key?(key) ? value[key] : value[key.to_s]
    end
  end
end

# For resources whose params can be gone through.
module EnumerableDelegation
  include Enumerable

  def each(&block) = @params.each(&block)
end

module Converter
  def convert_to_i(value) = value.is_a?(String) && value.match?(/^\d+$/) ? value.to_i : value

  def self.to_boolean(value)
    return true if ['true', 'True', 'TRUE', true, 'yes', 'y', 'YES', 'Y'].include?(value)

    false if ['false', 'False', 'FALSE', false, 'no', 'n', 'NO', 'N'].include?(value)
  end
end

# A list of rules that is narrowed by their fields.
class FilterArray
  attr_accessor :rules
  alias content rules

  def initialize(rules) = @rules = rules

  def field(name, value = nil)
    return FilterArray.new(rules.select { |rule| rule[name.to_sym] == value }) if value

    rules.map { |rule| rule[name.to_sym] }.uniq
  end

  def method_missing(name, *arguments) = field(name, arguments[0])
  def respond_to_missing?(*) = true
end

# Puts a command into a shell's hands.
module CommandWrapper
  UNIX_SHELLS = %w[sh bash zsh ksh].freeze

  def self.wrap(command, options)
    return command unless options.is_a?(Hash) && options[:shell]

    shell = options[:shell]
    raise ArgumentError, "The `shell` option for this command must be one of #{UNIX_SHELLS}, not '#{shell}'" unless UNIX_SHELLS.include?(shell)

    "#{options[:path] || shell} #{options[:args] || '-c'} #{Shellwords.escape(command)}"
  end
end
