#!/usr/bin/env bash
# The public benchmark questions on seven customer databases in English and German: right, wrong and silent per suite and
# language. Models are drafted, nothing is tuned for a database.
# usage: tests/spider-suites.sh SUITES DATA [eval options]
#   SUITES  a folder of NAME.LANG.jsonl        DATA  a folder with db_LANG/NAME.sqlite
# With --curve also right against wrong at a rising sureness, over all suites of a language.
# Needs a Release build (dotnet build -c Release src/InsightsBot). Exit code 1 when a suite broke.
set -uo pipefail
[ $# -ge 2 ] || { sed -n '2,8p' "$0" >&2; exit 2; }
suites=$1 data=$2
shift 2
hub="$(dirname "$0")/../src/InsightsBot/bin/Release/net10.0/InsightsBot.dll"
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
export INSIGHTS_HOME="$scratch/home"
mkdir -p "$INSIGHTS_HOME"
broken=0
for suite in "$suites"/*.jsonl; do
  name=$(basename "$suite" .jsonl)
  language=${name##*.}
  line=$(dotnet "$hub" eval "$suite" --data "$data/db_$language/${name%.*}.sqlite" --language "$language" \
    --min-right 0 --max-wrong 1 "$@" | tee "$scratch/run.txt" \
    | grep -E '^all ')
  sed -n "s/^sure /$language sure /p" "$scratch/run.txt" >> "$scratch/curve.txt"
  [ -n "$line" ] || { echo "$name broke" >&2; broken=1; continue; }
  echo "$name ${line#all}"
done | tee "$scratch/lines.txt" | awk '{ printf "%-40s %4d lines  %5.1f %% right  %5.1f %% wrong\n", $1, $2, $3, $5 }'
[ "${PIPESTATUS[0]}" -eq 0 ] || broken=1
awk '{ split($1, part, "."); l = part[length(part)]; n[l] += $2; r[l] += $2 * $3 / 100; w[l] += $2 * $5 / 100 }
  END { for (l in n) printf "%s: %d questions, %.1f %% right, %.1f %% wrong\n", l, n[l], 100 * r[l] / n[l], 100 * w[l] / n[l] }' \
  "$scratch/lines.txt" | sort
[ -s "$scratch/curve.txt" ] && awk '{ k = $1 " " $3; n[k] += $4; r[k] += $4 * $5; w[k] += $4 * $7 }
  END { for (k in n) { split(k, p, " "); printf "%s: sureness at least %s: %.1f %% right, %.1f %% wrong\n", p[1], p[2],
    r[k] / n[k], w[k] / n[k] } }' "$scratch/curve.txt" | sort
[ "$(wc -l < "$scratch/lines.txt")" -gt 0 ] && exit "$broken"
exit 1
