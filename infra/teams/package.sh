#!/usr/bin/env bash
# Makes the app package that Teams takes: fills the app id and the domain into the manifest and zips it with its icons
# and languages. Exit codes: 0 made, 1 could not be made, 2 the command line cannot be read.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd) || exit 1

usage() {
  echo "Usage: package.sh APP_ID DOMAIN [FILE.zip]" >&2
  echo "  APP_ID   the id of the bot's registration in Entra ID, such as 11111111-2222-3333-4444-555555555555" >&2
  echo "  DOMAIN   the host the hub answers at, such as hub.example.com" >&2
  echo "  FILE     where the package goes; else insights-hub.zip in the current folder" >&2
}

fail() {
  echo "$2" >&2
  [ "$1" -eq 2 ] && usage
  exit "$1"
}

if [ "$#" -lt 2 ] || [ "$#" -gt 3 ]; then
  fail 2 "An app id and a domain are needed."
fi

id=$1
domain=$2
out=${3:-insights-hub.zip}

# Both end up in JSON: only what they can be passes, so nothing has to be escaped.
[[ $id =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]] \
  || fail 2 "The app id '$id' is no GUID; Entra ID shows it as \"Application (client) ID\"."
[[ ${#domain} -le 253 && $domain =~ ^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$ ]] \
  || fail 2 "The domain '$domain' is no host name; it stands without \"https://\", port and path."
case $out in
  *.zip) ;;
  *) fail 2 "The package '$out' must end in .zip." ;;
esac

command -v zip > /dev/null || fail 1 "The command 'zip' is missing; the package of that name has it."
scratch=$(mktemp -d) || fail 1 "No temporary folder could be made."
trap 'rm -rf "$scratch"' EXIT

sed -e "s/{{APP_ID}}/$id/g" -e "s/{{DOMAIN}}/$domain/g" "$here/manifest.template.json" > "$scratch/manifest.json" \
  || fail 1 "The manifest could not be written."
cp "$here/de.json" "$here/en.json" "$here/color.png" "$here/outline.png" "$scratch/" \
  || fail 1 "An icon or a language is missing beside this script."

# Equal input gives an equal package: no times of day, names in order.
find "$scratch" -type f -exec touch -t 198001010000 {} +
(cd "$scratch" && TZ=UTC zip -q -X package.zip manifest.json color.png outline.png de.json en.json) \
  || fail 1 "The package could not be zipped."
mkdir -p "$(dirname "$out")" && mv -f "$scratch/package.zip" "$out" || fail 1 "The package could not be written to '$out'."
echo "Made $out: Teams takes it under \"Manage your apps\", \"Upload an app\"."
