# Sourced by src/run.sh and tests/run.sh: a PostgreSQL of one's own, on the loopback only, from whatever binaries the
# machine has. Works as root and as an ordinary user, on Linux and macOS, with bash 3.2.
#
#   pg_need                  finds the programs (PG_BIN, or the usual places); as root on Debian, installs them
#   pg_start FOLDER MODE     MODE is durable (kept for people) or throwaway (tests); sets PG_CONNECTION
#   pg_stop FOLDER
#   locked FOLDER COMMAND…   one at a time per folder

say() { printf '%s\n' "$@" >&2; }

fail() {
  say "$@"
  exit 3
}

random_word() { od -An -N 24 -tx1 /dev/urandom | tr -d ' \n'; }

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

apt_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  say "Installing $* with apt-get …"
  local log
  log=$(mktemp)
  # The lists of a bare machine are empty or old.
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    tail -20 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 || { [ -x "$HOME/.dotnet/dotnet" ] && PATH=$HOME/.dotnet:$PATH; }
  command -v dotnet >/dev/null 2>&1 && dotnet --version >/dev/null 2>&1 && return 0
  fail "The .NET SDK 10.0.4xx is needed and was not found." \
    '  Debian, Ubuntu: sudo apt-get install dotnet-sdk-10.0   (or Microsoft'"'"'s package feed, where the distribution has none)' \
    '  macOS:          brew install --cask dotnet-sdk' \
    '  everywhere:     https://dotnet.microsoft.com/download/dotnet/10.0' \
    '  without a SDK:  docker compose up (see docs/operations.md)'
}

pg_major() { "$1/postgres" --version 2>/dev/null | sed -E 's/[^0-9]*([0-9]+).*/\1/'; }

# Newest first; a folder of data needs programs of its own major version.
pg_find() {
  local wanted=$1 dir
  for dir in ${PG_BIN:+"$PG_BIN"} \
    $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
      /Applications/Postgres.app/Contents/Versions/latest/bin 2>/dev/null | sort -rV) \
    "$(dirname "$(command -v postgres 2>/dev/null || echo /nowhere/postgres)")"; do
    [ -x "$dir/initdb" ] && [ -x "$dir/pg_ctl" ] || continue
    local major
    major=$(pg_major "$dir")
    if [ "${major:-0}" -ge 15 ] && { [ -z "$wanted" ] || [ "$wanted" = "$major" ]; }; then
      PG_BIN=$dir
      return 0
    fi
  done
  return 1
}

