# The autumn run: builds what is out of date, and keeps what is published.
#   autumn.ps1 <assessment folder>                                build if anything changed
#   autumn.ps1 <assessment folder> "Council, 13 April 2016"       the same, then keep the bundle as a published edition
# ASSESS names the program (assess), ASSESS_OUTPUT the folder of the bundle (output/<name of the folder>).
# An edition is not kept while topics are awaited, texts are last year's, or the bundle is a draft; ASSESS_UNFINISHED=yes keeps it all the same.
# Nor is it while a place of several could not be built; ASSESS_WITHOUT="Carrow, Wolds" keeps it without those.
# Exit codes are those of assess: 0 done, 1 the content has errors or is not finished, 2 could not run; 3 an input changed while it ran.
param([string]$Folder = '', [string]$Edition = '')

if (-not $Folder) {
    [Console]::Error.WriteLine('autumn: name the assessment folder.')
    exit 2
}

# A program's path may have spaces; 'dotnet assess.dll' is a program and its first argument.
$named = if ($env:ASSESS) { $env:ASSESS } else { 'assess' }
[string[]]$words = if (Get-Command -Name $named -CommandType Application, ExternalScript -ErrorAction SilentlyContinue) { $named } else { $named -split ' ', 2 }
if (-not (Get-Command -Name $words[0] -CommandType Application, ExternalScript -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine("autumn: there is no program '$named'.")
    exit 2
}
$assess, [string[]]$first = $words
$full = if (Test-Path -LiteralPath $Folder) { (Resolve-Path -LiteralPath $Folder).ProviderPath } else { $Folder }
$output = if ($env:ASSESS_OUTPUT) { $env:ASSESS_OUTPUT } else { "output/$(Split-Path -Leaf $full)" }

$without = if ($Edition) { $env:ASSESS_WITHOUT }

# The first time there is no bundle to hold anything against.
$isCurrent = $false
if (Test-Path -LiteralPath "$output/manifest.json") {
    & $assess @first build $Folder --output $output --check-unchanged --quiet *> $null
    $isCurrent = $LASTEXITCODE -eq 0
}
if (-not $isCurrent) {
    & $assess @first build $Folder --output $output --quiet
    if ($LASTEXITCODE -ne 0 -and -not ($LASTEXITCODE -eq 1 -and $without)) { exit $LASTEXITCODE }
}

if (-not $without) {
    & $assess @first verify $Folder --output $output
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

if ($Edition) {
    if ($env:ASSESS_UNFINISHED -ne 'yes') {
        $open = & $assess @first check $Folder 2>&1 | ForEach-Object { "$_" } | Where-Object { $_ -cmatch 'warning SA5109|^[1-9][0-9,]* of [0-9,]+ extracts? awaited' }
        if ((Test-Path -LiteralPath "$output/document.json") -and (Get-Content -Raw -LiteralPath "$output/document.json") -match '"draft": ?true') { $open = @($open) + 'the bundle is a draft' }
        if ($open) {
            $open | ForEach-Object { [Console]::Error.WriteLine($_) }
            [Console]::Error.WriteLine("autumn: not kept as '$Edition': topics are awaited, texts are last year's, or it is a draft. ASSESS_UNFINISHED=yes keeps it all the same.")
            exit 1
        }
    }
    $left = if ($without) { '--without', $without } else { @() }
    & $assess @first freeze $Folder --output $output --as $Edition @left
    exit $LASTEXITCODE
}
exit 0
