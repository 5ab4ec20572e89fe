# The correction run, after corrected data has been put into extracts/ or corrections.csv: writes the notice and builds again.
#   correction.ps1 <assessment folder> "Council, 13 April 2016" 2016-05-03 "Kent Police recorded ten incidents late"
# Read the notice in corrections/ before you publish; what you change in it, the next build prints. Keep what you publish with the autumn script.
# ASSESS names the program (assess), ASSESS_OUTPUT the folder of the bundle (output/<name of the folder>).
# Exit codes are those of assess: 0 done, 1 nothing was corrected or the content has errors, 2 could not run.
param([string]$Folder = '', [string]$Edition = '', [string]$Date = '', [string]$Reason = '')

if (-not $Folder -or -not $Edition -or -not $Date -or -not $Reason) {
    [Console]::Error.WriteLine('correction: name the assessment folder, the edition that is corrected, the date of publication (like 2016-05-03) and why the numbers were wrong.')
    exit 2
}

# A program's path may have spaces; 'dotnet assess.dll' is a program and its first argument.
$named = if ($env:ASSESS) { $env:ASSESS } else { 'assess' }
[string[]]$words = if (Get-Command -Name $named -CommandType Application, ExternalScript -ErrorAction SilentlyContinue) { $named } else { $named -split ' ', 2 }
if (-not (Get-Command -Name $words[0] -CommandType Application, ExternalScript -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine("correction: there is no program '$named'.")
    exit 2
}
$assess, [string[]]$first = $words
$full = if (Test-Path -LiteralPath $Folder) { (Resolve-Path -LiteralPath $Folder).ProviderPath } else { $Folder }
$output = if ($env:ASSESS_OUTPUT) { $env:ASSESS_OUTPUT } else { "output/$(Split-Path -Leaf $full)" }

& $assess @first correct $Folder --against $Edition --date $Date --reason $Reason --quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& $assess @first build $Folder --edition $Edition --output $output --quiet
exit $LASTEXITCODE
