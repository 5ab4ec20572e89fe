#!/usr/bin/env bash
# Makes an archive for each system, with its SHA-256 beside it: docs/release.sh [folder] [win-x64] [linux-x64]
# ASSESS_QUICK=1 leaves what is for Windows as it was compiled, nothing left out and nothing compiled ahead: made in a third of the time, larger, slower to start.
# The version is the tag's (v1.2.3), where the commit has one, or ASSESS_VERSION's, or else that of Directory.Build.props.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

to="${1:-artifacts/release}" systems=("${@:2}")
((${#systems[@]} > 0)) || systems=(linux-x64 win-x64)
tag="$(git describe --tags --exact-match --match 'v[0-9]*' 2>/dev/null || true)"
props="$(sed -nE 's|.*<Version>(.*)</Version>.*|\1|p' Directory.Build.props)"
version="${ASSESS_VERSION:-${tag#v}}" version="${version:-$props}"
made="$(mktemp -d)"
trap 'rm -rf "$made"' EXIT
for system in "${systems[@]}"; do
  quick=()
  [[ "${ASSESS_QUICK:-}" != 1 || "$system" != win-* ]] || quick=(-p:PublishTrimmed=false -p:PublishReadyToRun=false -p:PublishReadyToRunComposite=false)
  env -u CI dotnet publish src/StrategicAssessment -c Release -r "$system" --self-contained -p:PublishSingleFile=true \
    -p:Version="$version" -p:NuGetLockFilePath=obj/publish.lock.json -o "$made/$system" --verbosity quiet "${quick[@]}"
  env -u CI dotnet run docs/release.cs -- pack "$made/$system" "$system" "$version" "$to"
done
