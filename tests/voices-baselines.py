"""Trains two baselines and the verb classify on the same splits and prints one table; see voices-baselines.sh."""
import argparse
import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_union
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC

csv.field_size_limit(1 << 30)
SEED = 2025
FOLDS = 5


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def folds(texts, labels):
    """Five parts of a seeded shuffle, each the test side once."""
    order = list(range(len(texts)))
    random.Random(SEED).shuffle(order)
    for part in range(FOLDS):
        train = [i for at, i in enumerate(order) if at % FOLDS != part]
        test = [i for at, i in enumerate(order) if at % FOLDS == part]
        yield pick(texts, labels, train), pick(texts, labels, test)


def pick(texts, labels, places):
    return [texts[i] for i in places], [labels[i] for i in places]


def germeval(data, column, several):
    def read(part):
        found = rows(f"{data}/germeval2017_bahn/{part}_documents.csv")
        labels = [[c for c in r[column].split("|") if c] if several else r[column] for r in found]
        return [r["text"] for r in found], labels
    dev, test = read("dev"), read("test_dia")
    return {"dev → test": [(dev, test)], "test → dev": [(test, dev)]}


def airline(data, column):
    seen, found = set(), []
    for row in rows(f"{data}/airline_tweets/tweets.csv"):
        if row["tweet_id"] not in seen and row[column]:
            found.append(row)
        seen.add(row["tweet_id"])
    return {"5 folds": list(folds([r["text"] for r in found], [r[column] for r in found]))}


def restaurant(data):
    kinds = {1: "negative", 2: "negative", 4: "positive", 5: "positive"}
    found = [(r["text"], kinds.get(int(float(r["rating"]))))
             for r in rows(f"{data}/german_restaurant_reviews/reviews.csv")]
    found = [f for f in found if f[1]]
    return {"5 folds": list(folds([f[0] for f in found], [f[1] for f in found]))}


def hotel(data, column, several):
    labels = {}
    for row in rows(f"{data}/german_hotel_absa/opinions.csv"):
        labels.setdefault(row["doc_id"], set()).add(row[column])
    found = [(r["text"], sorted(labels.get(r["doc_id"], ())))
             for r in rows(f"{data}/german_hotel_absa/sentences.csv")]
    if not several:
        found = [(text, own[0]) for text, own in found if len(own) == 1]
    return {"5 folds": list(folds([f[0] for f in found], [f[1] for f in found]))}


def nhs(data):
    labels = {}
    for row in rows(f"{data}/nhs_fft_feedback/topics.csv"):
        labels.setdefault(row["comment_id"], set()).add(row["topic"])
    found = rows(f"{data}/nhs_fft_feedback/comments.csv")
    return {"5 folds": list(folds([r["comment"] for r in found],
                                  [sorted(labels.get(r["comment_id"], ())) for r in found]))}


# name, whether a text may bear several labels, and what gives the splits
SETS = {
    "germeval-sentiment": (False, lambda data: germeval(data, "sentiment", False)),
    "germeval-relevance": (False, lambda data: germeval(data, "relevance", False)),
    "germeval-category": (True, lambda data: germeval(data, "categories", True)),
    "airline-sentiment": (False, lambda data: airline(data, "airline_sentiment")),
    "airline-reason": (False, lambda data: airline(data, "negativereason")),
    "restaurant-stars": (False, restaurant),
    "hotel-polarity": (False, lambda data: hotel(data, "polarity", False)),
    "hotel-category": (True, lambda data: hotel(data, "category", True)),
    "nhs-topics": (True, nhs),
}


def svm(train, test, several):
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2))
    known, unknown = features.fit_transform(train[0]), features.transform(test[0])
    if not several:
        return [[label] for label in LinearSVC().fit(known, train[1]).predict(unknown)]
    sets = MultiLabelBinarizer().fit(train[1])
    said = OneVsRestClassifier(LinearSVC()).fit(known, sets.transform(train[1])).predict(unknown)
    return [list(labels) for labels in sets.inverse_transform(said)]


