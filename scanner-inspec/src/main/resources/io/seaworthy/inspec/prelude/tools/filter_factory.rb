module FilterTable
  # Collects the columns of a table and gives a resource class the methods for them.
  class Factory
    Column = Struct.new(:field_name, :block, :opts)

    def initialize
      @filters = %i[where entries raw_data]
      @columns = {}
      register_custom_matcher(:exist?) { |table| !table.raw_data.empty? }
      register_custom_property(:count) { |table| table.raw_data.count }
    end

    def register_custom_property(name, opts = {}, &block)
      raise ArgumentError, 'register_custom_property: the name is nil' if name.nil?

      @columns[name.to_sym] ||= Column.new(opts[:field] || name, block, opts)
      self
    end
    alias add register_custom_property
    alias register_column register_custom_property
    alias register_custom_matcher register_custom_property

    def register_filter_method(name)
      @filters |= [name.to_sym]
      self
    end
    alias add_accessor register_filter_method

    # Each method of the resource makes a table of the rows that `fetcher` returns and asks that.
    def install_filter_methods_on_resource(resource_class, fetcher)
      table = table_class
      (@filters + @columns.keys).each do |name|
        resource_class.send(:define_method, name) do |*arguments, &block|
          table.new(self, send(fetcher), ' with').send(name, *arguments, &block)
        rescue Inspec::Exceptions::ResourceFailed, Inspec::Exceptions::ResourceSkipped => e
          ExceptionCatcher.new(resource_class, e)
        end
      end
    end
    alias connect install_filter_methods_on_resource

    private

    def table_class
      columns = @columns
      row_class = row_class_for(columns)
      Class.new(Table) do
        define_method(:custom_properties_schema) { columns }
        define_method(:create_eval_context_for_row) do |row, words = ''|
          row_class.for_row(self, row, words)
        end
        columns.each { |name, column| define_method(name, &Factory.column_method(column)) }
      end
    end

    # `self` in a block given to where, and an item of entries: the cells by name.
    def row_class_for(columns)
      plain = columns.values.reject(&:block)
      return EmptyRow if plain.empty?

      Struct.new(*plain.map { |column| column.field_name.to_sym }.uniq) do
        include Row
        plain.each { |column| Row.fill_when_read(self, column) }
      end
    end

    class << self
      def column_method(column)
        return block_method(column) if column.block

        lambda do |wanted = NoCriteriaProvided, &block|
          return where(column.field_name => wanted, &block) unless wanted == NoCriteriaProvided

          fill(column.field_name, wanted)
          values = get_column_values(column.field_name)
          column.opts[:style] == :simple ? values.flatten.uniq.compact : values
        end
      end

      private

      def block_method(column) = ->(wanted = NoCriteriaProvided) { column.block.call(self, wanted) }
    end
  end

  # What rows have beside their cells.
  module Row
    def self.included(type) = type.extend(Making)

    # Makes a row out of a hash.
    module Making
      def for_row(table, row, words)
        return new if row.nil?

        new(*members.map { |field| row.key?(field) ? row[field] : row[field.to_s] }).tap { |made| made.attach(table, row, words) }
      end
    end

    def self.fill_when_read(type, column)
      return unless column.opts[:lazy] || column.opts[:lazy_instance]

      field = column.field_name.to_sym
      type.define_method(field) do
        filter_table.fill(field, NoCriteriaProvided)
        self[field] = @row[column.field_name] if self[field].nil?
        self[field]
      end
    end

    attr_reader :filter_table
    attr_accessor :criteria_string

    def attach(table, row, words)
      @filter_table = table
      @row = row
      @criteria_string = words
    end

    def to_s = @criteria_string || super
  end

  # A row of a table without columns of its own.
  class EmptyRow
    include Row

    def self.members = []
  end

  # Takes down a block's comparisons, so that a filtered table can say what it was filtered by.
  class Trace
    def self.words_of(&block)
      trace = new
      begin
        trace.instance_eval(&block)
      rescue StandardError
        # A block that does more than compare has no words; the table keeps those it had.
        nil
      end
      to_ruby(trace)
    end

    def self.to_ruby(trace)
      calls = trace.instance_variable_get(:@calls)
      return '' if calls.empty?

      " #{calls.map { |name, arguments, result| one(name, arguments) + to_ruby(result) }.join(' ')}"
    end

    def self.one(name, arguments)
      case arguments.size
      when 0 then name.to_s
      when 1 then "#{name} #{arguments[0].inspect}"
      else "#{name}(#{arguments.map(&:inspect).join(', ')})"
      end
    end

    def initialize = @calls = []

    %i[== != >= > < <= =~ !~].each { |operator| define_method(operator) { |*arguments| note(operator, arguments) } }

    def method_missing(name, *arguments) = note(name, arguments)
    def respond_to_missing?(*) = true

    private

    def note(name, arguments) = Trace.new.tap { |result| @calls << [name, arguments, result] }
  end
end
