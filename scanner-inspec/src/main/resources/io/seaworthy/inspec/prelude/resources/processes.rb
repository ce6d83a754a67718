module Inspec
  module Resources
    # Processes as the target's ps shows them.
    class Processes < Inspec::JavaResource
      name 'processes'
      supports platform: 'unix'

      table(labels: 'label', pids: 'pid', cpus: 'cpu', mem: 'mem', vsz: 'vsz', rss: 'rss', tty: 'tty', states: 'stat',
            start: 'start', time: 'time', users: 'user', commands: 'command', process_name: 'process_name')

      def initialize(pattern = /.*/)
        @pattern = pattern
        super()
        found = pattern_for(pattern)
        @table_rows = ask(:entries).select { |row| row['command'] =~ found }
      end

      def exists? = !@table_rows.empty?
      def list = entries
      def running? = states.any? && states[0].match?(/^[RDS]/)
      def resource_id = @pattern.to_s
      def to_s = "Processes #{@pattern.instance_of?(String) ? @pattern : @pattern.inspect}"

      private

      # A text is the name of a program with or without its path, at the start of the command line.
      def pattern_for(pattern)
        return pattern unless pattern.instance_of?(String)

        path = pattern.start_with?('/') ? '' : '(/[^/]*)*'
        Regexp.new("^#{path}#{pattern}(\\s|$)")
      end
    end

    # Sockets that listen.
    class Port < Inspec::JavaResource
      name 'port'
      supports platform: 'unix'

      table(ports: 'port!', addresses: 'address!', protocols: 'protocol!', processes: 'process!',
            pids: 'pid!') do |filter|
        filter.register_custom_matcher(:listening?) { |rows| !rows.entries.empty? }
      end

      def initialize(*arguments)
        @address, port = arguments.size > 1 ? arguments : [nil, arguments.first]
        @port = port&.to_i
        super()
      end

      def resource_id = [@address, @port].compact.join(':')
      def to_s = "Port #{@port}"

      private

      def rows_for_table(rows)
        rows.select { |row| (@port.nil? || row['port'] == @port) && (@address.nil? || row['address'] == @address) }
      end
    end
  end
end
