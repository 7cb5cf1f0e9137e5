#!/usr/bin/env bash
# Keeps a copy of an office in a file: src/backup.sh --help
set -euo pipefail
caller=$PWD
cd "$(dirname "$0")/.."
source src/postgres.sh
source src/local.sh
source src/copies.sh

help() {
  cat <<'TEXT'
src/backup.sh FILE [--db CONNECTION] [--empty]

Writes all that an office holds into FILE, which must not be there yet. The office may run meanwhile.

  --db CONNECTION    the office at this PostgreSQL (also: OFFICE_DB), as src/run.sh takes it
  --empty            the office that src/run.sh --empty keeps; without it, the demo of src/run.sh
  --help             this text

Back from the file: src/restore.sh FILE. Whoever has the file has the office: docs/operations.md
TEXT
}

backup() {
  local dump
  dump=$(client pg_dump)
  # Until it is whole it has another name, so that nobody takes half a copy for one.
  (umask 077 && "$dump" --format=custom --no-owner --no-privileges --file="$file.part") ||
    { rm -f "$file.part"; fail "Nothing was kept; the reason is above."; }
  mv "$file.part" "$file"
  say "The office $PGDATABASE is kept in $file ($(du -h "$file" | cut -f1))."
}

copy_arguments backup "$@"
case $file in /*) ;; *) file=$caller/$file ;; esac
[ ! -e "$file" ] || fail "$file is there already. Choose another name, or remove it first."
[ -d "${file%/*}" ] || fail "There is no folder ${file%/*}."
if [ -z "$db" ] && [ ! -s "$server/data/PG_VERSION" ]; then
  fail "No office was opened from this folder yet. Another one: src/backup.sh FILE --db CONNECTION"
fi
with_database backup
