#!/usr/bin/env bash
# Puts the charts of two sets of bundles side by side on one picture each sample: contact-sheet.sh <folder of bundles before> <folder of bundles after>.
# Each folder holds bundles by sample; those of many places stand in smaller print. Needs Chromium and ImageMagick.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chromium=${ASSESS_BROWSER:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
before=$(cd "$1" && pwd)
after=$(cd "$2" && pwd)
for folder in "$before"/*/; do
  sample=$(basename "$folder")
  mapfile -t charts < <(cd "$folder" && find . -path '*/charts/*.svg' | sort)
  [ ${#charts[@]} -gt 0 ] || continue
  {
    echo '<!doctype html><style>body{margin:8px;background:#ddd;font:13px sans-serif;width:1460px}div{display:inline-block;vertical-align:top}img{max-width:calc(50% - 6px);vertical-align:top}</style>'
    width=1456
    [ ${#charts[@]} -gt 40 ] && width=480
    for chart in "${charts[@]}"; do
      echo "<div style='width:${width}px'>${chart#./}<br><img src='file://$folder$chart'> <img src='file://$after/$sample/$chart'></div>"
    done
  } >"$work/$sample.html"
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files --user-data-dir="$work/browser" \
    --window-size=1480,9000 --screenshot="$work/$sample.png" "file://$work/$sample.html" >/dev/null 2>&1
  convert "$work/$sample.png" -trim +repage -resize 60% -strip -dither None -colors 48 -define png:compression-level=9 "$here/contact-sheet-$sample.png"
done
