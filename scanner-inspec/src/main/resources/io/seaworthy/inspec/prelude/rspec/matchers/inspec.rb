# The matchers that InSpec adds to RSpec's.

# A matcher that asks one question and says in InSpec's words what was expected.
{
  be_installed: [:installed?, 'expected that `%s` is installed', { by: "Please use the new resources 'gem', 'npm' or 'pip'." }],
  be_enabled: [:enabled?, 'expected that `%s` is enabled', { with_level: 'with level is not supported' }],
  be_running: [:running?, 'expected that `%s` is running', { under: 'under is not supported' }],
  be_reachable: [:reachable?, 'expected that host %s is reachable',
                 { with: '`with` is not supported in combination with `be_reachable`' }],
  be_resolvable: [:resolvable?, 'expected that host %s is resolvable',
                  { by: '`by` is not supported in combination with `be_resolvable`. Please use the following syntax ' \
                        "`host('example.com', port: 53, proto: 'udp')`." }]
}.each do |name, (question, complaint, unsupported)|
  RSpec::Matchers.define(name) do
    match { |subject| subject.public_send(question) == true }
    failure_message { |subject| format(complaint, subject) }
    unsupported.each { |word, reason| chain(word) { |*| raise "[UNSUPPORTED] #{reason}" } }
  end
end

%i[readable writable executable].each do |right|
  RSpec::Matchers.define(:"be_#{right}") do
    match { |file| file.public_send(:"#{right}?", @by, @by_user) }
    chain(:by) { |who| @by = who }
    chain(:by_user) { |user| @by_user = user }
    description do
      "be #{right}#{" by #{@by}" unless @by.nil?}#{" by user #{@by_user}" unless @by_user.nil?}"
    end
  end
end

RSpec::Matchers.define(:contain_duplicates) do
  match { |items| items.uniq.size != items.size }
end

RSpec::Matchers.define(:have_rule) do |rule|
  match { |tables| tables.has_rule?(rule) }
  %i[with_table with_chain].each do |word|
    chain(word) do |*|
      raise "[UNSUPPORTED] `#{word}` is not supported in combination with `have_rule`. Please use the following syntax " \
            "`iptables(table:'mangle', chain: 'input')`."
    end
  end
end

RSpec::Matchers.define(:have_element) do |element|
  match { |sets| sets.has_element?(element) }
end

RSpec::Matchers.define(:be_mounted) do
  match { |path| @options.nil? ? path.mounted? : path.mounted?(@options, @identical) }
  chain(:with) do |options|
    @options = options
    @identical = false
  end
  chain(:only_with) do |options|
    @options = options
    @identical = true
  end
  failure_message do |path|
    next "\n#{path} is not mounted\n" if @options.nil?

    "\n#{path} is not mounted with the options\n     expected: #{@options}\n     got: #{path.mount_options}\n"
  end
end

# A value in a list; a list inside another.
RSpec::Matchers.define(:be_in) do |list|
  match { |item| item.is_a?(Array) ? (item - list).empty? : list.include?(item) }
  match_when_negated { |item| item.is_a?(Array) ? (item & list).empty? : !list.include?(item) }
  failure_message do |item|
    rest = item.is_a?(Array) ? " \nDiff:\n #{item - list}" : ''
    "expected `#{item}` to be in the list: `#{list}`#{rest}"
  end
  failure_message_when_negated do |item|
    rest = item.is_a?(Array) ? " \nComm:\n #{item & list}" : ''
    "expected `#{item}` not to be in the list: `#{list}`#{rest}"
  end
end
