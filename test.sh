#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test; ends with the line "N passed, N failed".
# Needs the .NET 10 SDK; packages come from the configured package sources. With Node.js and, as root on Debian, Chromium
# (tests/prepare.sh) the web page and independent clients are tested, too. Exit code 1 when a test fails or none ran.
set -uo pipefail
cd "$(dirname "$0")" || exit 1

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
configuration=${CONFIGURATION:-Release}

if ! command -v dotnet > /dev/null; then
  echo "The command 'dotnet' is missing; the .NET 10 SDK has it: https://dotnet.microsoft.com/download" >&2
  echo "0 passed, 0 failed"
  exit 1
fi

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
# Tests keep their copies and demo warehouses here, not among those of the person who runs them.
export INSIGHTS_HOME="$scratch/home"
mkdir -p "$INSIGHTS_HOME" "$scratch/results"
tests/prepare.sh

if ! dotnet build InsightsBot.sln --configuration "$configuration" --nologo -nodeReuse:false -verbosity:quiet; then
  echo "The build failed; no test was run." >&2
  echo "0 passed, 0 failed"
  exit 1
fi

broken=0
number=0
for project in tests/*/*.csproj; do
  number=$((number + 1))
  # The next project runs even where this one fails: one run shows everything.
  dotnet test "$project" --configuration "$configuration" --no-build --nologo --verbosity quiet \
    --results-directory "$scratch/results" --logger "trx;LogFileName=$number.trx" \
    --logger "console;verbosity=minimal" || broken=1
  if [ ! -f "$scratch/results/$number.trx" ]; then
    echo "$project ended without results." >&2
    broken=1
  fi
done

# The sum of one counter over all result files.
sum() {
  cat "$scratch"/results/*.trx 2> /dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" \
    | tr -dc '0-9\n' | awk '{ s += $1 } END { print s + 0 }'
}

total=$(sum total)
executed=$(sum executed)
passed=$(sum passed)
failed=$((executed - passed))
skipped=$((total - executed))
line="$passed passed, $failed failed"
[ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
echo "$line"
[ "$broken" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
