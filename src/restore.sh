#!/usr/bin/env bash
# Brings an office back from the file of src/backup.sh: src/restore.sh --help
set -euo pipefail
caller=$PWD
cd "$(dirname "$0")/.."
source src/postgres.sh
source src/local.sh
source src/copies.sh

help() {
  cat <<'TEXT'
src/restore.sh FILE [--db CONNECTION] [--empty]

Brings an office back from FILE into a database that is not there yet, or holds nothing. It never writes over another.

  --db CONNECTION    the database to make at this PostgreSQL (also: OFFICE_DB), as src/run.sh takes it
  --empty            the office that src/run.sh --empty opens; without it, the demo of src/run.sh
  --help             this text

Then start the office on it, and let it prove that nothing was altered: docs/operations.md
TEXT
}

# Nothing of its own is read from the person's start-up file, and a database's name is quoted by psql.
ask() { "$psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --set=name="$PGDATABASE" "$@"; }

is_there() { [ "$(echo "select 1 from pg_database where datname = :'name'" | ask --dbname="$1")" = 1 ]; }

# Whoever may enter only this one database may not ask beside it.
find_database() {
  local maintenance
  ask --command='select 1' >/dev/null 2>&1 && return 0
  maintenance=postgres
  is_there "$maintenance" && fail "The database $PGDATABASE does not let $PGUSER in. Nothing was changed."
  echo 'create database :"name" template template0' | ask --dbname="$maintenance" || fail "The database $PGDATABASE could not be made; the reason is above."
  made=yes
}

drop_made() { [ -z "$made" ] || echo 'drop database :"name"' | ask --dbname=postgres; }

restore() {
  local tables contents
  psql=$(client psql) made="" contents=$(mktemp)
  find_database
  tables=$(ask --command="select count(*) from pg_class where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace = 'public'::regnamespace")
  [ "$tables" = 0 ] || fail "The database $PGDATABASE is not empty: it has $tables tables. Nothing was changed." \
    "Restore beside it, with another Database=… in --db, look at it, and change over then: docs/operations.md"
  # All or nothing, so that a broken file leaves no half office. Policies name roles of the server, and this one may not have
  # them yet: until migrate, which each start needs here, has made both, nobody but the owner sees a row.
  { "$(client pg_restore)" --list "$file" | grep --invert-match --extended-regexp '^[0-9]+; [0-9]+ [0-9]+ POLICY ' >"$contents" &&
    "$(client pg_restore)" --use-list="$contents" --single-transaction --exit-on-error --no-owner --no-privileges --dbname="$PGDATABASE" "$file"; } ||
    { rm -f "$contents"; drop_made; fail "Nothing was restored; the reason is above."; }
  rm -f "$contents"
  # A copy brings no figures by which the server plans its work.
  ask --command=analyze
  say "The office $PGDATABASE is back from $file. Start it as always; a newer application is told to migrate first."
}

copy_arguments restore "$@"
case $file in /*) ;; *) file=$caller/$file ;; esac
[ -f "$file" ] && [ -r "$file" ] || fail "There is no file $file."
with_database restore
