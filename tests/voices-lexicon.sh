#!/usr/bin/env bash
# How the shipped lexicon and taxonomy agree with labels that people gave: one line a set of public texts, on the half of
# each set that nothing was developed on. No labels are used to judge a text.
# usage: tests/voices-lexicon.sh [dotnet test options]
# The texts lie beside the repository (shared/data); sets that are not there are left out. Exit code 1 when a figure is
# below its bound.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
dotnet test tests/InsightsBot.Plugins.Tests --filter "FullyQualifiedName~FiguresTests" \
  --logger "console;verbosity=detailed" "$@" \
  | grep -E "^ .* (accuracy|micro precision) " | sed 's/^ *//' | sort -u
exit "${PIPESTATUS[0]}"
