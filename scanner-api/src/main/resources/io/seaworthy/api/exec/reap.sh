# Ends a process that was given up, with everything under it, and says on standard output whether
# it is gone: "gone", "left", "none" (no such process), "many" (it can't be told which) or "unable".
#   shell PID TICKS       the session's shell; TICKS is when it started, 0 where unknown
#   words AGE_MS DIGEST   a process of this container's runtime, started AGE_MS ago, whose command
#                         line has this SHA-256 digest
# Processes are stopped before they are killed: what is stopped starts no more. The shell of a
# session is killed last, so that it can collect its child; nobody else in the container may.
kind=$1
nl='
'
slack=300

snap() {
  all=$(cat /proc/[0-9]*/stat 2>/dev/null)
}

# Takes one line of the snapshot apart: pid, state, parent, group, session, start.
fields() {
  pid=${1%% *}
  IFS=' '
  set -- ${1##*) }
  IFS=$nl
  state=$1 parent=$2 group=$3 session=$4
  shift 19
  start=$1
}

# Looks one process up; fails when there is none.
find() {
  start=
  IFS=$nl
  for line in $all; do
    case $line in
      "$1 ("*) fields "$line"; return 0 ;;
    esac
  done
  return 1
}

# Adds to $set what descends from it and what belongs to a group or session in $leaders.
grow() {
  more=1
  IFS=$nl
  while [ -n "$more" ]; do
    more=
    for line in $all; do
      case $set in *" ${line%% *} "*) continue ;; esac
      fields "$line"
      case $pid-$parent in $$-* | *-$$ | 1-*) continue ;; esac
      case $state in Z | X) continue ;; esac
      case "$set" in *" $parent "*) set="$set$pid "; more=1; continue ;; esac
      case "$leaders" in *" $group "* | *" $session "*) set="$set$pid "; more=1 ;; esac
    done
  done
}

signal() {
  IFS=' '
  for pid in $2; do
    case " $3 " in *" $pid "*) ;; *) kill -"$1" "$pid" ;; esac
  done 2>/dev/null
}

# Stops all of $set but $1, until no more come up; not for ever, since a hostile container may fork
# as fast as we look.
stop() {
  stopped=
  rounds=50
  while grow; [ "$set" != "$stopped" ] && [ "$rounds" -gt 0 ]; do
    signal STOP "$set" "$stopped $1"
    stopped=$set
    rounds=$((rounds - 1))
    snap
  done
}

alive() {
  IFS=$nl
  for line in $all; do
    case $set in
      *" ${line%% *} "*)
        fields "$line"
        case $state in Z | X) ;; *) return 0 ;; esac
        ;;
    esac
  done
  return 1
}

# Which process it is that was started $1 ms ago: the one with the digest, else the only one.
search() {
  find $$
  parents=$parent
  to=$((start - $1 / 10 + slack))
  from=$((to - 2 * slack))
  mine=$(cat "/proc/$$/cgroup" 2>/dev/null)
  exact= others=
  IFS=$nl
  for line in $all; do
    fields "$line"
    case $pid in 1 | $$) continue ;; esac
    case $state in Z | X) continue ;; esac
    [ "$parent" = "$parents" ] && [ "$start" -ge "$from" ] && [ "$start" -le "$to" ] || continue
    [ "$(cat "/proc/$pid/cgroup" 2>/dev/null)" = "$mine" ] || continue
    case $(sha256sum <"/proc/$pid/cmdline") in
      "$2 "*) exact="$exact $pid" ;;
      *) others="$others $pid" ;;
    esac
  done 2>/dev/null
  root=${exact:-$others}
  root=${root# }
}

snap
if [ -z "$all" ]; then
  if [ "$kind" = shell ]; then
    kill -KILL -"$2" "$2" 2>/dev/null
  fi
  echo unable
  exit 0
fi
set=' '
leaders=
if [ "$kind" = shell ]; then
  root=$2
  if find "$root"; then
    case $3 in
      0 | "$start") ;;
      *) echo none; exit 0 ;;
    esac
    set=" $root "
  else
    leaders=" $root "
  fi
else
  search "$2" "$3"
  case $root in
    '') echo none; exit 0 ;;
    *' '*) echo many; exit 0 ;;
  esac
  find "$root"
  set=" $root "
fi
if [ "$set" != ' ' ]; then
  case $root in
    "$group" | "$session") leaders=" $root " ;;
  esac
fi
if [ "$kind" = shell ]; then
  stop "$root"
  signal KILL "$set" "$root"
  snap
fi
stop ''
signal KILL "$set" ''
if [ "$set" = ' ' ]; then
  echo none
  exit 0
fi
tries=40
while snap; alive; do
  tries=$((tries - 1))
  if [ "$tries" = 0 ]; then
    echo left
    exit 0
  fi
done
echo gone
