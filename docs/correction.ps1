# The correction run, after corrected data has been put into extracts/ or corrections.csv: writes the notice and builds again.
#   correction.ps1 <assessment folder> "Council, 13 April 2016" 2016-05-03 "Kent Police recorded ten incidents late"
# Read the notice in corrections/ before you publish; what you change in it, the next build prints. Keep what you publish with the autumn script.
# ASSESS names the program (assess), ASSESS_OUTPUT the folder of the bundle (output/<name of the folder>).
# Exit codes are those of assess: 0 done, 1 nothing was corrected or the content has errors, 2 could not run.
param(
    [Parameter(Mandatory)][string]$Folder,
    [Parameter(Mandatory)][string]$Edition,
    [Parameter(Mandatory)][string]$Date,
    [Parameter(Mandatory)][string]$Reason)

$assess, $first = if ($env:ASSESS) { -split $env:ASSESS } else { 'assess' }
$output = if ($env:ASSESS_OUTPUT) { $env:ASSESS_OUTPUT } else { "output/$(Split-Path -Leaf $Folder)" }

& $assess @first correct $Folder --against $Edition --date $Date --reason $Reason --quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& $assess @first build $Folder --edition $Edition --output $output --quiet
exit $LASTEXITCODE
