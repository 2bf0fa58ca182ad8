#!/usr/bin/env bash
# Draws docs/gallery/*.png: every page of every report of fixtures/gallery for its last period, as PDF
# and as Word through LibreOffice, and the kinds of report of other fixtures as PDF. Needs what
# scripts/install-interop.sh installs.
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A names=(
  [季度报告]=report
  [催报函]=letter
  [会议纪要]=minutes
  [工作通报]=plain
  [情况汇编]=contents
)

node scripts/run.mjs build
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/pdf" "$work/docx" "$work/word"

node apps/cli/bin/jibao.js build --workspace fixtures/gallery --format pdf,docx --fonts default \
  --out "$work/out" --json > "$work/build.json"
list='for (const { report, format, path } of JSON.parse(fs.readFileSync(0)).outputs)
  console.log([report, format, path].join("\t"))'
while IFS=$'\t' read -r report format path; do
  cp "$path" "$work/$format/${names[$report]:?}.$format"
done < <(node -e "$list" < "$work/build.json")

# Other kinds: fixture, report, name of the pictures, edition.
while read -r fixture report name edition; do
  # shellcheck disable=SC2086 # an edition is several words, or none
  node apps/cli/bin/jibao.js build "$report" --workspace "fixtures/$fixture" --format pdf \
    --fonts default --out "$work/out" --json $edition > "$work/build.json"
  while IFS=$'\t' read -r _ _ path; do
    cp "$path" "$work/pdf/$name.pdf"
  done < <(node -e "$list" < "$work/build.json")
done << 'KINDS'
dongtou 实施方案 plan
ningqing 工作报告 work
zhongshan 信息简报 bulletin --script hant
yunxi 考评材料 assessment
province/province 分地区汇总 province
KINDS

# LibreOffice sees our faces, and no others, under the names that Word files ask for.
alias_of() {
  printf '<match target="pattern"><test name="family"><string>%s</string></test>' "$1"
  printf '<edit name="family" mode="assign" binding="strong"><string>%s</string></edit></match>\n' "$2"
}
cat > "$work/fonts.conf" <<CONF
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>$PWD/packages/fonts/dist/faces</dir>
<cachedir>$work/font-cache</cachedir>
$(alias_of 仿宋_GB2312 'Jibao Fangsong')
$(alias_of 楷体_GB2312 'Jibao Kaiti')
$(alias_of 黑体 'Jibao Heiti')
$(alias_of 方正小标宋简体 'Jibao Xiaobiaosong')
$(alias_of 宋体 'Jibao Songti')
</fontconfig>
CONF
# The blank page before a 版记 is kept.
FONTCONFIG_FILE="$work/fonts.conf" soffice --headless "-env:UserInstallation=file://$work/profile" \
  --convert-to 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}' \
  --outdir "$work/word" "$work"/docx/*.docx > /dev/null

pictures=docs/gallery
rm -f "$pictures"/*.png
# mupdf draws a character alike wherever it stands, so that its pictures of text are a third as large as
# those of poppler; without colour they are smaller still.
pages_of() {
  mutool draw -s f "$1" 2>&1 |
    sed -n -e 's/^page .* \([0-9]*\) color$/\1 rgb/p' -e 's/^page .* \([0-9]*\) grayscale$/\1 gray/p'
}
draw() {
  local page colours
  while read -r page colours; do
    mutool draw -q -r 40 -c "$colours" -o "$pictures/$(basename "$1" .pdf)-$2-%02d.png" "$1" "$page" \
      2> /dev/null
  done < <(pages_of "$1")
}
for file in "$work"/pdf/*.pdf; do draw "$file" pdf; done
for file in "$work"/word/*.pdf; do draw "$file" word; done

# Every picture is shown, and nothing else.
diff <(cd "$pictures" && ls -- *.png) <(grep -o '[a-z]*-[a-z]*-[0-9]*\.png' "$pictures/README.md" | sort)
