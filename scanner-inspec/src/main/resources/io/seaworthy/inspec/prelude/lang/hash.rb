# What InSpec adds to Hash, and content uses.
class Hash
  def deep_merge(other)
    merge(other) { |_, mine, theirs| mine.is_a?(Hash) && theirs.is_a?(Hash) ? mine.deep_merge(theirs) : theirs }
  end

  # One level from many: { 'a' => { 'b' => 1 } } becomes { 'a-b' => 1 }.
  def smash(prefix = nil)
    each_with_object({}) do |(key, value), flat|
      name = "#{prefix}#{key}"
      value.is_a?(Hash) ? flat.merge!(value.smash("#{name}-")) : flat[name] = value
    end
  end

  def contains(part)
    mine = smash
    part.smash.all? { |key, value| mine[key] == value }
  end
end
