using System.Text.Json.Nodes;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>Words of the plan that follow a partner's file from year to year, and the same words got wrong: what a number that was published is told to have moved by.</summary>
public sealed class ReadingOfTwoYearsTests
{
    private const string Sent = "Ashford,100,130\nBrook,200,240\n", SentNext = "Ashford,130,170\nBrook,240,310\n";

    // The file of 2023 holds 2022 and 2023 under the words that were 2021 and 2022.
    [Theory]
    [InlineData("{Yr1: 2021, Yr2: 2022}", Sent, "{Yr1: 2022, Yr2: 2023}", SentNext, "")]
    [InlineData("{Yr1: 2021, Yr2: 2022}", Sent, "{Yr1: 2022, Yr2: 2023}", "Ashford,130,170\nBrook,243,310\n", "2022 D2 240 243 data")]
    [InlineData("{Yr1: 2021, Yr2: 2022}", Sent, "{Yr1: 2023, Yr2: 2022}", SentNext, "2022 D1 130 170 definition meaning; 2022 D2 240 310 definition meaning")]
    [InlineData("{Yr1: 2022, Yr2: 2021}", Sent, "{Yr1: 2022, Yr2: 2023}", SentNext, "2022 D1 100 130 definition meaning; 2022 D2 200 240 definition meaning")]
    [InlineData("{Yr1: 2021, Yr2: 2022}", Sent, "{Yr1: 2022, Yr2: 2023}", Sent, "2022 D1 130 100 definition meaning; 2022 D2 240 200 definition meaning")]
    [InlineData("{Yr1: 2021, Yr2: 2022}", Sent, "{Yr2: 2022, Yr3: 2023}", SentNext, "")]
    public void A_period_that_a_word_of_the_file_is_moves_along_or_moved_the_number(string aliases, string rows, string aliasesNow, string rowsNow, string revised) =>
        Assert.Equal(revised, Revised(2022, aliases, "centre,Yr1,Yr2\n" + rows, 2023, aliasesNow, (aliasesNow.Contains("Yr3", StringComparison.Ordinal) ? "centre,Yr2,Yr3\n" : "centre,Yr1,Yr2\n") + rowsNow));

    // Another column of a file that has both; or the partner heads the same column otherwise, and sends one number anew.
    [Theory]
    [InlineData("{count: all}", "closed", "{count: closed}", "all", "area,year,all,closed", 130, 129, "2022 D1 130 129 definition rows")]
    [InlineData("{count: all}", "", "{count: closed}", "", "area,year,all,closed", 130, 129, "2022 D1 130 129 definition rows")]
    [InlineData("{count: all}", "", "{count: whole}", "", "area,year,whole", 130, 131, "2022 D1 130 131 data")]
    [InlineData("{}", "", "{count: closed}", "", "area,year,count,closed", 130, 129, "2022 D1 130 129 definition rows")]
    [InlineData("{}", "", "{count: whole}", "", "area,year,whole,officers", 130, 131, "2022 D1 130 131 data")]
    public void A_column_that_the_plan_left_unread_is_another_number_and_one_that_goes_by_another_name_is_not(string columns, string left, string columnsNow, string leftNow, string headNow, int then, int now, string revised)
    {
        static string Rows(string head, int first, params int[] numbers) => head + "\n" + string.Concat(numbers.Select((n, i) => $"{(i % 2 == 0 ? "Ashford" : "Brook")},{first + (i / 2)},{n}{(head.Contains("closed", StringComparison.Ordinal) ? $",{(n == 130 ? 129 : n)}" : head.Contains("officers", StringComparison.Ordinal) ? ",3" : "")}\n"));
        var isOther = headNow.Contains("closed", StringComparison.Ordinal);
        var before = Rows(columns == "{}" ? "area,year,count" : isOther ? "area,year,all,closed" : "area,year,all", 2021, 90, 190, then, 240);
        Assert.Equal(revised, Revised(2022, columns, before, 2023, columnsNow, Rows(headNow, 2022, isOther ? then : now, 240, 150, 250), left, leftNow));
    }

    // A bundle that does not give the earlier year again has nothing like for like.
    [Theory]
    [InlineData("not read: [closed]", "not read: [all]")]
    [InlineData("", "")]
    public void A_number_of_another_column_has_not_moved(string left, string leftNow)
    {
        using Workspace before = Folder(2022, "{count: all}", "area,year,all,closed\nAshford,2022,130,129\nBrook,2022,240,240\n", ""), after = Folder(2023, "{count: closed}", "area,year,all,closed\nAshford,2023,150,150\nBrook,2023,250,247\n", "");
        foreach (var (folder, words) in new[] { (before, left), (after, leftNow) })
        {
            folder.Replace("assessment.yaml", "[this year, last year]", "[this year]");
            folder.Replace("assessment.yaml", "    missing rows: unavailable\n", $"    missing rows: unavailable\n    {words}\n");
            Assert.Equal(0, folder.Build("--format", "md", "--quiet").ExitCode);
        }

        Assert.Equal(["definition rows", "definition rows"], JsonNode.Parse(Assess.Run("diff", before.Output, after.Output, "--json").Output)!["differences"]!.AsArray().Where(d => (string?)d!["class"] is not "words").Select(d => $"{d!["class"]} {d["aspects"]![0]!["part"]}"));
    }

    private static string Revised(int year, string words, string file, int yearNow, string wordsNow, string fileNow, string left = "", string leftNow = "")
    {
        using Workspace before = Folder(year, words, file, left), after = Folder(yearNow, wordsNow, fileNow, leftNow);
        foreach (var folder in new[] { before, after }) Assert.Equal((0, ""), (folder.Build("--format", "md", "--quiet") is var run ? run.ExitCode : 0, run.Error.Contains("error", StringComparison.Ordinal) ? run.Error : ""));
        var told = JsonNode.Parse(Assess.Run("diff", before.Output, after.Output, "--json").Output)!["differences"]!.AsArray().Select(d => d!);
        return string.Join("; ", told.Where(d => (string?)d["class"] == "revision" && (string?)d["after"]!["measure"] == "count").Select(d =>
            $"{d["after"]!["period"]!["label"]} {d["after"]!["area"]} {d["before"]!["value"]} {d["after"]!["value"]} {d["cause"]}{string.Concat(d["aspects"]!.AsArray().Select(a => " " + (string?)a!["part"]).Distinct())}"));
    }

    private static Workspace Folder(int year, string words, string file, string left)
    {
        var isWide = file.StartsWith("centre", StringComparison.Ordinal);
        var folder = Workspace.Empty("reading");
        folder.Write("areas.csv", "code,name,type\nD1,Ashford,district\nD2,Brook,district\n");
        folder.Write("groups.csv", "group,code,name,member\ndistricts,G1,Districts,D1\ndistricts,G1,Districts,D2\n");
        folder.Write("extracts/visits.csv", file);
        folder.Write("assessment.yaml", $"""
            version: 1
            edition: {year}
            place: Ashford
            this year: {year}
            extracts:
              visits:
                counts: visits
                {(isWide ? "shape: wide" : "missing rows: unavailable")}
                {(isWide ? "columns: {area: centre}" : "columns: " + words)}
                {(isWide ? "period aliases: " + words : left.Length > 0 ? $"not read: [{left}]" : "")}
            tables:
              visits:
                rows: districts
                columns: [this year, last year]

            """);
        return folder;
    }
}
