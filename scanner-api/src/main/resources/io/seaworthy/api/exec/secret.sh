# Reads the values of the variables that the words before "--" name from standard input, a line
# each, and becomes the program behind it. A value that does not come whole ends it without a trace
# of an answer.
while [ "$1" != -- ]; do
  IFS= read -r sw_v || kill -KILL "$$"
  eval "$1=\$sw_v"
  export "$1"
  shift
done
shift
exec "$@" </dev/null