def fasttext_line(text):
    words = re.findall(r"\w+|[^\w\s]", text.lower())
    return " ".join(w for w in words if not w.startswith("__label__"))


def fasttext(train, test, several):
    names = sorted({l for own in train[1] for l in (own if several else [own])})
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/train.txt", "w", encoding="utf-8") as file:
            for text, own in zip(*train):
                marks = " ".join(f"__label__{names.index(l)}" for l in (own if several else [own]))
                file.write(f"{marks} {fasttext_line(text)}\n" if marks else "")
        with open(f"{folder}/test.txt", "w", encoding="utf-8") as file:
            file.writelines(fasttext_line(text) + "\n" for text in test[0])
        loss = ["-loss", "ova"] if several else []
        run(["fasttext", "supervised", "-input", f"{folder}/train.txt", "-output", f"{folder}/model", "-epoch", "25",
             "-lr", "0.5", "-wordNgrams", "2", "-minn", "2", "-maxn", "5", "-bucket", "200000", "-dim", "50",
             "-thread", "1", *loss])
        wanted = ["-1", "0.5"] if several else ["1"]
        said = run(["fasttext", "predict", f"{folder}/model.bin", f"{folder}/test.txt", *wanted]).split("\n")
    said = said[:len(test[0])]
    return [[names[int(mark[len("__label__"):])] for mark in line.split()] for line in said]


def ours(train, test, several, program):
    with tempfile.TemporaryDirectory() as folder:
        for name, (texts, labels) in (("train", train), ("test", test)):
            with open(f"{folder}/{name}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(["id", "words", "labels"])
                writer.writerows((f"t{i}", text, "|".join(own) if several else own)
                                 for i, (text, own) in enumerate(zip(texts, labels)))
        verb = ["dotnet", program, "classify"]
        run([*verb, "learn", "--data", f"{folder}/train.csv", "--text", "words", "--label", "labels", "--out",
             f"{folder}/model", *(["--separator", "|"] if several else [])])
        lines = run([*verb, "run", "--model", f"{folder}/model", "--data", f"{folder}/test.csv", "--text", "words"])
    said = [json.loads(line) for line in lines.splitlines()]
    if [s["row"] for s in said] != list(range(1, len(test[0]) + 1)):
        sys.exit("classify run did not give every row in order.")
    return [[l["label"] for l in s["labels"]] if several else [s["label"]] for s in said]


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{' '.join(command[:4])} failed: {done.stderr.strip()}")
    return done.stdout


def counts(truth, said):
    """Right, said and true labels; from their sums over all parts comes micro-F1."""
    sets = [set(own) if isinstance(own, list) else {own} for own in truth]
    return (sum(len(t & set(s)) for t, s in zip(sets, said)), sum(len(s) for s in said), sum(len(t) for t in sets))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("names", nargs="*", choices=[[], *SETS], metavar="NAME")
    options = parser.parse_args()
    ways = {"svm": svm, "fasttext": fasttext,
            "classify": lambda train, test, several: ours(train, test, several, options.program)}
    print(f"{'split':<22}{'side':<13}{'texts':>7}{'labels':>8}" + "".join(f"{w:>10}" for w in ways) + "   seconds",
          flush=True)
    for name in options.names or SETS:
        several, splits = SETS[name]
        if not os.path.isdir(options.data):
            sys.exit(f"There is no folder {options.data}; VOICES_DATA names another one.")
        for side, parts in splits(options.data).items():
            figures, seconds = [], []
            for way in ways.values():
                start = time.time()
                sums = [counts(test[1], way(train, test, several)) for train, test in parts]
                right, said, true = (sum(s[i] for s in sums) for i in range(3))
                figures.append(2 * right / (said + true))
                seconds.append(time.time() - start)
            labels = len({l for own in parts[0][0][1] for l in (own if several else [own])})
            print(f"{name:<22}{side:<13}{len(parts[0][0][0]):>7}{labels:>8}"
                  + "".join(f"{f:>10.4f}" for f in figures) + "   " + " ".join(f"{s:.0f}" for s in seconds), flush=True)


if __name__ == "__main__":
    main()
