module Inspec
  # A resource whose answers come from a Java object of the scanner's core. A subclass says which questions it passes on:
  #
  #   answers :content, :mode          # content -> content(), mode -> mode()
  #   answers exist?: :exists          # exist? -> exists()
  class JavaResource < Resource
    class << self
      def answers(*same, **renamed)
        same.each { |question| passes(question, camel_case(question)) }
        renamed.each { |question, method| passes(question, camel_case(method)) }
      end

      # A filter table over rows that the Java object gives. Columns are method => field.
      def table(rows: :entries, **columns)
        filter = FilterTable.create
        columns.each { |method, field| filter.register_column(method, **column_options(field)) }
        yield filter if block_given?
        define_method(:table_rows) { @table_rows ||= rows_for_table(ask(rows) || []) }
        filter.install_filter_methods_on_resource(self, :table_rows)
      end

      def stock_name
        @stock_name ||= Resource.registry.value?(self) ? name : superclass.stock_name
      end

      private

      # A field, or a field with "!" for a column without nil and doubles.
      def column_options(field)
        field.to_s.end_with?('!') ? { field: field.chomp('!'), style: :simple } : { field: field }
      end

      def passes(question, method)
        define_method(question) { |*arguments| ask(method, *arguments) }
      end

      def camel_case(name) = name.to_s.delete_suffix('?').gsub(/_(\w)/) { Regexp.last_match(1).upcase }.to_sym
    end

    # Named so that a subclass may have its own constructor and call super.
    def initialize(*arguments)
      @subject = inspec.java_object(java_name, arguments)
    end

    # A check will look at a property.
    def __foresee(property)
      inspec.evaluation.bridge.foresee(@subject, property.to_s[/\A\w*/]) if @subject
    end

    private

    # Most objects give rows as they are needed.
    def rows_for_table(rows) = rows

    # The name under which core knows the resource: that of the stock class, also in a library's subclass.
    def java_name = self.class.stock_name

    # A resource that was skipped or failed when it was made has nothing to say.
    def ask(method, *arguments)
      @subject.nil? ? nil : inspec.evaluation.ask(@subject, method, arguments)
    end
  end
end
