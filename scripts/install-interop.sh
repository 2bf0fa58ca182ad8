#!/usr/bin/env bash
# Installs the programs that the interop suite opens our files with: Debian's packages, and a viewer of
# OFD from npm, of which one file is kept in .cache/interop as the rest of its package is large.
set -euo pipefail
cd "$(dirname "$0")/.."

viewer=.cache/interop/ofd.js-0.2.6.js
viewer_sha512=a810b86c3e5f0b67bea968366a9ea96a3014d5197f1bafa5e8d53131581d7174ed8d671d452603e9eeb758682628012e1387e39a7b732176703836b08d6990bb
if [ ! -f "$viewer" ]; then
  fetched=$(mktemp -d)
  trap 'rm -rf "$fetched"' EXIT
  (cd "$fetched" && npm pack --silent ofd.js@0.2.6 >/dev/null)
  echo "$viewer_sha512  $fetched/ofd.js-0.2.6.tgz" | sha512sum --check --quiet
  tar -xzf "$fetched/ofd.js-0.2.6.tgz" -C "$fetched" package/lib/ofd.umd.min.js
  mkdir -p "$(dirname "$viewer")"
  mv "$fetched/package/lib/ofd.umd.min.js" "$viewer"
fi

packages=(
  chromium
  fonts-noto-cjk
  libreoffice-calc
  libreoffice-writer
  mupdf-tools
  poppler-utils
  postgresql
  python3-docx
  python3-openpyxl
  python3-uno
  qpdf
  redis-server
)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then
  exit 0
fi

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"
