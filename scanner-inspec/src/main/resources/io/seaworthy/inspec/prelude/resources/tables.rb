module Inspec
  module Resources
    # /etc/fstab as a table.
    class EtcFstab < Inspec::JavaResource
      name 'etc_fstab'
      supports platform: 'unix'

      table(rows: :rows, device_name: 'device_name', mount_point: 'mount_point', file_system_type: 'file_system_type',
            mount_options: 'mount_options', dump_options: 'dump_options',
            file_system_options: 'file_system_options') do |filter|
        filter.register_custom_matcher(:configured?) { |rows| !rows.entries.empty? }
      end

      def initialize(fstab_path = nil)
        @conf_path = fstab_path || '/etc/fstab'
        super(@conf_path)
      end

      def params = table_rows
      def nfs_file_systems = where { file_system_type.match?(/nfs/) }
      def home_mount_options = where { mount_point == '/home' }.mount_options.first
      def resource_id = @conf_path
      def to_s = 'File System Table File (fstab)'
    end

    # A user's or the system's timetable.
    class Crontab < Inspec::JavaResource
      name 'crontab'
      supports platform: 'unix'

      table(rows: :rows, minutes: 'minute', hours: 'hour', days: 'day', months: 'month', weekdays: 'weekday',
            user: 'user', commands: 'command') do |filter|
        filter.register_custom_property(:content) do |rows, _|
          rows.entries.map { |row| row.to_a.compact.join(' ') }.join("\n")
        end
      end

      def initialize(whose = {})
        @whose = whose.is_a?(Hash) ? whose : { user: whose }
        super(@whose)
      end

      def params = table_rows
      def resource_id = (@whose[:path] || @whose[:user]).to_s

      def to_s
        return "crontab for path #{@whose[:path]}" if @whose[:path]

        @whose[:user] ? "crontab for user #{@whose[:user]}" : 'crontab for current user'
      end
    end
  end
end
