#!/usr/bin/env bash
# Questions of a public benchmark that each come with a hint ("evidence"): right, wrong and silent. The model is drafted,
# nothing is tuned for the database.
# usage: tests/bird-suite.sh QUESTIONS DATA [eval options]
#   QUESTIONS  lines {"id", "question_en", "evidence", "gold_sql", "runs", "result"}      DATA  the SQLite file
#   HINTS=no   asks without the hints
# An answer is right when its rows are those of the gold query. As in the benchmark's own rule, rows that repeat count
# once and the order does not matter, unless the gold query sorts a whole list. A question whose gold query does not run
# has no answer in these tables: silence is due. Needs python3 and a Release build.
set -uo pipefail
[ $# -ge 2 ] || { sed -n '2,10p' "$0" >&2; exit 2; }
questions=$1 data=$2
shift 2
hub="$(dirname "$0")/../src/InsightsBot/bin/Release/net10.0/InsightsBot.dll"
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
export INSIGHTS_HOME="${INSIGHTS_HOME:-$scratch/home}"
mkdir -p "$INSIGHTS_HOME"
HINTS=${HINTS:-yes} python3 - "$questions" "$data" > "$scratch/bird.jsonl" <<'PYTHON' || exit 1
import json, os, re, sqlite3, sys

def seconds(cell):
    clock = re.fullmatch(r"(\d\d):(\d\d):(\d\d)", cell) if isinstance(cell, str) else None
    return sum(int(part) * size for part, size in zip(clock.groups(), (3600, 60, 1))) if clock else cell

database = sqlite3.connect(f"file:{sys.argv[2]}?mode=ro&immutable=1", uri=True)
for line in open(sys.argv[1], encoding="utf-8"):
    given = json.loads(line)
    asked = {"id": given["id"], "lang": "en", "question": given["question_en"]}
    if os.environ["HINTS"] == "yes" and given["evidence"].strip():
        asked["hint"] = given["evidence"]
    if not given["runs"]:
        print(json.dumps(asked | {"kind": "refused"}))
        continue
    # The file keeps the first rows of long results only.
    rows = [list(row) for row in database.execute(given["gold_sql"])]
    assert rows[:len(given["result"])] == given["result"] and len(rows) == given["n_rows"], given["id"]
    if re.search(r"\* 100\b", given["gold_sql"].split("FROM")[0]) and len(rows) == 1:
        # The hub's shares go from 0 to 1.
        rows = [[cell / 100 for cell in row] for row in rows]
    # Durations such as 00:11:22 are seconds in the hub.
    rows = [[seconds(cell) for cell in row] for row in rows]
    if len(rows) == 1 and len(rows[0]) == 1:
        asked |= {"kind": "scalar", "expected": rows}
    else:
        sorts = re.search(r"(?is)\border\s+by\b(?!.*\blimit\b)", given["gold_sql"]) is not None
        asked |= {"kind": "rows" if sorts else "set", "expected": rows, "distinct": not sorts}
    print(json.dumps(asked, ensure_ascii=False))
PYTHON
dotnet "$hub" eval "$scratch/bird.jsonl" --data "$data" --language en --min-right 0 --max-wrong 1 "$@"
