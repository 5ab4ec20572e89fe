#!/usr/bin/env bash
# Builds the samples and takes the pictures of docs/gallery anew: some charts, and the first pages of what is written.
# Needs the .NET SDK, Chromium, and pdftoppm (poppler-utils); soffice (LibreOffice) for the Word page, and mogrify (ImageMagick) to keep files small, where they are.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/docs/gallery
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chromium=${ASSESS_BROWSER:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}

for sample in maidstone-2016-17 maidstone-2017-18 northshire-2025-26; do
  dotnet run --project src/StrategicAssessment -- build "sample-data/$sample" --output "$work/$sample" --quiet
done

# A page or a drawing as Chromium shows it: address, width, height, file.
picture() {
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/browser" \
    --force-color-profile=srgb --window-size="$2,$3" --screenshot="$here/$4.png" "$1" >/dev/null 2>&1
}

# Sample, chart, name of the picture.
chart() {
  local svg="$work/$1/charts/$2.svg" width height
  read -r width height < <(sed -n 's/^<svg[^>]* width="\([0-9]*\)[^"]*" height="\([0-9]*\)[^"]*".*/\1 \2/p' "$svg")
  picture "file://$svg" "$width" "$((height + 1))" "chart-$3"
}

# PDF, what its page says, resolution, name of the picture. Lists of tables come first, so the last page that says it is meant.
page() {
  local number=0 found=1 text
  while IFS= read -r -d $'\f' text; do
    number=$((number + 1))
    if tr -s '[:space:]' ' ' <<<"$text" | grep -qF -- "$2"; then found=$number; fi
  done < <(pdftotext -enc UTF-8 "$1" -)
  pdftoppm -png -singlefile -f "$found" -l "$found" -r "$3" "$1" "$here/$4"
}

chart maidstone-2016-17 asb ranked-bars
chart maidstone-2016-17 crime-by-type grouped-bars
chart maidstone-2016-17 road-user-casualties proportions
chart maidstone-2016-17 road-traffic-collisions-by-ward lines
chart maidstone-2016-17 violent-crime-judged intervals
chart maidstone-2016-17 ksi-judged funnel
chart northshire-2025-26 control-chart-shoplifting control-chart
chart northshire-2025-26 crime-by-month heat-map
chart northshire-2025-26 violence-by-hour hours
chart northshire-2025-26 victims-by-age profile
chart northshire-2025-26 asb-by-ward map

for sample in maidstone-2016-17 maidstone-2017-18 northshire-2025-26; do
  picture "file://$work/$sample/strategic-assessment.html" 1200 800 "page-$sample"
  page "$work/$sample/strategic-assessment.pdf" 'Page 1 of' 45 "pdf-$sample"
done
page "$work/maidstone-2016-17/strategic-assessment.pdf" 'Anti-social behaviour, by district' 60 pdf-table

if command -v soffice >/dev/null; then
  for file in strategic-assessment.docx data-tables.xlsx; do
    soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work/office-pdf" "$work/maidstone-2016-17/$file" >/dev/null 2>&1
  done
  page "$work/office-pdf/strategic-assessment.pdf" 'The figures are for' 45 word-first
  page "$work/office-pdf/strategic-assessment.pdf" 'Anti-social behaviour, by district' 60 word-table
  page "$work/office-pdf/data-tables.pdf" 'Cost of crime' 60 excel-table
fi

if command -v mogrify >/dev/null; then
  mogrify -strip -dither None -colors 64 -define png:compression-level=9 "$here"/*.png
fi

du -ch "$here"/*.png | tail -1
