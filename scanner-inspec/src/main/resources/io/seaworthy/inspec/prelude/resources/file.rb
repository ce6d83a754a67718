module Inspec
  module Resources
    # A file of any type, with symbolic links followed.
    class FileResource < Inspec::JavaResource
      name 'file'
      supports platform: 'unix'

      answers :type, :mode, :owner, :group, :uid, :gid, :size, :mtime, :link_path, :shallow_link_path, :md5sum, :sha256sum,
              :selinux_label, :content, :basename, :path,
              exist?: :exists, file?: :file, directory?: :directory, symlink?: :symlink, socket?: :socket,
              pipe?: :pipe, block_device?: :block_device, character_device?: :character_device,
              immutable?: :immutable

      RIGHTS = { 'read' => 0o444, 'write' => 0o222, 'execute' => 0o111 }.freeze
      ADJECTIVES = { 'read' => 'readable', 'write' => 'writable', 'execute' => 'executable' }.freeze
      CLASSES = { 'owner' => 0o700, 'group' => 0o070, 'other' => 0o007, 'others' => 0o007, 'all' => 0o777 }.freeze

      def initialize(path)
        raise 'File path cannot be nil' if path.nil?
        raise 'File path cannot be empty' if path.to_s.empty?

        super(path.to_s)
        @path = path.to_s
      end

      def file = self
      def source = self
      # The lines of mount about it, as a connection's file has them.
      def mounted = inspec.backend.run_command("mount | grep -- ' on #{Shellwords.escape(@path)} '")
      def source_path = @path
      def owned_by?(owner) = owner == self.owner
      def grouped_into?(group) = group == self.group
      def mode?(mode) = self.mode == mode
      def linked_to?(target) = link_path == target
      def mount_options = @mount_options
      def product_version = nil
      def file_version = nil
      def version?(_) = false

      def readable?(by, user) = granted?('read', by, user)
      def writable?(by, user) = granted?('write', by, user)
      def executable?(by, user) = granted?('execute', by, user)
      def allowed?(right, options = {}) = granted?(right, options[:by], options[:by_user])

      def suid = (mode & 0o4000).positive?
      def sgid = (mode & 0o2000).positive?
      def sticky = (mode & 0o1000).positive?
      alias setuid? suid
      alias setgid? sgid
      alias sticky? sticky

      def more_permissive_than?(most = nil)
        return nil unless exist?
        raise ArgumentError, 'You must provide a value for the `maximum allowable permission` for the file.' if most.nil?

        unless most.is_a?(String)
          raise ArgumentError, "You must provide the `maximum permission target` as a `String`, you provided: #{most.class}"
        end
        unless most.match?(/(0)?([0-7])([0-7])([0-7])/)
          raise ArgumentError, 'The value of the `maximum permission target` should be a valid file mode in 4-digit octal ' \
                               'format: for example, `0644` or `0777`'
        end

        ((0o777 ^ most.to_i(8)) & mode) != 0
      end

      def mounted?(options = nil, identical = false) # rubocop:disable Style/OptionalBooleanParameter
        found = inspec.mount(@path)
        return found.mounted? if options.nil?

        @mount_options = found.old_style_options
        identical ? @mount_options == options : @mount_options.contains(options)
      end

      def content_as_json = structured('JSON') { JSON.parse(content) }
      def content_as_yaml = structured('YAML') { YAML.safe_load(content) }
      def contain(*) = raise('Contain is not supported. Please use standard RSpec matchers.')
      def resource_id = @path
      def to_s = "File #{@path}"

      private

      def structured(format)
        yield
      rescue StandardError => e
        raise Exceptions::ResourceFailed, "Unable to parse the given #{format} file: #{e.message}"
      end

      def granted?(right, by, user)
        return false unless exist?

        bits = RIGHTS.fetch(right) { raise 'Invalid access_type provided' }
        return ask(:"#{ADJECTIVES[right]}ByUser", user) unless user.nil? || user.empty?

        owners = CLASSES.fetch(by.nil? || by.empty? ? 'all' : by) { raise 'Invalid usergroup/owner provided' }
        (mode & bits & owners) != 0
      end
    end

    class Directory < FileResource
      name 'directory'

      def exist? = super && directory?
      def to_s = "Directory #{@path}"

      private

      def java_name = 'file'
    end
  end
end
