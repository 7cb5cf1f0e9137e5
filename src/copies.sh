# Sourced by backup.sh and restore.sh, after local.sh: which file, which database, and PostgreSQL's own programs.
#
#   copy_arguments NAME ARGUMENT…   sets file and db; ends with a sentence where they make no sense
#   with_database COMMAND           runs it with PGHOST … PGDATABASE set, the server of this folder started if it is asked for
#   client NAME                     the newest of PostgreSQL's programs of this name, which serves older servers too

copy_arguments() {
  local name=$1
  shift
  file="" db=${OFFICE_DB:-} kind=demo
  while [ $# -gt 0 ]; do
    case $1 in
      --db)
        [ $# -ge 2 ] || { say "--db needs a value."; exit 2; }
        db=$2
        shift 2
        ;;
      --empty) kind=office && shift ;;
      --help | -h) help && exit 0 ;;
      -*) say "Unknown: $1" && help >&2 && exit 2 ;;
      *)
        [ -z "$file" ] || { say "One file, please."; exit 2; }
        file=$1
        shift
        ;;
    esac
  done
  [ -n "$file" ] || { say "Which file? src/$name.sh FILE"; exit 2; }
}

client() {
  local dir
  for dir in ${PG_BIN:+"$PG_BIN"} \
    $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/libpq/bin /opt/homebrew/opt/postgresql@*/bin \
      /usr/local/opt/postgresql@*/bin /Applications/Postgres.app/Contents/Versions/latest/bin 2>/dev/null | sort -rV) \
    "$(dirname "$(command -v "$1" 2>/dev/null || echo "/nowhere/$1")")"; do
    [ -x "$dir/$1" ] && echo "$dir/$1" && return 0
  done
  fail "PostgreSQL's program $1 is needed and was not found." \
    '  Debian, Ubuntu: sudo apt-get install postgresql-client' \
    '  macOS:          brew install libpq' \
    "  elsewhere:      set PG_BIN to the folder that holds $1"
}

# PostgreSQL's programs know nothing of such a connection string: Name=value;Name="a value; with anything"
read_connection() {
  local rest=$1 name value quote
  while case $rest in *=*) true ;; *) false ;; esac do
    name=$(printf %s "${rest%%=*}" | tr -d ' ;' | tr '[:upper:]' '[:lower:]')
    rest=${rest#*=}
    rest=${rest#"${rest%%[! ]*}"}
    value=""
    quote=${rest%"${rest#?}"}
    case $quote in
      \" | \')
        rest=${rest#?}
        value=${rest%%"$quote"*}
        rest=${rest#*"$quote"}
        # Two of them are one.
        while [ "${rest%"${rest#?}"}" = "$quote" ]; do
          rest=${rest#?}
          value=$value$quote${rest%%"$quote"*}
          rest=${rest#*"$quote"}
        done
        ;;
      *)
        value=${rest%%;*}
        value=${value%"${value##*[! ]}"}
        ;;
    esac
    case $rest in *\;*) rest=${rest#*;} ;; *) rest="" ;; esac
    case $name in
      host | server) export PGHOST=$value ;;
      port) export PGPORT=$value ;;
      database | db) export PGDATABASE=$value ;;
      username | userid | user | uid) export PGUSER=$value ;;
      password | psw | pwd) export PGPASSWORD=$value ;;
      rootcertificate) export PGSSLROOTCERT=$value ;;
      sslmode)
        PGSSLMODE=$(printf %s "$value" | tr '[:upper:]' '[:lower:]' | sed 's/^verify-*/verify-/')
        export PGSSLMODE
        ;;
    esac
  done
  [ -n "${PGDATABASE:-}" ] || fail "The connection names no database: Host=…;Database=office;Username=…;Password=…"
}

with_database() {
  unset PGDATABASE
  export PGCONNECT_TIMEOUT=15
  trap 'trap "" INT TERM HUP; locked "$local_folder" server_end' EXIT
  trap 'exit 130' INT TERM HUP
  if [ -z "$db" ]; then
    locked "$local_folder" server_begin
    db="$PG_CONNECTION;Database=$kind"
  fi
  read_connection "$db"
  "$@"
}
