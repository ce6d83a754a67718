module Inspec
  module Resources
    # /etc/passwd as a table.
    class Passwd < Inspec::JavaResource
      name 'passwd'
      supports platform: 'unix'

      answers :content

      table(users: 'user', passwords: 'password', uids: 'uid', gids: 'gid', descs: 'desc', homes: 'home',
            shells: 'shell') do |filter|
        filter.register_custom_property(:content) { |rows, _| rows.entries.map { |row| row.to_a.join(':') }.join("\n") }
      end

      def initialize(path = nil, _options = nil)
        @path = path || '/etc/passwd'
        super(@path)
        @lines = ask(:content).to_s.split("\n")
      end

      attr_reader :lines

      def params = table_rows
      def to_s = '/etc/passwd'
    end

    # /etc/shadow as a table.
    class Shadow < Inspec::JavaResource
      name 'shadow'
      supports platform: 'unix'

      table(users: 'user', passwords: 'password', last_changes: 'last_change', min_days: 'min_days', max_days: 'max_days',
            warn_days: 'warn_days', inactive_days: 'inactive_days', expiry_dates: 'expiry_date',
            reserved: 'reserved') do |filter|
        filter.register_custom_property(:content) { |rows, _| rows.entries.map { |row| row.to_a.join(':') }.join("\n") }
      end

      def initialize(path = '/etc/shadow', _options = {})
        @path = path
        super(path)
        table_rows
      end

      def user(query = nil) = query.nil? ? users : where('user' => query)
      def password(query = nil) = query.nil? ? passwords : where('password' => query)
      def last_change(query = nil) = query.nil? ? last_changes : where('last_change' => query)
      def expiry_date(query = nil) = query.nil? ? expiry_dates : where('expiry_date' => query)
      def lines = entries.map { |row| row.to_a.join(':') }
      def params = table_rows
      def filter(query = {}) = query.nil? || query.empty? ? self : where(query.transform_keys(&:to_s))
      def resource_id = @path
      def to_s = @path
    end

    # /etc/group.
    class EtcGroup < Inspec::JavaResource
      name 'etc_group'
      supports platform: 'unix'

      def initialize(path = nil)
        @path = path || '/etc/group'
        super(@path)
        @rows = ask(:entries)
      end

      def entries = @rows
      def groups(filter = nil) = (filter || @rows).map { |row| row['name'] }
      def gids(filter = nil) = (filter || @rows).map { |row| row['gid'] }

      def users(filter = nil)
        (filter || @rows).map { |row| row['members'] }.compact.flat_map { |members| members.split(',') }.uniq
      end

      def where(conditions = {})
        return self if conditions.empty?

        # `users` is spelt with an s, but is asked for one of them.
        chosen = @rows.select do |row|
          conditions.all? do |field, wanted|
            value = row[field.to_s == 'users' ? 'members' : field.to_s]
            field.to_s == 'users' ? value.to_s.split(',').include?(wanted) : value == wanted
          end
        end
        EtcGroupView.new(self, chosen)
      end

      def resource_id = @path
      def to_s = '/etc/group'
    end

    # Some lines of /etc/group.
    class EtcGroupView
      def initialize(group, rows)
        @group = group
        @rows = rows
      end

      def entries = @rows
      def groups = @group.groups(@rows)
      def gids = @group.gids(@rows)
      def users = @group.users(@rows)
      def to_s = @group.to_s
      def inspect = to_s
    end

    class User < Inspec::JavaResource
      name 'user'
      supports platform: 'unix'

      answers :username, :uid, :gid, :groupname, :groups, :home, :shell, :mindays, :maxdays, :warndays, exists?: :exists

      def initialize(username = nil)
        @username = username
        super
      end

      alias group groupname
      # What only Windows tells.
      def domain = nil
      def userflags = nil
      def passwordage = nil
      def badpasswordattempts = nil
      def lastlogin = nil
      def maxbadpasswords = nil
      def minimum_days_between_password_change = mindays
      def maximum_days_between_password_change = maxdays
      def has_uid?(wanted) = uid == wanted
      def has_home_directory?(wanted) = home == wanted
      def has_login_shell?(wanted) = shell == wanted
      # Only Windows disables an account; of others both questions are answered by no.
      def disabled? = exists? ? false : nil
      def enabled? = exists? ? false : nil

      def encrypted_password
        line = inspec.shadow.where('user' => @username)
        raise Exceptions::ResourceFailed, "Executing getent shadow #{@username} failed: " unless line.exist?

        line.passwords.first
      end

      def belongs_to_primary_group?(wanted) = groupname == wanted
      def belongs_to_group?(wanted) = groups.include?(wanted)

      def has_authorized_key?(wanted)
        %w[authorized_keys authorized_keys2].any? do |name|
          inspec.file("#{home}/.ssh/#{name}").content.to_s.split("\n").map(&:strip).include?(wanted)
        end
      end

      def resource_id = @username || 'User'
      def to_s = "User #{@username}"
    end

    class Users < Inspec::JavaResource
      name 'users'
      supports platform: 'unix'

      PROPERTIES = %i[username uid gid groupname groups home shell mindays maxdays warndays].freeze

      table(usernames: :username, uids: :uid, gids: :gid, groupnames: :groupname, groups: :groups, homes: :home,
            shells: :shell, mindays: :mindays, maxdays: :maxdays, warndays: :warndays, disabled: :disabled) do |filter|
        filter.register_custom_matcher(:exists?) { |rows| !rows.entries.empty? }
        filter.register_custom_matcher(:disabled?) { |rows| rows.where { disabled == false }.entries.empty? }
        filter.register_custom_matcher(:enabled?) { |rows| rows.where { disabled == true }.entries.empty? }
      end

      def initialize = super()
      def to_s = 'Users'

      private

      def rows_for_table(users)
        users.map { |user| PROPERTIES.to_h { |property| [property, inspec.evaluation.ask(user, property, [])] } }
      end
    end

    class Group < Inspec::JavaResource
      name 'group'
      supports platform: 'unix'

      answers :gid, :members, members_array: :members_array, exists?: :exists

      def initialize(name)
        @group = name
        super
      end

      def local = true
      def has_gid?(wanted) = gid == wanted
      def resource_id = gid ? "#{@group}-#{gid}" : ''
      def to_s = "Group #{@group}"
    end

    class Groups < Inspec::JavaResource
      name 'groups'
      supports platform: 'unix'

      table(names: 'name', gids: 'gid', domains: 'domain', members: 'members!',
            members_array: 'members_array!') do |filter|
        filter.register_custom_matcher(:exists?) { |rows| !rows.entries.empty? }
      end

      def initialize = super()
      def to_s = 'Groups'

      private

      def rows_for_table(groups)
        groups.map { |group| group.merge('members_array' => group['members'].to_s.split(',')) }
      end
    end
  end
end
