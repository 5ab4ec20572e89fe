using System.Text.RegularExpressions;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Surveys from the file to the document. Margins were worked out apart: Wilson's with n over the design effect, Newcombe's of the difference.</summary>
public sealed class SurveyTests
{
    private const string Head = "area,year,question,answer,share,base\n";

    [Fact]
    public void Shares_have_margins_of_their_base_and_design_and_a_judged_change()
    {
        using var folder = Written("unit: percent, design effect: 1.3", "columns: [last year, this year, interval, change, judgement]",
            Head + "Aldmere,2022,After dark?,Safe,44.9,988\nAldmere,2022,After dark?,Unsafe,55.1,988\nAldmere,2023,After dark?,Safe,36.6,1012\nAldmere,2023,After dark?,Unsafe,63.4,1012\n");
        var text = Text(folder);
        Assert.Contains("| Safe | 44.9% | 36.6% | 33.3% to 40.0% | -8.3 pp | ▼ clear fall |", text, StringComparison.Ordinal);
        Assert.Contains("Of the 1,012 people asked in Aldmere in 2023, 63.4% gave the most common answer, \"Unsafe\" (95% interval 60.0% to 66.7%). That is 8.3 percentage points higher than in 2022: a clear rise.", text, StringComparison.Ordinal);
        Assert.Contains("Shares are of those who answered: 1,012 in 2023, 988 in 2022. The intervals are those of a simple random sample with a design effect of 1.3;", text, StringComparison.Ordinal);
        Assert.Contains("**Figure 1: Clear rise in \"Unsafe\"; clear fall in \"Safe\" on the year before.**", text, StringComparison.Ordinal);
        Assert.DoesNotContain("assumed to have nothing to do", text, StringComparison.Ordinal);
        Assert.Contains("as given in the extract, of 1,012 who answered", Assess.Run("explain", folder.Folder, "mood/value/D1/safe/2023-01_2023-12").Output, StringComparison.Ordinal);
        Assert.Contains("95% interval 33.3% to 40.0% (wilson)", Assess.Run("explain", folder.Folder, "mood/value/D1/safe/2023-01_2023-12").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Counted_answers_have_shares_of_those_who_answered()
    {
        using var folder = Written("several answers: allowed", "columns: [this year, share, share interval, share change, judgement]",
            "area,year,theme,responses,respondents\nAldmere,2022,Safe,90,200\nAldmere,2022,Unsafe,80,200\nAldmere,2023,Safe,118,286\nAldmere,2023,Unsafe,83,286\n");
        var text = Text(folder);
        Assert.Contains("| Safe | 118 | 41.3% | 35.7% to 47.0% | -3.7 pp | no clear change |", text, StringComparison.Ordinal);
        Assert.Contains("| **All asked** | **286** | **100.0%** | | **0.0 pp** | |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("per 1,000 residents", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_few_nothing_is_judged_and_a_note_says_so()
    {
        using var folder = Written("unit: percent", "columns: [last year, this year, change, judgement]",
            Head + "Aldmere,2022,After dark?,Safe,90,20\nAldmere,2022,After dark?,Unsafe,10,20\nAldmere,2023,After dark?,Safe,10,1012\nAldmere,2023,After dark?,Unsafe,90,1012\n");
        var text = Text(folder);
        Assert.Contains("| Safe | 90% | 10% | -80 pp | too few to tell |", text, StringComparison.Ordinal);
        Assert.Contains("Fewer than 30 answered (20 in 2022): such shares say little.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_answer_of_several_places_is_told_of_the_documents_own()
    {
        using var folder = Written("unit: number", "rows: [Aldmere, Brook], category: safe, columns: [this year, share, share interval, judgement]",
            "area,year,answer,responses,respondents\nAldmere,2022,Safe,90,200\nAldmere,2022,Unsafe,110,200\nAldmere,2023,Safe,118,286\nAldmere,2023,Unsafe,168,286\nBrook,2022,Safe,9,20\nBrook,2022,Unsafe,11,20\nBrook,2023,Safe,18,25\nBrook,2023,Unsafe,7,25\n");
        var text = Text(folder);
        Assert.Contains("In Aldmere 41.3% of the 286 who answered in 2023 gave this answer (95% interval 35.7% to 47.0%). That is 3.7 percentage points lower than in 2022: no clear change.", text, StringComparison.Ordinal);
        Assert.Contains("| Brook | 18 | 72.0% | 52.4% to 85.7% | too few to tell |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_numbers_of_answers_are_hidden_with_all_that_gives_them_away()
    {
        using var folder = Written("protect: hide below 5", "columns: [this year, share, share interval]",
            "area,year,answer,count,base\nAldmere,2023,Safe,57,60\nAldmere,2023,Unsafe,3,60\n");
        var text = Text(folder);
        Assert.DoesNotMatch(@"\b57\b|\b3\b \||95\.0%|\b5\.0%", text);
        Assert.DoesNotMatch(@"""value"":\s*(57|3|95|5)\b", File.ReadAllText(Path.Combine(folder.Output, "figures.json")));
    }

    [Theory]
    [InlineData("unit: percent", "columns: [this year, rate]", "error SA2236")]
    [InlineData("several answers: allowed", "columns: [this year, rate]", "error SA2236")]
    [InlineData("good: fewer", "columns: [this year]", "error SA1142")]
    [InlineData("design effect: 0.5", "columns: [this year]", "error SA2")]
    [InlineData("design effect: NaN", "columns: [this year]", "error SA2")]
    public void What_a_survey_has_not_is_told(string plan, string columns, string told)
    {
        using var folder = Written(plan, columns, "area,year,answer,count,base\nAldmere,2023,Safe,40,60\nAldmere,2023,Unsafe,20,60\n");
        Assert.Contains(told, Assess.Run("check", folder.Folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_survey_stays_text()
    {
        using var folder = Written("several answers: allowed", "columns: [this year, share]",
            "area,year,theme,responses,respondents,comment\nAldmere,2023,Safe,40,60,\"<script>alert(1)</script> {{ 1 }} =cmd|x\"\nAldmere,2023,Unsafe,30,60,My neighbour is a thief\n");
        Text(folder);
        foreach (var file in Directory.EnumerateFiles(folder.Output, "*", SearchOption.AllDirectories)) Assert.DoesNotMatch("alert|neighbour|cmd", File.ReadAllText(file));
    }

    private static string Text(Workspace folder)
    {
        var run = folder.Build("--format", "md,html", "--quiet");
        Assert.True(run.ExitCode == 0, run.ToString());
        return Regex.Replace(File.ReadAllText(Path.Combine(folder.Output, "strategic-assessment.md")), " +", " ");
    }

    private static Workspace Written(string plan, string table, string csv)
    {
        var folder = Workspace.Empty("marl");
        folder.Write("areas.csv", "code,name,type\nD1,Aldmere,district\nD2,Brook,district\n");
        folder.Write("extracts/mood.csv", csv);
        folder.Write("assessment.yaml", $"version: 1\nedition: 2023\nplace: Aldmere\nthis year: 2023\ncategories:\n  mood: {{shown as: All asked, safe: , unsafe: }}\n"
            + $"extracts:\n  mood: {{shape: survey, counts: people asked, categories: mood, {plan}}}\ntables:\n  mood: {{{table}}}\n");
        return folder;
    }
}
