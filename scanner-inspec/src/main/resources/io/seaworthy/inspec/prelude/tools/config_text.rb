module Inspec
  module Utils
    # Finds the part of a line before its comment.
    module CommentParser
      # The first line of `raw` without its comment, and where the line ends.
      def parse_comment_line(raw, options)
        line_end = raw.index("\n") || raw.length
        comment = raw.index(options[:comment_char]) || (line_end + 1)
        [text_of_line(raw, line_end, comment, options), line_end]
      end

      private

      def text_of_line(raw, line_end, comment, options)
        if comment < line_end && comment.positive?
          text = raw[0...comment]
          return options[:standalone_comments] && !is_empty_line(text) ? raw[0...line_end] : text
        end
        comment > line_end && line_end.positive? ? raw[0...line_end] : ''
      end

      def is_empty_line(line) = line.match?(/^\s*$/) # rubocop:disable Naming/PredicateName
    end

    # Lines of /etc/passwd.
    module PasswdParser
      FIELDS = %w[user password uid gid desc home shell].freeze

      def parse_passwd(content)
        content.to_s.split("\n").reject { |line| line.start_with?('#') }.map { |line| parse_passwd_line(line) }
      end

      def parse_passwd_line(line) = FIELDS.zip(line.split(':')).to_h
    end
  end
end

# Reads configuration files of `key = value` lines, with sections, into hashes.
class SimpleConfig
  include Inspec::Utils::CommentParser

  DEFAULTS = {
    quotes: '', multiline: false, comment_char: '#', line_separator: nil,
    assignment_regex: /^\s*([^=]*?)\s*=\s*(.*?)\s*$/, group_re: /\[([^\]]+)\]\s*$/, key_values: 1,
    standalone_comments: false, multiple_values: false, multiple_value_regex: nil
  }.freeze

  attr_reader :params, :groups

  def initialize(raw_data, options = {}) = parse(raw_data, options)

  def parse(raw_data, options = nil)
    @params = {}
    @groups = []
    @values = @params
    return if raw_data.nil?

    options = DEFAULTS.merge(options || {})
    rest = options[:line_separator] ? raw_data.tr(options[:line_separator], "\n") : raw_data
    until rest.empty?
      line, line_end = parse_comment_line(rest, options)
      assignment(line, options) || section(line, options) || bare_word(line, options)
      rest = rest[(line_end + 1)..] || ''
    end
  end

  private

  def assignment(line, options)
    match = options[:assignment_regex].match(line)
    return nil unless match

    value = options[:key_values] == 1 ? match[2] : (0..options[:key_values]).map { |index| match[2 + index] }
    return @values[match[1]] = value || '' unless options[:multiple_values]

    list = @values[match[1]] ||= []
    options[:multiple_value_regex] ? list.concat(value.split(options[:multiple_value_regex])) : list.push(value)
  end

  def section(line, options)
    match = options[:group_re]&.match(line)
    return nil unless match

    @groups.push(match[1])
    @values = @params[match[1]] = Hashie::Mash.new
  end

  def bare_word(line, options)
    return nil if is_empty_line(line)

    options[:multiple_values] ? @values[line.strip] ||= [] : @values[line.strip] = ''
  end
end
