# Read once by the shell that carries a session, before its first command. Every name begins with
# sw_, so that nothing in the container's environment is touched by accident. No line begins with
# a brace: that is how a command begins (see ShellProtocol).

# A command that signals its whole process group must end itself and not the session. Caught
# signals, unlike ignored ones, are back to normal in every child.
trap : HUP INT QUIT TERM USR1 USR2 ALRM

sw_nl='
'
sw_tab='	'
# Programs that were seen to start, between bars.
sw_k='|'
# What 126 and 127 mean for a program that never was: "e" when a failed exec shows by itself.
sw_z=e
sw_flags=-
sw_a=
# Sets the secret variables of the command that runs now.
sw_x=

# Finds out whether exec of $1 would be the kernel's own doing: "e" for yes, "n" when there surely
# is no such program, "o" when only the platform can tell. A shell would take a file that the
# kernel refuses for a script; the platform would not.
sw_look() {
  sw_f=$1
  case $1 in
    */*) ;;
    *)
      sw_f=
      sw_w=n
      sw_p=$PATH:
      while [ -n "$sw_p" ]; do
        sw_d=${sw_p%%:*}
        sw_d=${sw_d:-.}
        sw_p=${sw_p#*:}
        if [ -f "$sw_d/$1" ] && [ -x "$sw_d/$1" ]; then
          sw_f=$sw_d/$1
          break
        fi
        if [ -e "$sw_d/$1" ] || [ -L "$sw_d/$1" ]; then
          sw_w=o
        fi
      done
      if [ -z "$sw_f" ]; then
        return 0
      fi
      ;;
  esac
  sw_w=o
  if [ -n "$sw_a" ] && [ "$sw_f" != "$1" ] && ! [ "$sw_f" -ef "/proc/$$/exe" ]; then
    return 0
  fi
  if [ -f "$sw_f" ] && [ -x "$sw_f" ]; then
    if [ -r "$sw_f" ]; then
      sw_l=
      IFS= read -r sw_l <"$sw_f"
      case $sw_l in
        ?ELF*) sw_w=e ;;
        '#!'*)
          sw_l=${sw_l#??}
          sw_l=${sw_l#"${sw_l%%[!" $sw_tab"]*}"}
          sw_l=${sw_l%%[" $sw_tab"]*}
          if [ -f "$sw_l" ] && [ -x "$sw_l" ]; then
            sw_w=e
          fi
          ;;
      esac
    else
      sw_w=e
    fi
  fi
  return 0
}

# One command: $1 is its nonce, the rest its words. The trap prints only when exec fails. The shell
# itself talks to /dev/null meanwhile, because it announces signals; the colon lets dash flush that.
sw_run() {
  sw_n=$1
  shift
  printf '%s b\n' "$sw_n"
  printf '%s b\n' "$sw_n" >&2
  sw_w=e
  sw_s=0
  if [ "$#" -gt 0 ]; then
    case $sw_k in
      *"|$1|"*) ;;
      *) { sw_look "$1"; } 2>/dev/null ;;
    esac
    if [ "$sw_w" = e ]; then
      sw_w=o
      {
        sw_w=e
        (
          trap 'printf "\n%s x\n" "$sw_n"' EXIT
          exec 2>&3 3>&-
          eval "$sw_x"
          exec "$@"
        )
        sw_s=$?
        :
      } 3>&2 2>/dev/null </dev/null
      case $sw_k in
        *"|$1|"*) ;;
        *)
          case $sw_s in
            126 | 127) if [ "$sw_w" = e ]; then sw_w=$sw_z; fi ;;
            *) sw_k=$sw_k$1'|' ;;
          esac
          ;;
      esac
    fi
  fi
  printf '\n%s %s %s\n' "$sw_n" "$sw_w" "$sw_s"
  printf '\n%s .\n' "$sw_n" >&2
}

sw_hello() {
  printf '\n%s h %s %s %s\n' "$1" "$$" "${sw_t:-0}" "$sw_flags"
  printf '\n%s h\n' "$1" >&2
}

# Gives variable $1 the value that the platform gave it, or none.
sw_origin() {
  case $sw_e in
    *"$sw_nl$1="*)
      sw_v=${sw_e#*"$sw_nl$1="}
      sw_v=${sw_v%%"$sw_nl"*}
      eval "$1=\$sw_v"
      export "$1"
      ;;
    *) unset "$1" ;;
  esac
}

# When this shell started, in clock ticks since boot: with the process id it tells the shell from
# any later process with the same number.
sw_ticks() {
  IFS= read -r sw_l <"/proc/$$/stat"
  sw_l=${sw_l##*) }
  for sw_d in 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21; do
    sw_l=${sw_l#* }
  done
  sw_t=${sw_l%% *}
}
sw_ticks 2>/dev/null

# bash drops its EXIT trap before exec, so there a failed exec looks like a program's own 127.
(trap 'exit 0' EXIT; exec /dev/null/sw) 2>/dev/null || sw_z=q
sw_w=o
sw_look /bin/sh 2>/dev/null
if [ "$sw_w" = e ] && (exec /bin/sh -c :) </dev/null >/dev/null 2>&1; then
  sw_k='|/bin/sh|'
fi
# BusyBox may be built to prefer its own programs to those on the PATH: then it may start by name
# only what on the PATH is BusyBox too.
if (PATH=/dev/null; exec true) >/dev/null 2>&1; then
  sw_a=1
fi
# Shells set variables of their own and drop some that they can't name. Undo the former, then
# compare what a child sees with what the platform gave, NUL as newline and newline as \001: "v"
# when it is the same, "s" when it is the same to a shell, which loses the rest anyway. Where there
# is nothing to compare with, only shells are trusted to put things right themselves.
sw_e=
sw_environ() {
  sw_e=$sw_nl$(tr '\n\000' '\001\n' <"/proc/$$/environ")
}
sw_environ 2>/dev/null
for sw_d in PWD OLDPWD SHLVL PS1 PS2 PS4 _; do
  sw_origin "$sw_d"
done
sw_l=$({ printf %s "$sw_e" | sed 1d | LC_ALL=C sort; } 2>/dev/null)
sw_v=$({ (exec cat /proc/self/environ) </dev/null | tr '\n\000' '\001\n' | LC_ALL=C sort; } 2>/dev/null)
sw_lost() {
  printf '%s\n' "$1" | LC_ALL=C sed '/^[A-Za-z_][A-Za-z0-9_]*=/!d
/^IFS=/d
/^OPTIND=/d'
}
if [ -z "$sw_l" ] || [ -z "$sw_v" ]; then
  sw_flags=${sw_flags}s
elif [ "$sw_l" = "$sw_v" ]; then
  sw_flags=${sw_flags}vs
elif [ "$(sw_lost "$sw_l")" = "$(sw_lost "$sw_v")" ]; then
  sw_flags=${sw_flags}s
fi
sw_e=
