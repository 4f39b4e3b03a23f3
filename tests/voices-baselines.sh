#!/usr/bin/env bash
# Holds learned labels against two baselines on labelled texts: a linear SVM over TF-IDF of words and letters
# (scikit-learn), and fastText. Prints one table. Needs /usr/bin/python3 with scikit-learn, the command fasttext,
# the .NET 10 SDK, and the folder of data beside the project (VOICES_DATA names another one).
# Usage: tests/voices-baselines.sh [NAME …]   names of splits; without one all are run.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-/usr/bin/python3}
missing=()
command -v dotnet > /dev/null || missing+=("the .NET 10 SDK (command dotnet)")
command -v fasttext > /dev/null || missing+=("fastText (Debian package fasttext)")
if ! command -v "$python" > /dev/null; then
  missing+=("Python 3 (Debian package python3)")
elif ! "$python" -c 'import sklearn' 2> /dev/null; then
  missing+=("scikit-learn (Debian package python3-sklearn)")
fi
if [ ${#missing[@]} -gt 0 ]; then
  printf 'Missing: %s\n' "${missing[@]}" >&2
  exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 OMP_NUM_THREADS=1
dotnet build src/InsightsBot --configuration Release --nologo -verbosity:quiet -nodeReuse:false > /dev/null
"$python" tests/voices-baselines.py --data "${VOICES_DATA:-../shared/data}" \
  --program src/InsightsBot/bin/Release/net10.0/InsightsBot.dll "$@"
