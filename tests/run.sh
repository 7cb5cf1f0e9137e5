#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test and ends with "N passed, N failed".
#   tests/run.sh [arguments of dotnet test …]   e.g. --project tests/RelationshipOffice.Domain.Tests --filter-class '*GovernTests'
#   OFFICE_TEST_DB   a PostgreSQL of yours instead of a throw-away one
#   CHROMIUM   a Chromium or Chrome of yours
set -uo pipefail
cd "$(dirname "$0")/.."
source src/postgres.sh
source tests/ahead.sh
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

folder="" log="" app=""
clean() {
  if [ -n "$folder" ]; then
    pg_stop "$folder"
    rm -rf "$folder" "$(pg_socket_folder "$folder")"
  fi
  rm -rf "$log" "$app"
}
trap clean EXIT
trap 'exit 130' INT TERM HUP

find_browser() {
  local found
  # The one without a window of its own takes a third less to draw the same pages.
  for found in ${CHROMIUM:+"$CHROMIUM"} chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if CHROMIUM=$(command -v "$found" 2>/dev/null); then
      export CHROMIUM
      return 0
    fi
  done
  return 1
}

need_dotnet
find_browser || { { apt_install chromium-headless-shell || apt_install chromium; } && find_browser; } ||
  fail "The browser tests need Chromium or Chrome: install one (apt-get install chromium), or set CHROMIUM to its program."

has_compose() { docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null 2>&1; }
# Without it the test that asks compose itself is skipped, and says so.
has_compose || apt_install docker-compose || true
# Opens the documents that the office makes; without them those tests say so and are skipped.
if ! { command -v soffice || command -v libreoffice; } >/dev/null 2>&1 || ! command -v pdftoppm >/dev/null 2>&1; then
  apt_install libreoffice-writer-nogui libreoffice-impress-nogui poppler-utils || say "Without LibreOffice and Poppler the documents are not opened in a test."
fi

if [ -z "${OFFICE_TEST_DB:-}" ]; then
  pg_need
  # Memory is many times faster than a disk that others write to as well.
  if [ -d /dev/shm ] && [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" -gt 1000000 ]; then
    folder=$(mktemp -d /dev/shm/office-tests.XXXXXX)
  else
    folder=$(mktemp -d "${TMPDIR:-/tmp}/office-tests.XXXXXX")
  fi
  pg_start "$folder" throwaway
  export OFFICE_TEST_DB="$PG_CONNECTION;Database=postgres"
fi

# As it runs for people, and without counting what runs often for a later compilation: a quarter of the work less.
export DOTNET_TieredPGO=0
log=$(mktemp)
if ! dotnet build RelationshipOffice.sln -c Release --nologo -v quiet </dev/null >"$log" 2>&1; then
  cat "$log"
  echo "0 passed, 1 failed"
  exit 1
fi

# Compiled ahead, as in the container: half of the work of an office that starts is compiling otherwise, and tests start dozens of them.
compile_ahead() {
  local dll beside
  app=$(mktemp -d)
  publish_ahead "$app" >"$log" 2>&1 || return 1
  export OFFICE_APP=$app
  # The same for what the tests run within themselves.
  for dll in "$app"/*.dll; do
    for beside in tests/*.Tests/bin/Release/net10.0/"${dll##*/}"; do
      if cmp -s "$beside" "src/RelationshipOffice.Web/bin/Release/net10.0/${dll##*/}"; then cp "$dll" "$beside"; fi
    done
  done
}
case " $* " in
  *.Domain.Tests* | *.Application.Tests*) ;;
  *) compile_ahead || say "The office could not be compiled ahead, so the tests start it as it was built." ;;
esac

# A project that a filter empties is no failure; a run without any test is one (below).
# The browser's project takes longest and waits most, so that it begins at once and the others fill its waiting.
dotnet test -c Release --no-build --no-progress --ignore-exit-code 8 --max-parallel-test-modules 4 "$@" </dev/null 2>&1 | tee "$log"
rc=${PIPESTATUS[0]}
# Once more at the end, where a reader of a long log looks first: each failed test with its reason.
awk '
  /^failed / { left = 14; print "" }
  left > 0 && !/^failed / && /^[^ ]/ { left = 0 }
  left > 0 { print substr($0, 1, 400); left-- }' "$log"
awk -v rc="$rc" '
  /^Test run summary:/ { on = 1 }
  on && /^ *(failed|succeeded|skipped): [0-9]+/ { gsub(":", "", $1); n[$1] += $2 }
  END {
    # A run that broke without a failed test (a crash, a missing project) did not pass either.
    if (rc != 0 && n["failed"] == 0) n["failed"] = 1
    printf "%d passed, %d failed", n["succeeded"], n["failed"]
    if (n["skipped"] > 0) printf ", %d skipped", n["skipped"]
    print ""
    exit (rc != 0) ? rc : (n["succeeded"] == 0) ? 8 : 0
  }' "$log"
