# The autumn run: builds what is out of date, and keeps what is published.
#   autumn.ps1 <assessment folder>                                build if anything changed
#   autumn.ps1 <assessment folder> "Council, 13 April 2016"       the same, then keep the bundle as a published edition
# ASSESS names the program (assess), ASSESS_OUTPUT the folder of the bundle (output/<name of the folder>).
# Exit codes are those of assess: 0 done, 1 the content has errors, 2 could not run.
param([Parameter(Mandatory)][string]$Folder, [string]$Edition = '')

$assess, $first = if ($env:ASSESS) { -split $env:ASSESS } else { 'assess' }
$output = if ($env:ASSESS_OUTPUT) { $env:ASSESS_OUTPUT } else { "output/$(Split-Path -Leaf $Folder)" }

& $assess @first build $Folder --output $output --check-unchanged --quiet
if ($LASTEXITCODE -ne 0) {
    & $assess @first build $Folder --output $output --quiet
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

& $assess @first verify $Folder --output $output
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

if ($Edition) {
    & $assess @first freeze $Folder --output $output --as $Edition
    exit $LASTEXITCODE
}
