#!/usr/bin/env bash
# Brings what some tests need beside .NET: npm packages of independent clients and schemas, and Debian's Chromium.
# What cannot be had here is named; the tests that need it are then left out by name.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

if command -v npm > /dev/null; then
  for folder in tests/*/package.json; do
    folder=$(dirname "$folder")
    # A folder whose packages are those of its lock file is left as it is.
    if [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
      continue
    fi

    npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error \
      || echo "The packages of $folder cannot be had; the tests that need them are left out." >&2
  done
else
  echo "The command 'npm' is missing (Node.js 20 brings it); tests with npm packages are left out." >&2
fi

if ! command -v chromium > /dev/null; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } > /dev/null \
      || echo "Chromium cannot be installed; the tests of the web page are left out." >&2
  else
    echo "Chromium is missing (Debian package chromium); the tests of the web page are left out." >&2
  fi
fi
