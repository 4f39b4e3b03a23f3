"""Writes random oracles and answers with the verdict of the suites' scoring script.

usage: python3 make_judge_pairs.py SCORE.py > judge-pairs.jsonl
The script's own functions give the verdicts; only its part before the first file is read is run.
"""
import json, random, sys

argv, sys.argv = sys.argv, ["score.py", "-", "-"]
score = {}
exec(open(argv[1], encoding="utf-8").read().split("golds =")[0], score)
dice = random.Random(7)

TEXTS = ["Preis", "preis ", "Straße", "STRASSE", "ﬁber", "FIBER", "ja", "Yes", "nein", "no", "wahr", "True", "m",
         "männlich", "w", "Frauen", "", " ", "2025-10", "2025-10-01", "2025-10-01 08:00:00", "2025-10-02", "20251001",
         "1,234", "1234", "1_234", "1e3", "1000", "nan", "inf", "-Infinity", "٣", "3", "x1", "0", "1", "1.0", "ΟΔΟΣ", "οδος",
         "😀 froh 2025", "2025 😀 froh", "\x1c5", "5", "5.", ".5", "0.5", "²025-1-01", "²025-1-01 x", "N/A", "1__0"]

def cell():
    kind = dice.random()
    if kind < .3: return dice.choice(TEXTS)
    if kind < .6: return dice.randint(-3, 6)
    if kind < .75: return round(dice.uniform(-1, 2), dice.choice([1, 2, 4]))
    if kind < .85: return dice.choice([1e16, 1.5e15, 2.5e-05, 100.0, 1234.5, 0.0, -0.5])
    if kind < .92: return None
    return dice.choice([True, False])

def near(value):
    """The same value, or one at the edge of being the same."""
    kind = dice.random()
    if isinstance(value, bool) or value is None: return value if kind < .7 else cell()
    if isinstance(value, (int, float)):
        if kind < .4: return value
        if kind < .6: return value * 1.004
        if kind < .7: return value * 1.006
        if kind < .8: return value + 0.0005
        if kind < .9: return str(value)
        return float(value)
    if kind < .5: return value
    if kind < .7: return value.upper()
    if kind < .8: return value + " 00:00:00"
    return dice.choice(TEXTS)

def pair():
    kind = dice.choice(["scalar", "rows", "rows", "set", "set", "list", "refused"])
    if kind == "refused":
        gold = {"kind": kind, "expected": None}
        rows = [[cell()]]
    else:
        height = 1 if kind == "scalar" else dice.choice([0, 1, 2, 2, 3, 3, 4])
        width = 1 if kind == "scalar" else dice.choice([1, 1, 2, 2, 3])
        gold = {"kind": kind, "expected": [[cell() for _ in range(width)] for _ in range(height)]}
        if dice.random() < .25: gold["lenient"] = True
        rows = [[near(c) for c in row] for row in gold["expected"]]
        if dice.random() < .4:
            order = list(range(width)); dice.shuffle(order)
            rows = [[row[i] for i in order] for row in rows]
        for _ in range(dice.choice([0, 0, 1, 2])):
            place = dice.randint(0, width)
            rows = [row[:place] + [cell()] + row[place:] for row in rows]
            width += 1
        if dice.random() < .35: dice.shuffle(rows)
        if dice.random() < .2: rows.append([cell() for _ in range(width)])
        if dice.random() < .1 and rows: rows.pop()
    status = dice.choice(["answered"] * 8 + ["refused", "clarification", "failed", "missing"])
    return gold, {"status": status, "table": {"rows": rows}}

kept = 0
wanted = {"right": 160, "wrong": 160, "silent": 30, "failed": 30}
while any(wanted.values()):
    gold, answer = pair()
    verdict = score["judge"](gold, answer)
    if wanted[verdict] > 0:
        wanted[verdict] -= 1
        print(json.dumps({"gold": gold, "answer": answer, "verdict": verdict}, ensure_ascii=False))
