# Rows of a query, as libraries hand them on. They make them; the engine's own sessions answer with lines.
module DatabaseHelper
  class SQLColumn
    def initialize(row, name)
      @row = row
      @name = name
    end

    def value = @row.nil? ? '' : @row[@name.downcase]
    def to_s = 'SQL Column'
  end

  class SQLRow
    def initialize(query, row)
      @query = query
      @row = row
    end

    def column(name) = SQLColumn.new(@row, name)
    def to_s = 'SQL Row'
  end

  class SQLQueryResult
    attr_reader :error, :rows

    def initialize(command, rows)
      @command = command
      @rows = rows
    end

    def successful? = @command.exit_status.zero? && error.nil?
    def empty? = rows.empty?
    def size = rows.size
    def row(index) = SQLRow.new(self, rows[index])
    def column(name) = rows.map { |row| row[name] }
    def to_s = 'SQL ResultSet'
    alias inspect to_s
  end
end

module Inspec
  module Resources
    # What a database's client printed for a query.
    class Lines
      attr_reader :output, :stderr, :exit_status

      def initialize(answer)
        @output, @stderr, @exit_status, @name = answer.values_at('output', 'stderr', 'exit_status', 'name')
      end

      alias stdout output

      def lines = output.split("\n").map(&:strip)
      def to_s = @name
    end

    # A login to a database. The password is handed on and shown nowhere.
    class DatabaseSession < Inspec::JavaResource
      def initialize(user = nil, pass = nil, *rest)
        super
        @user = user
        @host = rest.first || 'localhost'
        @resource_params = [user, pass && '***', *rest]
      end

      private

      def answer(sql, database)
        raise Exceptions::ResourceFailed, resource_exception_message if resource_failed?

        Lines.new(ask(:query, sql.to_s, database.to_s))
      end
    end

    class PostgresSession < DatabaseSession
      name 'postgres_session'
      supports platform: 'unix'

      def query(query, db = []) = answer(query, Array(db).join(' '))
      def resource_id = "postgress_session:User:#{@user || 'postgres'}:Host:#{@host}"
    end

    class MysqlSession < DatabaseSession
      name 'mysql_session'
      supports platform: 'unix'

      def query(sql, db = '')
        @db = db
        answer(sql, db)
      end

      def resource_id = "mysql_session:User:#{@user}:Host:#{@host}:Database:#{@db}"
      def to_s = 'MySQL Session'
    end

    # Where PostgreSQL keeps its files.
    class Postgres < Inspec::JavaResource
      name 'postgres'
      supports platform: 'unix'

      answers :service, :cluster, :conf_dir, :data_dir, :conf_path

      def initialize
        super
        skip_resource 'Seems like PostgreSQL is not installed on your system' unless ask(:installed)
      end

      def version
        found = ask(:version)
        found unless found.to_s.empty?
      end

      def to_s = 'PostgreSQL'
    end

    class PostgresConf < Settings
      name 'postgres_conf'
      supports platform: 'unix'

      def resource_id = @conf_path || 'postgres_conf'
      def to_s = 'PostgreSQL Configuration'
    end

    # A file of PostgreSQL's whose lines are entries.
    class PostgresTable < Inspec::JavaResource
      attr_reader :conf_file

      def params = table_rows

      private

      def read(path, name)
        @conf_file = path || inspec.postgres.conf_dir&.then { |directory| File.join(directory, name) }
        @subject = inspec.java_object(java_name, [@conf_file])
      end
    end

    class PostgresHbaConf < PostgresTable
      name 'postgres_hba_conf'
      supports platform: 'unix'

      table(rows: :rows, type: 'type', database: 'database', user: 'user', address: 'address',
            auth_method: 'auth_method', auth_params: 'auth_params')

      def initialize(hba_conf_path = nil) = read(hba_conf_path, 'pg_hba.conf')
      def to_s = "Postgres Hba Config #{@conf_file}"
    end

    class PostgresIdentConf < PostgresTable
      name 'postgres_ident_conf'
      supports platform: 'unix'

      table(rows: :rows, map_name: 'map_name', system_username: 'system_username', pg_username: 'pg_username')

      def initialize(ident_conf_path = nil) = read(ident_conf_path, 'pg_ident.conf')
      def to_s = "PostgreSQL Ident Config #{@conf_file}"
    end

    # Where MySQL keeps its files.
    class Mysql < Inspec::JavaResource
      name 'mysql'
      supports platform: 'unix'

      answers :service, :conf_dir, :conf_path, :data_dir, :log_dir, :log_path, :log_group, :log_dir_group,
              package: :package_name

      def initialize = super
      def to_s = 'MySQL'
    end

    # A section of MySQL's configuration. A name without a value is an empty text.
    class MysqlConfEntry
      def initialize(path, params)
        @path = path
        @params = params
      end

      def method_missing(name, *) = @params[name.to_s]
      def respond_to_missing?(*) = false
      def to_s = "MySQL Config entry [#{@path.join(' ')}]"
    end

    class MysqlConf < Settings
      name 'mysql_conf'
      supports platform: 'unix'

      def read_params = @params ||= Hashie::Mash.new(ask(:params) || {})
      def params(*keys) = MysqlConfEntry.new(keys, super)

      def method_missing(name, *keys)
        name == :[] ? keys.reduce(read_params) { |found, key| found && found[key.to_s] } : read_params[name.to_s]
      end

      def resource_id = @conf_path || 'mysql_conf'
      def to_s = 'MySQL Configuration'
    end

    # Where MongoDB keeps its configuration.
    class Mongodb < Inspec.resource(1)
      name 'mongodb'
      supports platform: 'unix'

      attr_reader :conf_path

      def initialize
        @conf_path = '/etc/mongod.conf' if %w[debian fedora redhat linux suse].include?(inspec.os[:family])
      end

      def resource_id = @conf_path
      def to_s = 'MongoDB'
    end

    # A database's configuration in YAML.
    class YamlSettings < YamlConfig
      def initialize(path, missing)
        @conf_path = path
        path.nil? ? skip_resource(missing) : super(path)
      end

      def resource_id = @conf_path || resource_name
    end

    class MongodbConf < YamlSettings
      name 'mongodb_conf'
      supports platform: 'unix'

      def initialize(conf_path = nil)
        super(conf_path || inspec.mongodb.conf_path, 'MongoDB conf path is not set.')
      end

      private

      def resource_base_name = 'MongoDB Configuration'
      def parsed_form = '`mongod.conf` or `mongod.cfg` file'
    end

    # Where Cassandra keeps its configuration.
    class Cassandra < Inspec::JavaResource
      name 'cassandra'
      supports platform: 'unix'

      answers :conf_path

      def initialize = super
      def to_s = 'CassandraDB'
    end

    class CassandradbConf < YamlSettings
      name 'cassandradb_conf'
      supports platform: 'unix'

      def initialize(conf_path = nil)
        super(conf_path || inspec.cassandra.conf_path, 'Cassandra db conf path is not set')
      end

      private

      def resource_base_name = 'Cassandra Configuration'
      def parsed_form = '`cassandra.yaml` file'
    end
  end
end
