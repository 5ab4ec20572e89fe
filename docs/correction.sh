#!/bin/sh
# The correction run, after corrected data has been put into extracts/ or corrections.csv: writes the notice and builds again.
#   correction.sh <assessment folder> "Council, 13 April 2016" 2016-05-03 "Kent Police recorded ten incidents late"
# Read the notice in corrections/ before you publish; what you change in it, the next build prints. Keep what you publish with the autumn script.
# ASSESS names the program (assess), ASSESS_OUTPUT the folder of the bundle (output/<name of the folder>).
# Exit codes are those of assess: 0 done, 1 nothing was corrected or the content has errors, 2 could not run.
set -u

program=${ASSESS:-assess}
[ $# -eq 4 ] || { echo "correction: name the assessment folder, the edition that is corrected, the date of publication (like 2016-05-03) and why the numbers were wrong." >&2; exit 2; }
folder=$1 edition=$2 date=$3 reason=$4
output=${ASSESS_OUTPUT:-output/$(basename "$(cd "$folder" 2>/dev/null && pwd || printf %s "$folder")")}

# A program's path may have spaces; 'dotnet assess.dll' is a program and its first argument.
call() {
    if command -v "$program" >/dev/null 2>&1; then "$program" "$@"; else "${program%% *}" "${program#* }" "$@"; fi
}
command -v "$program" >/dev/null 2>&1 || command -v "${program%% *}" >/dev/null 2>&1 || { echo "correction: there is no program '$program'." >&2; exit 2; }

call correct "$folder" --against "$edition" --date "$date" --reason "$reason" --quiet || exit $?
call build "$folder" --edition "$edition" --output "$output" --quiet || exit $?
