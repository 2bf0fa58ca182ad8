#!/usr/bin/env bash
# Installs the programs that the interop suite opens our files with, from Debian's packages.
set -euo pipefail

packages=(
  chromium
  fonts-noto-cjk
  libreoffice-calc
  libreoffice-writer
  mupdf-tools
  poppler-utils
  python3-docx
  python3-openpyxl
  python3-uno
  qpdf
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
