#!/usr/bin/env bash
# Puts the charts of two sets of bundles side by side on one picture each sample: contact-sheet.sh <folder of bundles before> <folder of bundles after>.
# Each folder holds bundles by sample. Needs Chromium and ImageMagick.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chromium=${ASSESS_BROWSER:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
before=$(cd "$1" && pwd)
after=$(cd "$2" && pwd)
for folder in "$before"/*/; do
  sample=$(basename "$folder")
  [ -d "$folder/charts" ] || continue
  {
    echo '<!doctype html><style>body{margin:8px;background:#ddd;font:13px sans-serif;width:1460px}.pair{display:flex;gap:8px;align-items:flex-start;margin-bottom:10px}</style>'
    for chart in "$folder"charts/*.svg; do
      name=$(basename "$chart")
      echo "<div>$sample: $name</div><div class='pair'><img src='file://$chart'><img src='file://$after/$sample/charts/$name'></div>"
    done
  } >"$work/$sample.html"
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files --user-data-dir="$work/browser" \
    --window-size=1480,7000 --screenshot="$work/$sample.png" "file://$work/$sample.html" >/dev/null 2>&1
  convert "$work/$sample.png" -trim +repage -resize 60% -strip -dither None -colors 48 -define png:compression-level=9 "$here/contact-sheet-$sample.png"
done
