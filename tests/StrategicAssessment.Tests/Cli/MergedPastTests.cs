using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Wards that became one, of which a partner's lookup tells the past as well.</summary>
public sealed class MergedPastTests
{
    // Two crimes in each month of both years but the last of 2022, in beats of wards that are Long Mere since 2023; the district is the sum of its wards.
    [Fact]
    public void A_month_without_rows_in_a_past_that_an_extract_tells_is_none_and_a_group_with_a_places_code_is_that_place()
    {
        using var desk = Desk.Bare();
        desk.Write("mere/areas.csv", "code,name,type,valid from,valid to,successor\nD1,Mere,district,,,\nW1,Upper,ward,,2022-12-31,W5\nW2,Lower,ward,,2022-12-31,W5\nW5,Long Mere,ward,2023-01-01,,\nW6,Quay,ward,,,\n");
        desk.Write("mere/groups.csv", "group,code,name,member\nwards,D1,Mere wards,W5\nwards,D1,Mere wards,W6\ndistricts,G1,Districts,D1\n");
        desk.Write("mere/beats.csv", "Beat,Ward\nB1,Long Mere\nB2,Quay\n");
        desk.Write("mere/extracts/fires.csv", "district,year,count\nMere,2022,5\nMere,2023,6\n");
        desk.Write("mere/extracts/crime.csv", "Date,Beat\n" + string.Concat(from year in (int[])[2022, 2023] from month in Enumerable.Range(1, 12) from beat in (int[])[1, 1, 2] where (year, month, beat) != (2022, 12, 1) select $"{13 + beat}/{month:00}/{year},B{beat}\n"));
        desk.Write("mere/assessment.yaml", "version: 1\nedition: 2023\nplace: Mere\nthis year: 2023\nextracts:\n  fires:\n    counts: fires\n  crime:\n    counts: crimes\n    shape: records\n    dates: day first\n    lookups: {Beat: beats.csv}\n    missing rows: zero\ntables:\n  fires:\n    columns: [this year, last year]\n  crime:\n    rows: wards\n    totals: [wards]\n    columns: [this year, last year]\n");
        var built = desk.Build("mere", "--format", "md");
        Assert.Equal((0, false), (built.ExitCode, built.Error.Contains("SA1197", StringComparison.Ordinal)));
        Assert.Contains("\nLong Mere,24,24,22,22,W5,", desk.Read("out/mere/tables/crime.csv"), StringComparison.Ordinal);
        Assert.Contains("\nMere,36,36,34,34,D1,", desk.Read("out/mere/tables/crime.csv"), StringComparison.Ordinal);
    }
}
