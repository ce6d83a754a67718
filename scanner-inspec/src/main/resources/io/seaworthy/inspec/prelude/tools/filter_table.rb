# Tables with filters, which many resources are: `where`, `entries` and one method for each column.
module FilterTable
  # Stands for "no value was asked for" in calls of a column's method.
  module NoCriteriaProvided; end

  def self.create = Factory.new

  class Table
    attr_reader :raw_data, :resource_instance, :criteria_string

    def initialize(resource_instance, raw_data, criteria_string)
      @resource_instance = resource_instance
      @raw_data = raw_data || []
      @criteria_string = criteria_string
      @filled = {}
    end

    # The rows that have the given values and for which the block holds.
    def where(conditions = {}, &block)
      return self unless conditions.is_a?(Hash)
      return self if conditions.empty? && block.nil?

      rows = raw_data
      words = criteria_string.to_s.dup
      conditions.each do |field, wanted|
        check_field(field)
        fill(field, wanted)
        words << " #{field} == #{wanted.inspect}"
        rows = Comparison.select(rows, field, wanted)
      end
      if block
        rows = rows.select { |row| create_eval_context_for_row(row, '').instance_eval(&block) }
        words << Trace.words_of(&block)
      end
      self.class.new(resource, rows, words)
    end

    def resource = resource_instance
    def params = raw_data

    def entries
      words = "#{resource}#{criteria_string} one entry"
      raw_data.map { |row| create_eval_context_for_row(row, words) }
    end

    def get_column_values(field) = raw_data.map { |row| row[field] }
    def list_fields = @list_fields ||= raw_data.flat_map(&:keys).uniq

    # Without rows nothing is known about fields: any will do.
    def field?(field)
      raw_data.empty? || list_fields.include?(field.to_s) || list_fields.include?(field.to_sym) || !lazy_column(field).nil?
    end

    def to_s = "#{resource}#{criteria_string}"
    alias inspect to_s

    # --- columns that are filled when they are first used

    def populate_lazy_field(field, criterion) = fill(field, criterion)
    alias populate_lazy_instance_field populate_lazy_field
    def field_populated?(field) = @filled[field.to_sym]
    def mark_lazy_field_populated(field) = @filled[field.to_sym] = true
    def is_field_lazy?(field) = !lazy_column(field)&.opts&.fetch(:lazy, nil).nil? # rubocop:disable Naming/PredicateName
    def is_field_lazy_instance?(field) = !lazy_column(field)&.opts&.fetch(:lazy_instance, nil).nil? # rubocop:disable Naming/PredicateName

    def fill(field, criterion)
      column = lazy_column(field)
      return if column.nil? || field_populated?(field)

      raw_data.each { |row| fill_row(column, row, criterion) unless row.key?(column.field_name) }
      mark_lazy_field_populated(field)
    end

    private

    def fill_row(column, row, criterion)
      source = column.opts[:lazy]
      return source.call(row, criterion, self) if source

      source = column.opts[:lazy_instance]
      source.is_a?(Symbol) ? resource_instance.send(source, row, criterion, self) : source.call(row, criterion, resource_instance)
    end

    def lazy_column(field)
      custom_properties_schema.each_value.find do |column|
        column.field_name.to_s == field.to_s && (column.opts[:lazy] || column.opts[:lazy_instance])
      end
    end

    def check_field(field)
      return if field?(field)

      raise ArgumentError, "'#{Comparison.shown(field)}' is not a recognized criterion - expected one of " \
                           "#{list_fields.map { |known| Comparison.shown(known) }.join(', ')}'"
    end
  end

  # How a wanted value is compared with a cell.
  module Comparison
    module_function

    def select(rows, field, wanted)
      return [] if rows.empty?

      key = rows.first.keys.first.is_a?(Symbol) ? field.to_sym : field.to_s
      rows.select { |row| row.key?(key) && fits?(row[key], wanted) }
    end

    def fits?(cell, wanted)
      case wanted
      when Float then number?(cell, Float, /\A[-+]?(\d+\.?\d*|\.\d+)\z/) && cell.to_f == wanted
      when Integer then number?(cell, Integer, /\A[-+]?\d+\z/) && cell.to_i == wanted
      when Regexp then cell.is_a?(Regexp) ? cell == wanted : cell.to_s.match?(wanted)
      else wanted === cell
      end
    end

    def number?(cell, type, pattern)
      return false if cell.nil?

      cell.is_a?(type) || (cell.respond_to?(:=~) && cell.to_s.match?(pattern))
    end

    def shown(field)
      case field
      when Symbol then ":#{field}"
      when String then "#{field} (String)"
      else field
      end
    end
  end

  # Stands for a table whose data can't be had: it absorbs every call, until its check is run.
  class ExceptionCatcher
    def initialize(resource, exception)
      @resource = resource
      @exception = exception
    end

    def resource_skipped? = @exception.is_a?(Inspec::Exceptions::ResourceSkipped)
    def resource_failed? = @exception.is_a?(Inspec::Exceptions::ResourceFailed)
    def resource_exception_message = @exception.message
    def method_missing(*) = self
    def respond_to?(_name, _all = false) = true # rubocop:disable Style/OptionalBooleanParameter
    def to_s = "#{@resource} (#{@exception.message})"
    alias inspect to_s
    def to_ary = [to_s]
  end
end
