#!/usr/bin/env bash
# Draws docs/guide/*.png: walks the guide in a temporary folder and shows the forms through LibreOffice and the
# notice as it is. Needs what scripts/install-interop.sh installs.
set -euo pipefail
cd "$(dirname "$0")/.."

node scripts/run.mjs build
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/walk.mts" <<WALK
import { readFileSync } from 'node:fs'
import { walkGuide } from '$PWD/apps/cli/test/walk-guide.ts'
const { differences } = await walkGuide(readFileSync('docs/guide.zh-CN.md', 'utf8'), '$work')
if (differences.length > 0) throw new Error(JSON.stringify(differences, null, 2))
WALK
node --import tsx "$work/walk.mts"

# Part of a page: height in pixels at 80 dots per inch from the top.
draw() {
  local file=$1 page=$2 height=$3 name=$4
  pdftoppm -r 80 -f "$page" -l "$page" -x 20 -y 30 -W 900 -H "$height" -png -singlefile "$file" "docs/guide/$name"
}
as_pdf() {
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf \
    --outdir "$work/pdf" "$1" > /dev/null
}

mkdir -p docs/guide
bureau=$work/暖心助老
as_pdf "$bureau/forms/2024-Q3/填报表-2024-Q3-示例县民政局.xlsx"
as_pdf "$bureau/退回/民政局三季度.xlsx"
draw "$work/pdf/填报表-2024-Q3-示例县民政局.pdf" 1 230 form
draw "$work/pdf/民政局三季度.pdf" 1 110 returned-list
draw "$work/pdf/民政局三季度.pdf" 2 230 returned
notice=("$bureau"/out/*季度*.pdf)
pdftoppm -r 60 -f 1 -l 1 -png -singlefile "${notice[-1]}" docs/guide/notice
