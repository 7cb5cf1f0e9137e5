#!/usr/bin/env bash
# Runs the Relationship Office on this machine: src/run.sh --help
set -euo pipefail
cd "$(dirname "$0")/.."
source src/postgres.sh
source src/local.sh

help() {
  cat <<'TEXT'
src/run.sh [--port 5080] [--db CONNECTION] [--empty]

Builds the Relationship Office, starts it with a PostgreSQL of its own and prints its address.
Ctrl-C stops both; the data stay in .local/ and are there at the next start.

  --port NUMBER      the port on this machine (5080)
  --db CONNECTION    an existing PostgreSQL 15 or newer (also: OFFICE_DB), as
                     "Host=…;Port=5432;Database=office;Username=…;Password=…"
  --empty            an office of your own: no demo world, first page /setup
  --help             this text

Without --empty the office is a demo: five cases, with accounts listed on the sign-in page.
The two keep separate databases, so a demo never mixes with your own office.
All settings, backup and restore (src/backup.sh, src/restore.sh): docs/operations.md
TEXT
}

port=5080 db=${OFFICE_DB:-} kind=demo
while [ $# -gt 0 ]; do
  case $1 in
    --port | --db)
      [ $# -ge 2 ] || { say "$1 needs a value."; exit 2; }
      if [ "$1" = --port ]; then port=$2; else db=$2; fi
      shift 2
      ;;
    --empty) kind=office && shift ;;
    --help | -h) help && exit 0 ;;
    *) say "Unknown: $1" && help >&2 && exit 2 ;;
  esac
done
case $port in '' | *[!0-9]*) say "--port needs a number." && exit 2 ;; esac

need_dotnet
port_open "$port" && fail "Port $port is in use already. Choose another: src/run.sh --port 5081"

sources() {
  find src Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig global.json \
    \( -name bin -o -name obj \) -prune -o -type f ! -name '*.sh' -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum | cut -d' ' -f1
}

publish() {
  app=$local_folder/app/$(sources)
  [ -e "$app/.done" ] && return 0
  say "Building (a minute at the first start) …"
  local log=$local_folder/build.log
  # Who only wants to work with it need not wait until its code is judged; tests do that.
  rm -rf "$app"
  dotnet publish src/RelationshipOffice.Web -c Release -p:RunAnalyzers=false -o "$app" --nologo -v quiet >"$log" 2>&1 </dev/null ||
    { cat "$log" >&2; fail "The build failed; its log is $log."; }
  # Interrupted, it may end as if all were well.
  [ -e "$app/RelationshipOffice.Web.dll" ] || fail "The build was interrupted."
  touch "$app/.done"
  # Older builds go, unless an office still runs from one.
  if [ -z "$(living)" ]; then
    local old
    for old in "$local_folder"/app/*; do
      [ "$old" = "$app" ] || rm -rf "$old"
    done
  fi
}

begin() {
  publish
  [ -n "$db" ] && return 0
  server_begin
  db="$PG_CONNECTION;Database=$kind"
}

web=""
stop_application() {
  [ -n "$web" ] && kill -TERM "$web" 2>/dev/null || true
}

end() {
  stop_application
  [ -n "$web" ] && wait "$web" 2>/dev/null || true
  server_end
}

stopping=""
trap 'stopping=yes; stop_application' INT TERM HUP
trap 'rc=$?; trap "" INT TERM HUP; locked "$local_folder" end; exit $rc' EXIT

locked "$local_folder" begin
[ -z "$stopping" ] || exit 130

export OFFICE_DB=$db
export ASPNETCORE_ENVIRONMENT=Production DOTNET_ENVIRONMENT=Production
# By itself the runtime makes its youngest heap as large as the processor's cache, which on a large server is hundreds of megabytes.
export DOTNET_GCgen0size=${DOTNET_GCgen0size:-0x1000000}
export ASPNETCORE_URLS=http://127.0.0.1:$port
[ "$kind" = demo ] && export OFFICE_DEMO=true

office() { (cd "$app" && exec dotnet RelationshipOffice.Web.dll "$@"); }

office migrate
[ -z "$stopping" ] || exit 130
# Loads nothing where the office holds records already.
if [ "$kind" = demo ] && office --help | grep -q '^  load '; then
  office load --demo
fi
[ -z "$stopping" ] || exit 130

(cd "$app" && exec dotnet RelationshipOffice.Web.dll) </dev/null &
web=$!

ready() {
  local status=""
  {
    exec 4<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&4
    read -r -t 5 _ status _ <&4 || true
    exec 4>&-
  } 2>/dev/null
  [ "$status" = 200 ]
}

waited=0
until ready; do
  [ -z "$stopping" ] && kill -0 "$web" 2>/dev/null && [ "$waited" -lt 1500 ] || break
  waited=$((waited + 1))
  sleep 0.2
done
if [ -z "$stopping" ] && kill -0 "$web" 2>/dev/null; then
  [ "$waited" -lt 1500 ] || fail "The office did not become ready within five minutes; its messages are above."
  say "" "The Relationship Office is open:  http://localhost:$port" "(Ctrl-C stops it.)"
fi

rc=0
wait "$web" || rc=$?
# A signal ends the first wait before the application has ended.
if [ -n "$stopping" ]; then
  rc=0
  wait "$web" || rc=$?
fi
web=""
exit "$rc"
