#!/usr/bin/env python3
"""How long SQLite's own full-text search takes over a million short texts: the reason for postings of our own.

usage: tests/fts5-speed.py [texts]
Words occur as often as in speech (Zipf). A query has three rarer words or up to ten words of any kind, as an index with
stems, parts of compounds and near words asks; "filtered" adds a fifth of the texts in the MATCH. A contentless table,
100 best by bm25(), memory-mapped, one thread. Prints milliseconds.
"""
import bisect, itertools, os, random, sqlite3, sys, tempfile, time

texts, vocabulary = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, 200_000
random.seed(1)
sums = list(itertools.accumulate(1 / (rank + 5) for rank in range(vocabulary)))
words = ["w%x" % (rank * 7919 % 1000003) for rank in range(vocabulary)]


def draw(count):
    return [bisect.bisect(sums, random.random() * sums[-1]) for _ in range(count)]


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "texts.sqlite")
    base = sqlite3.connect(path)
    base.execute("PRAGMA journal_mode = OFF")
    base.execute("CREATE VIRTUAL TABLE texts USING fts5(words, facets, content = '', tokenize = 'ascii')")
    base.executemany("INSERT INTO texts(rowid, words, facets) VALUES (?, ?, ?)", (
        (row + 1, " ".join(words[rank] for rank in draw(18)), f"s{row % 5}") for row in range(texts)))
    base.execute("INSERT INTO texts(texts) VALUES ('optimize')")
    base.commit()
    base.execute("PRAGMA mmap_size = 1000000000")
    print(f"SQLite {sqlite3.sqlite_version}, {texts} texts, {os.path.getsize(path) / 1e6:.0f} MB")
    for rarest, most in ((50, 3), (10, 10)):
        queries = [sorted({rank for rank in draw(18) if rank >= rarest})[:most] for _ in range(100)]
        for name, condition in (("all", ""), ("filtered", " AND facets : s2")):
            times = []
            for query in filter(None, queries):
                match = "(words : (" + " OR ".join(f'"{words[rank]}"' for rank in query) + "))" + condition
                begun = time.perf_counter()
                base.execute("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 1, 0) LIMIT 100",
                             (match,)).fetchall()
                times.append(1000 * (time.perf_counter() - begun))
            times.sort()
            print(f"up to {most:2} words, {name:8}  p50 {times[len(times) // 2]:6.1f}  "
                  f"p95 {times[len(times) * 95 // 100]:6.1f}")