pg_need() {
  local wanted=""
  [ -n "${1:-}" ] && [ -s "$1/data/PG_VERSION" ] && wanted=$(cat "$1/data/PG_VERSION")
  pg_find "$wanted" && return 0
  if [ -z "$wanted" ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    # Debian's package would make and start a cluster of its own on port 5432, which nobody asked for.
    local conf=/etc/postgresql-common/createcluster.conf ours=""
    if [ ! -e "$conf" ]; then
      mkdir -p "${conf%/*}" && echo 'create_main_cluster = false' >"$conf" && ours=yes
    fi
    apt_install postgresql || true
    [ -n "$ours" ] && sed -i '/^create_main_cluster = false$/d' "$conf"
    pg_find "" && return 0
  fi
  fail "PostgreSQL ${wanted:-15 or newer} is needed and was not found." \
    '  Debian, Ubuntu: sudo apt-get install postgresql' \
    '  macOS:          brew install postgresql@17' \
    '  elsewhere:      set PG_BIN to the folder that holds initdb and pg_ctl,' \
    '                  or OFFICE_DB to the connection string of a server you have.'
}

# PostgreSQL refuses to run as root. A user namespace in which we are somebody else needs no other user and leaves
# the files ours; where the kernel forbids it, the postgres user of the package does.
pg_as() {
  if [ "$(id -u)" != 0 ]; then
    "$@"
  elif unshare --user --map-user=1000 --map-group=1000 true 2>/dev/null; then
    unshare --user --map-user=1000 --map-group=1000 "$@"
  elif id postgres >/dev/null 2>&1; then
    chown -R postgres:postgres "$PG_FOLDER"
    setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
  else
    fail "PostgreSQL does not run as root, and this machine allows neither a user namespace nor has a postgres user. Run this as an ordinary user."
  fi
}

# mkdir is atomic everywhere; flock is not on macOS.
locked() {
  local lock=$1/lock owner waited=0
  shift
  mkdir -p "${lock%/*}"
  until mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/pid" 2>/dev/null || true)
    # Ending while we hold it ourselves.
    [ "$owner" = $$ ] && break
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$lock"
      continue
    fi
    waited=$((waited + 1))
    [ "$waited" -lt 600 ] || fail "Another start holds $lock for ten minutes. If none runs, remove that folder."
    sleep 1
  done
  echo $$ >"$lock/pid"
  local rc=0
  "$@" || rc=$?
  rm -rf "$lock"
  return $rc
}

pg_running() {
  # The process alone is no proof (it may be a zombie), nor is the port (it may be another program's).
  [ -s "$1/port" ] && PG_FOLDER=$1 pg_as "$PG_BIN/pg_ctl" -D "$1/data" status >/dev/null 2>&1 && port_open "$(cat "$1/port")"
}

pg_free_port() {
  local port tries=0
  while [ "$tries" -lt 50 ]; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    port_open "$port" || { echo "$port"; return 0; }
    tries=$((tries + 1))
  done
  fail "No free port was found for PostgreSQL."
}

pg_create() {
  local sync=""
  [ "$2" = throwaway ] && sync=--no-sync
  # A real file: a process substitution cannot be read once root is dropped.
  (umask 077 && random_word >"$1/password")
  rm -rf "$1/data"
  PG_FOLDER=$1 pg_as "$PG_BIN/initdb" -D "$1/data" -U office --auth-local=scram-sha-256 --auth-host=scram-sha-256 \
    --pwfile="$1/password" -E UTF8 --locale-provider=icu --icu-locale=und --locale=C $sync >"$1/initdb.log" 2>&1 ||
    { rm -rf "$1/data"; cat "$1/initdb.log" >&2; fail "PostgreSQL could not make its files in $1."; }
}

pg_socket_folder() {
  # A socket's path may have 107 bytes at most.
  if [ "${#1}" -lt 80 ]; then echo "$1"; else echo "/tmp/office-pg-$(id -u)-$(printf %s "$1" | cksum | cut -d' ' -f1)"; fi
}

# Sessions of a server that was killed write on until they notice; another server beside them would damage the records.
pg_left_behind() {
  local cwd
  for cwd in /proc/[0-9]*/cwd; do
    [ "$cwd" -ef "$1/data" ] && return 0
  done
  return 1
}

pg_start() {
  local folder=$1 mode=$2 options socket port
  mkdir -p "$folder" && chmod 700 "$folder"
  [ -s "$folder/data/PG_VERSION" ] || pg_create "$folder" "$mode"
  if ! pg_running "$folder"; then
    local waited=0
    while pg_left_behind "$folder"; do
      waited=$((waited + 1))
      [ "$waited" -lt 300 ] || fail "Processes of an earlier PostgreSQL still work in $folder/data. End them, then start again."
      sleep 0.1
    done
    # Left behind by a server that was killed; pg_ctl would believe it, for the number may be another program's by now.
    socket=$(pg_socket_folder "$folder")
    mkdir -p "$socket" && chmod 700 "$socket"
    rm -f "$folder/data/postmaster.pid" "$socket"/.s.PGSQL.*
    [ -s "$folder/port" ] && ! port_open "$(cat "$folder/port")" || pg_free_port >"$folder/port"
    port=$(cat "$folder/port")
    options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$socket'"
    if [ "$mode" = throwaway ]; then
      options="$options -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"
    fi
    PG_FOLDER=$folder pg_as "$PG_BIN/pg_ctl" -D "$folder/data" -o "$options" -l "$folder/server.log" -t 60 -w start >/dev/null 2>&1 </dev/null ||
      { tail -20 "$folder/server.log" >&2; fail "PostgreSQL did not start; its log is $folder/server.log."; }
  fi
  PG_CONNECTION="Host=127.0.0.1;Port=$(cat "$folder/port");Username=office;Password=$(cat "$folder/password")"
}

pg_stop() {
  [ -s "$1/data/postmaster.pid" ] || return 0
  PG_FOLDER=$1 pg_as "$PG_BIN/pg_ctl" -D "$1/data" -m fast -t 30 -w stop >/dev/null 2>&1 || true
}
