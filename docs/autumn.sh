#!/bin/sh
# The autumn run: builds what is out of date, and keeps what is published.
#   autumn.sh <assessment folder>                                build if anything changed
#   autumn.sh <assessment folder> "Council, 13 April 2016"       the same, then keep the bundle as a published edition
# ASSESS names the program (assess), ASSESS_OUTPUT the folder of the bundle (output/<name of the folder>).
# Exit codes are those of assess: 0 done, 1 the content has errors, 2 could not run.
set -u

assess=${ASSESS:-assess}
folder=${1:?"name the assessment folder"}
edition=${2:-}
output=${ASSESS_OUTPUT:-output/$(basename "$folder")}

$assess build "$folder" --output "$output" --check-unchanged --quiet
case $? in
    0) ;;
    *) $assess build "$folder" --output "$output" --quiet || exit $? ;;
esac

$assess verify "$folder" --output "$output" || exit $?

if [ -n "$edition" ]; then
    $assess freeze "$folder" --output "$output" --as "$edition" || exit $?
fi
