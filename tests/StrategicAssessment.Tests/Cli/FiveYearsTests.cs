using System.Diagnostics;
using System.Globalization;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>
/// Five years of an invented county by <c>assess new --from</c>, while the county's shared folder moves on under them: a district with a new name, one that became part of another,
/// the residents of that year alone. In the fifth year every edition is still whole, as it stands and after it went through Git.
/// </summary>
public sealed class FiveYearsTests
{
    // Incidents by year, of Ash, Bray, Crane and Dell. From 2022 Crane and Dell are Crandell.
    private static readonly Dictionary<int, int[]> Truth = new()
    {
        [2019] = [410, 300, 150, 120],
        [2020] = [421, 290, 160, 118],
        [2021] = [433, 310, 155, 121],
        [2022] = [440, 305, 149, 130],
        [2023] = [452, 299, 158, 127],
        [2024] = [460, 320, 162, 131],
    };

    [Fact]
    public void Editions_of_every_year_are_verified_explained_and_corrected_in_the_fifth()
    {
        using var desk = Desk.Bare();
        FiveYears(desk);
        Holds(desk, isTurned: false);
    }

    [Fact]
    public void And_so_they_are_after_Git_gave_everything_other_line_ends()
    {
        Needs.Shell("git");
        using Desk desk = Desk.Bare(), clone = Desk.Bare();
        FiveYears(desk);
        foreach (var kept in Directory.EnumerateFiles(desk.At("."), ".gitattributes", SearchOption.AllDirectories)) File.Delete(kept);
        foreach (var arguments in new string[][] { ["init", "-q"], ["add", "-Af"], ["-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "-q", "-m", "Years"], ["clone", "-q", "-c", "core.autocrlf=true", desk.At("."), clone.At(".")] })
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = desk.At("."), UseShellExecute = false })!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }

        Holds(clone, isTurned: true);
    }

    private static void Holds(Desk desk, bool isTurned)
    {
        for (var year = 2020; year <= 2024; year++)
        {
            var edition = $"y{year}/editions/council-{year}";
            var verify = desk.Run("verify", desk.At(edition));
            Assert.True(verify.ExitCode == 0, verify.Error);
            Assert.Equal(isTurned, verify.Error.Contains("warning SA7217", StringComparison.Ordinal));
            Assert.Equal(year < 2024, verify.Error.Contains("note SA7218", StringComparison.Ordinal));
            var explained = desk.Run("explain", desk.At(Of(year)), $"asb/count/A/all/{year}-01_{year}-12", "--edition", $"Council {year}");
            Assert.Equal((0, ""), (explained.ExitCode, explained.Error));
            Assert.StartsWith(Number(Truth[year][0]) + "  ", explained.Output, StringComparison.Ordinal);
            Assert.Contains($"Ash,{year},{Truth[year][0]}", explained.Output, StringComparison.Ordinal);
        }

        var diff = desk.Run("diff", desk.At("y2020/editions/council-2020/ash"), desk.At("y2024/editions/council-2024/ash"));
        Assert.Equal(1, diff.ExitCode);
        desk.Write("y2020/corrections.csv", "extract,place,period,category,old,new,who,date,reason\nasb,Bray,2020,,290,294,Police,2025-01-05,four more\n");
        var corrected = desk.Run("correct", desk.At("y2020"), "--against", "Council 2020", "--date", "2025-02-01", "--reason", "Late records");
        Assert.True(corrected.ExitCode == 0, corrected.Error);
        var notice = desk.Read("y2020/places/bray/corrections/2025-02-01-council-2020.md");
        Assert.Contains("Bray, 2020: **294** in place of 290", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Crandell", notice, StringComparison.Ordinal);
        var built = desk.Run("build", desk.At("y2020"), "--edition", "Council 2020", "--output", desk.At("out/y2020"), "--format", "md");
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.Contains("\nBray,294,294,", desk.Read("out/y2020/dell/tables/asb.csv"), StringComparison.Ordinal);
    }

    private static void FiveYears(Desk desk)
    {
        for (var year = 2020; year <= 2024; year++)
        {
            County(desk, year);
            if (year == 2020) First(desk);
            else Assert.Equal(0, desk.Run("new", desk.At(Of(year)), "--from", desk.At(Of(year - 1))).ExitCode);
            if (year > 2020) desk.Replace($"y{year}/assessment.yaml", "    status: awaited\n", "");
            desk.Write($"y{year}/extracts/asb.csv", "district,year,incidents\n" + string.Concat(Rows(year - 1, year).Concat(Rows(year, year))));
            var built = desk.Run("build", desk.At(Of(year)), "--output", desk.At("out/" + Of(year)), "--format", "md");
            Assert.True(built.ExitCode == 0, $"{year}: {built.Error}");
            Assert.Equal(0, desk.Run("freeze", desk.At(Of(year)), "--output", desk.At("out/" + Of(year)), "--as", $"Council {year}").ExitCode);
        }

        Assert.Contains("\nprevious: ../y2023/editions/council-2023\n", desk.Read("y2024/assessment.yaml"), StringComparison.Ordinal);
    }

    private static void First(Desk desk) => desk.Write(
        "y2020/assessment.yaml", "version: 1\nedition: 2020\nplace: Combe\ncounty: ../county\nfor each: districts\nthis year: 2020\npopulation: mid-2020\nextracts:\n  asb:\n    counts: incidents\ntables:\n  asb:\n    columns: [this year, last year, change, rate]\n    totals: districts\n");

    // From 2022 Crandell stands for Crane and Dell, and Bray is called Brayford from 2023.
    private static void County(Desk desk, int year)
    {
        var (bray, parts) = (year < 2023 ? "Bray,district," : "Brayford,district,Bray", year < 2022 ? "C,Crane,district,,,,\nD,Dell,district,,,,\n" : "C,Crane,district,,,2021-12-31,E\nD,Dell,district,,,2021-12-31,E\nE,Crandell,district,,2022-01-01,,\n");
        desk.Write("county/areas.csv", $"code,name,type,aliases,valid from,valid to,successor\nK,Combe,county,,,,\nA,Ash,district,,,,\nB,{bray},,,\n{parts}");
        string[] members = year < 2022 ? ["A", "B", "C", "D"] : ["A", "B", "E"];
        desk.Write("county/groups.csv", "group,code,name,member\n" + string.Concat(members.Select(m => $"districts,G,Districts,{m}\n")));
        desk.Write("county/population.csv", "area,year,population\n" + string.Concat(members.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m},{year},{(m == "E" ? 42000 : 20000 + year)}\n"))));
    }

    private static IEnumerable<string> Rows(int of, int asSentIn)
    {
        var n = Truth[of];
        var bray = asSentIn < 2023 ? "Bray" : "Brayford";
        return of < 2022 ? [$"Ash,{of},{n[0]}\n", $"{bray},{of},{n[1]}\n", $"Crane,{of},{n[2]}\n", $"Dell,{of},{n[3]}\n"] : [$"Ash,{of},{n[0]}\n", $"{bray},{of},{n[1]}\n", $"Crandell,{of},{n[2] + n[3]}\n"];
    }

    private static string Of(int year) => "y" + Number(year);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
