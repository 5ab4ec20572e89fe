#!/bin/sh
# The workbook that OnsPartnershipTests holds against the program, as ONS publishes it. It is not kept here: its name and address change with each release.
# 1. Open the page of the data set "Recorded crime data by Community Safety Partnership area":
#    https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/recordedcrimedatabycommunitysafetypartnershiparea
# 2. Copy the address of the .xlsx of the release, and give it with the two years of its tables C2 and C5:
#    sh fetch.sh <address> "2023/24 2022/23"
set -eu
: "${1:?the address of the .xlsx, from the page above}" "${2:?the two years, such as '2023/24 2022/23'}"
file="$(mktemp -d)/partnerships.xlsx"
curl --fail --location --output "$file" "$1"
cd "$(dirname "$0")/../../../../.."
ASSESS_ONS_PARTNERSHIPS="$file" ASSESS_ONS_YEARS="$2" dotnet test --filter "FullyQualifiedName~OnsPartnershipTests"
