#!/usr/bin/env bash
# Measures the office and prints tables; everything is compared within one run.
#   tests/bench.sh [--size S|M|L|S,M] [--seed 1] [--only verdicts|pages|live|writing|soak] [--people 1,8,32,200] [--rounds 25]
#                  [--seconds 4] [--rows 100000] [--minutes 30] [--serve]
#   --rounds         how often each person goes through the pages that are alive
#   --seconds        how long each page is asked by eight and more at once
#   --rows           observations of the import; in files of 250,000, for the office takes 20 MB at once
#   --only soak      people come and go for that many minutes: what the process holds meanwhile
#   --serve          opens an office of that size to look at, and measures nothing
#   OFFICE_TEST_DB   a PostgreSQL of yours instead of a throw-away one
set -euo pipefail
cd "$(dirname "$0")/.."
source src/postgres.sh
source tests/ahead.sh
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

folder=$(mktemp -d "${TMPDIR:-/tmp}/office-bench.XXXXXX")
trap 'pg_stop "$folder/postgres"; rm -rf "$folder" "$(pg_socket_folder "$folder/postgres")"' EXIT
need_dotnet
if [ -z "${OFFICE_TEST_DB:-}" ]; then
  pg_need
  # Durable, as an office runs it: a save that costs nothing would flatter.
  pg_start "$folder/postgres" durable
  export OFFICE_TEST_DB="$PG_CONNECTION;Database=postgres"
fi
export OFFICE_APP=$folder/app
publish_ahead "$OFFICE_APP"
dotnet run -c Release --project tests/RelationshipOffice.Benchmarks -- "$@"
