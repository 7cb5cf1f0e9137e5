# Sourced by run.sh, backup.sh and restore.sh, after postgres.sh: the one server of this folder, which all that run from
# here share. The first starts it, the last stops it.
#
#   server_begin   sets PG_CONNECTION
#   server_end
#   living         who uses it, by process

local_folder=$PWD/.local
server=$local_folder/postgres
runs=$local_folder/runs
mkdir -p "$runs"

living() {
  local run
  for run in "$runs"/*; do
    [ -e "$run" ] || continue
    if kill -0 "${run##*/}" 2>/dev/null; then echo "${run##*/}"; else rm -f "$run"; fi
  done
}

server_begin() {
  pg_need "$server"
  pg_start "$server" durable
  touch "$runs/$$"
}

server_end() {
  [ -e "$runs/$$" ] || return 0
  rm -f "$runs/$$"
  [ -n "$(living)" ] || pg_stop "$server"
}
