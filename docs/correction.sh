#!/bin/sh
# The correction run, after corrected data has been put into extracts/ or corrections.csv: writes the notice and builds again.
#   correction.sh <assessment folder> "Council, 13 April 2016" 2016-05-03 "Kent Police recorded ten incidents late"
# Read the notice in corrections/ before you publish; what you change in it, the next build prints. Keep what you publish with the autumn script.
# ASSESS names the program (assess), ASSESS_OUTPUT the folder of the bundle (output/<name of the folder>).
# Exit codes are those of assess: 0 done, 1 nothing was corrected or the content has errors, 2 could not run.
set -u

assess=${ASSESS:-assess}
folder=${1:?"name the assessment folder"}
edition=${2:?"name the edition that is corrected"}
date=${3:?"say when the correction is published, like 2016-05-03"}
reason=${4:?"say why the numbers were wrong"}
output=${ASSESS_OUTPUT:-output/$(basename "$folder")}

$assess correct "$folder" --against "$edition" --date "$date" --reason "$reason" --quiet || exit $?
$assess build "$folder" --edition "$edition" --output "$output" --quiet || exit $?
