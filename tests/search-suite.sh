#!/usr/bin/env bash
# Queries written before any result was seen (tests/InsightsBot.Tests/Suites/search.jsonl) over texts that people labelled:
# nDCG@10 of the database's own search (SQLite FTS5: its words, its BM25, words joined by OR), of the index by words, by
# meaning and by both; by language and by half ("tune" was used to set weights, "report" was not looked at).
# usage: tests/search-suite.sh [--queries]
#   --queries   one more line for each query
# Needs the folder "shared" beside the repository. Exit code 1 when both is not a tenth above the database alone.
set -uo pipefail
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
export SEARCH_SUITE="$scratch/suite.txt"
cd "$(dirname "$0")/.." || exit 1
dotnet test tests/InsightsBot.Tests --filter FullyQualifiedName~SearchSuiteTests > "$scratch/log" 2>&1
code=$?
[ -s "$SEARCH_SUITE" ] || { cat "$scratch/log" >&2; exit 1; }
if [ "${1:-}" = --queries ]; then cat "$SEARCH_SUITE"; else sed '/^[a-z].*([0-9]*) /!{1!d}' "$SEARCH_SUITE"; fi
exit $code
