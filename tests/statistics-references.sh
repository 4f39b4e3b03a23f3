#!/usr/bin/env bash
# Prints the reference values that the tests of the statistics store, one block per test file.
# Needs /usr/bin/python3 with statsmodels (Debian package python3-statsmodels, which brings numpy, scipy and pandas).
# Usage: tests/statistics-references.sh [NAME …]   names of blocks; without one all are printed.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-/usr/bin/python3}
if ! "$python" -c 'import statsmodels' 2> /dev/null; then
  echo "Missing: statsmodels (Debian package python3-statsmodels)" >&2
  exit 1
fi

"$python" tests/statistics-references.py "$@"
