#!/bin/sh
# The autumn run: builds what is out of date, and keeps what is published.
#   autumn.sh <assessment folder>                                build if anything changed
#   autumn.sh <assessment folder> "Council, 13 April 2016"       the same, then keep the bundle as a published edition
# ASSESS names the program (assess), ASSESS_OUTPUT the folder of the bundle (output/<name of the folder>).
# An edition is not kept while topics are awaited, texts are last year's, or the bundle is a draft; ASSESS_UNFINISHED=yes keeps it all the same.
# Nor is it while a place of several could not be built; ASSESS_WITHOUT="Carrow, Wolds" keeps it without those.
# Exit codes are those of assess: 0 done, 1 the content has errors or is not finished, 2 could not run; 3 an input changed while it ran.
set -u

program=${ASSESS:-assess}
[ $# -ge 1 ] || { echo "autumn: name the assessment folder." >&2; exit 2; }
folder=$1
edition=${2:-}
without=${edition:+${ASSESS_WITHOUT:-}}
output=${ASSESS_OUTPUT:-output/$(basename "$(cd "$folder" 2>/dev/null && pwd || printf %s "$folder")")}

# A program's path may have spaces; 'dotnet assess.dll' is a program and its first argument.
call() {
    if command -v "$program" >/dev/null 2>&1; then "$program" "$@"; else "${program%% *}" "${program#* }" "$@"; fi
}
command -v "$program" >/dev/null 2>&1 || command -v "${program%% *}" >/dev/null 2>&1 || { echo "autumn: there is no program '$program'." >&2; exit 2; }

# The first time there is no bundle to hold anything against.
if [ ! -f "$output/manifest.json" ] || ! call build "$folder" --output "$output" --check-unchanged --quiet >/dev/null 2>&1; then
    call build "$folder" --output "$output" --quiet
    code=$?
    [ $code -eq 0 ] || { [ $code -eq 1 ] && [ -n "$without" ]; } || exit $code
fi

[ -n "$without" ] || call verify "$folder" --output "$output" || exit $?

if [ -n "$edition" ]; then
    if [ "${ASSESS_UNFINISHED:-no}" != yes ]; then
        open=$(call check "$folder" 2>&1 | grep -E 'warning SA5109|^[1-9][0-9,]* of [0-9,]+ extracts? awaited')
        if grep -Eq '"draft": ?true' "$output/document.json" 2>/dev/null; then open="${open:+$open
}the bundle is a draft"; fi
        if [ -n "$open" ]; then
            printf '%s\n' "$open" >&2
            echo "autumn: not kept as '$edition': topics are awaited, texts are last year's, or it is a draft. ASSESS_UNFINISHED=yes keeps it all the same." >&2
            exit 1
        fi
    fi
    call freeze "$folder" --output "$output" --as "$edition" ${without:+--without "$without"} || exit $?
fi
