using System.Text.Json;
using System.Text.RegularExpressions;
using StrategicAssessment.Tests.Data;
using StrategicAssessment.Tests.Publishing.Html;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>Priorities, targets, scores and actions, from their files to the document, to <c>diff</c> and to next year.</summary>
public sealed class DecisionsTests
{
    private const string Priorities = "id,title,topics,lead,reason,status\nhomes,Safer homes,burglary,Police,Many are broken into.,\nshops,Safer shops,theft shoplifting,Council,,\nparks,Quiet parks,,,Nobody asks for it.,removed\n";
    private const string Targets = "id,priority,title,indicator,measure,baseline,rule,due,comparison\nfewer,homes,Burglaries,burglary,,12 months to September 2014,reduce to 300,2018,\nrate,homes,Burglaries by residents,burglary,rate,12 months to September 2014,below districts,2018,districts\n";
    private const string Scoring = "\npopulation: mid-2014\nscoring:\n  volume: {by: volume, thresholds: [100, 200, 300, 400], weight: 2}\n  influence: {title: Influence}\n";
    private const string Scores = "priority,criterion,score,confidence,reason,body\nhomes,influence,2,medium,Little can be done,Council\nshops,influence,5,low,Much can be done,Council\n";
    private const string Actions = "priority,action,outcome,lead body,due,status\nhomes,Mark goods,Fewer are sold,Police,2017,under way\nshops,\"Train, and train again\",,Council,,planned\n";

    // 398 after 410 with 300 to reach: a quarter of the way has passed by then, at which the line stands at 384.1.
    [Fact]
    public void The_document_says_the_list_how_each_target_stands_and_what_is_to_be_done()
    {
        using var workspace = Made();
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        var text = Document(workspace);
        Assert.Contains("**Proposed priorities:** Safer homes; Safer shops.", text, StringComparison.Ordinal);
        Assert.Contains("- **Quiet parks** (removed). Nobody asks for it.", text, StringComparison.Ordinal);
        Assert.Contains("**Burglaries:** 398 in the year to September 2015; baseline 410 in the year to September 2014. Target: reduce to 300 by 31 December 2018; **off course**, clearly higher than the target.", text, StringComparison.Ordinal);
        Assert.Contains("| Mark goods | Fewer are sold | Police | 2017 | under way |", text, StringComparison.Ordinal);
        Assert.Contains("Progress: **at risk**, judged by those of its targets that have results:", text, StringComparison.Ordinal);
    }

    // The plan of 2016 kept the target and the actions of what it had taken off its list.
    [Fact]
    public void The_plan_has_the_aims_and_what_goes_on_for_what_is_no_priority_any_more()
    {
        using var workspace = Made();
        workspace.Replace("assessment.yaml", "\nscoring:", "\ndocuments: [partnership-plan]\nscoring:");
        workspace.Write("actions.csv", "priority,aim,action,outcome,lead body,due,status\nhomes,Fewer are broken into.,Mark goods,,Police,2017,under way\nhomes,Fewer are broken into.,Light the paths,,Council,2017,planned\nparks,Parks stay quiet.,Lock the gates,,Council,,done\n");
        var run = workspace.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        var plan = File.ReadAllText(Path.Combine(workspace.Output, "partnership-plan.md"));
        Assert.Single(Regex.Matches(plan, "Aim: Fewer are broken into\\.\\n"));
        var rest = plan.Split("Work that goes on\n")[1];
        Assert.Contains("### Quiet parks", rest, StringComparison.Ordinal);
        Assert.Contains("Aim: Parks stay quiet.", rest, StringComparison.Ordinal);
        Assert.Contains("| Lock the gates |", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("Safer shops", rest.Split("\n## ")[0], StringComparison.Ordinal);
    }

    // Nothing else is said of a priority that nothing measures; and a rule reads as a sentence does.
    [Fact]
    public void Progress_that_people_gave_is_told_with_its_reason_and_a_rule_as_it_was_written()
    {
        using var workspace = Made();
        workspace.Write("priorities.csv", "id,title,topics,lead,reason,status,progress,progress reason\nhomes,Safer homes,burglary,Police,Many are broken into.,,,\nshops,Safer shops,theft shoplifting,Council,,,,\nparks,Quiet parks,,,Nobody asks for it.,removed,on track,The wardens walk again.\n");
        workspace.Write("targets.csv", "id,priority,title,indicator,baseline,rule,due\nfewer,homes,Burglaries,burglary,12 months to September 2014,below the average of districts,2018\n");
        var run = workspace.Build("--format", "md");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("Progress: **on track**. The wardens walk again.", Document(workspace), StringComparison.Ordinal);
        Assert.Contains("Target: below the average of districts (", Document(workspace), StringComparison.Ordinal);
    }

    // Worked by hand from the files alone: 398 burglaries reach three of the thresholds and 210 thefts from shops two, so that (2 × 4 + 2) / 3 and (2 × 3 + 5) / 3.
    [Fact]
    public void Totals_are_weighted_means_that_explain_knows()
    {
        using var workspace = Made();
        workspace.Build();
        var figures = Figures(workspace);
        Assert.Equal(["3.33", "3.67"], new[] { "homes", "shops" }.Select(p => figures[$"scoring/score-total/N01/{p}/2014-10_2015-09"].GetProperty("display").GetString()));
        Assert.Equal(["1", "2"], Decisions(workspace).Where(d => d.Id is "shops" or "homes").OrderBy(d => d.Id == "homes").Select(d => d.Says["rank"]));
        var explained = Assess.Run("explain", workspace.Folder, "scoring/score-total/N01/homes/2014-10_2015-09");
        Assert.True(explained.ExitCode == 0, explained.ToString());
        Assert.Contains("(2 × 4 + 1 × 2) / 3", explained.Output, StringComparison.Ordinal);
        foreach (var id in Decisions(workspace).SelectMany(d => d.Figures)) Assert.Contains(id, figures.Keys);
    }

    [Theory]
    [InlineData("targets.csv", "reduce to 300", "reduce to 250", "target fewer: goal, rule", "reduce to 250")]
    [InlineData("actions.csv", "under way", "done", "action homes/mark-goods: status", "done")]
    [InlineData("priorities.csv", "Many are broken into", "Most are broken into", "priority homes: reason", "Most are")]
    [InlineData("scores.csv", "influence,2", "influence,1", "priority homes: score", "Safer homes")]
    public void Changing_a_row_changes_what_rests_on_it_and_nothing_else(string file, string old, string now, string changed, string words)
    {
        using var workspace = Made();
        workspace.Build();
        workspace.Replace(file, old, now);
        var again = Path.Combine(workspace.Root, "again");
        Assert.Equal(0, Assess.Run("build", workspace.Folder, "--output", again).ExitCode);
        var run = Assess.Run("diff", workspace.Output, again, "--json");
        var differences = JsonDocument.Parse(run.Output).RootElement.GetProperty("differences").EnumerateArray().ToList();
        var decided = differences.Where(d => d.GetProperty("class").GetString() == "decision").ToList();
        Assert.Equal(changed, string.Join("; ", decided.GroupBy(d => $"{d.GetProperty("decision")} {d.GetProperty("code")}").Select(g => $"{g.Key}: {string.Join(", ", g.Select(d => d.GetProperty("part").GetString()).Where(p => p != "rank"))}")));
        var others = differences.Except(decided).ToList();
        Assert.All(others, d => Assert.Equal("words", d.GetProperty("class").GetString()));
        var (lines, linesAgain) = (Document(workspace).Split('\n'), Narrow(File.ReadAllText(Path.Combine(again, "strategic-assessment.md"))).Split('\n'));
        Assert.NotEmpty(linesAgain.Except(lines, StringComparer.Ordinal));
        Assert.All(linesAgain.Except(lines, StringComparer.Ordinal), l => Assert.Contains(words, l, StringComparison.Ordinal));
    }

    // What people wrote in a paper beside the assessment alone, and a row that all of them print.
    [Fact]
    public void Words_of_further_documents_are_told_and_a_row_once()
    {
        using var workspace = Made();
        workspace.Write("assessment.yaml", workspace.Read("assessment.yaml") + "\ndocuments: [partnership-plan, committee-report, two-column]\n");
        Assert.Equal(0, workspace.Build("--format", "md").ExitCode);
        workspace.Write("committee/background.md", "The committee asked for this paper in March.\n");
        workspace.Replace("actions.csv", "under way", "done");
        var again = Path.Combine(workspace.Root, "again");
        Assert.Equal(0, Assess.Run("build", workspace.Folder, "--output", again, "--format", "md").ExitCode);
        var told = JsonDocument.Parse(Assess.Run("diff", workspace.Output, again, "--json").Output).RootElement.GetProperty("differences").EnumerateArray().ToList();
        Assert.Equal(["decision homes/mark-goods status", "words committee-report/background The committee asked for this paper in March."], told.Select(d => d.GetProperty("class").GetString() == "decision"
            ? $"decision {d.GetProperty("code")} {d.GetProperty("part")}" : $"words {d.GetProperty("section")} {d.GetProperty("after").GetProperty("text")}"));
        foreach (var file in new[] { "partnership-plan.md", "strategic-assessment.md" }) Assert.NotEqual(File.ReadAllText(Path.Combine(workspace.Output, file)), File.ReadAllText(Path.Combine(again, file)));
    }

    [Fact]
    public void Last_years_list_says_what_is_kept_new_and_missing()
    {
        using var then = Made();
        then.Build();
        using var workspace = Made("now");
        workspace.Replace("assessment.yaml", "place: Ashby", $"place: Ashby\nprevious: {Path.GetRelativePath(workspace.Folder, then.Output).Replace('\\', '/')}");
        workspace.Replace("priorities.csv", "shops,Safer shops", "markets,Safer markets");
        foreach (var file in new[] { "scores.csv", "actions.csv" }) workspace.Write(file, workspace.Read(file).Replace("shops,", "markets,", StringComparison.Ordinal));
        Assert.Contains("priorities.csv: error SA2616: 'Safer shops' was a priority in 2016-17", workspace.Build().Error, StringComparison.Ordinal);
        workspace.Write("priorities.csv", workspace.Read("priorities.csv") + "shops,Safer shops,,,They are safe.,removed\n");
        Assert.Equal(0, workspace.Build().ExitCode);
        Assert.Equal(["homes kept", "markets new", "shops removed"], Decisions(workspace).Where(d => d.Kind == "priority").Select(d => $"{d.Id} {d.Says["status"]}").Order(StringComparer.Ordinal));
        workspace.Replace("priorities.csv", "Many are broken into.,", "Many are broken into.,new");
        Assert.Contains("priorities.csv:2:1: warning SA2615: 'Safer homes' is said to be 'new'", workspace.Build().Error, StringComparison.Ordinal);
        Assert.Equal("kept", Decisions(workspace).First(d => d.Id == "homes").Says["status"]);
    }

    [Fact]
    public void Next_years_folder_carries_actions_on_without_a_status_and_no_scores()
    {
        using var workspace = Made();
        var next = Path.Combine(workspace.Root, "next");
        Assert.Equal(0, Assess.Run("new", next, "--from", workspace.Folder).ExitCode);
        Assert.False(File.Exists(Path.Combine(next, "scores.csv")));
        Assert.Equal(Priorities, File.ReadAllText(Path.Combine(next, "priorities.csv")));
        Assert.Equal("priority,aim,action,outcome,lead body,officer,due,funding,audience,status,note,last status\nhomes,,Mark goods,Fewer are sold,Police,,2017,,,,,under way\nshops,,\"Train, and train again\",,Council,,,,,,,planned\n", File.ReadAllText(Path.Combine(next, "actions.csv")));
        var run = Assess.Run("check", next);
        Assert.Contains("actions.csv:2:", run.Error + run.Output, StringComparison.Ordinal);
        Assert.Contains("warning SA2610: 'Mark goods' was carried on from last year, when it was 'under way'", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("priorities.csv", "homes,Safer homes", "Homes!,Safer homes", "priorities.csv:2:1: error SA2601")]
    [InlineData("priorities.csv", "shops,Safer shops", "homes,Safer shops", "priorities.csv:3:1: error SA2602")]
    [InlineData("priorities.csv", "Nobody asks for it.", "", "priorities.csv:4:21: error SA2605")]
    [InlineData("priorities.csv", ",burglary,", ",burglry,", "priorities.csv:2:19: error SA2606")]
    [InlineData("priorities.csv", "removed", "dropped", "priorities.csv:4:41: error SA2604")]
    [InlineData("priorities.csv", "lead", "leader", "priorities.csv:1:17: error SA1229")]
    [InlineData("targets.csv", "fewer,homes", "fewer,home", "targets.csv:2:7: error SA2603")]
    [InlineData("targets.csv", "burglary,,12", "burgary,,12", "targets.csv:2:24: error SA2203")]
    [InlineData("targets.csv", "reduce to 300", "300", "targets.csv:2:62: error SA2611")]
    [InlineData("targets.csv", "300,2018", "300,soon", "targets.csv:2:76: error SA2612")]
    [InlineData("targets.csv", "12 months to September 2014,reduce", "410,reduce", "targets.csv:2:34: error SA2613")]
    [InlineData("targets.csv", "12 months to September 2014,reduce", "2009/10,reduce", "targets.csv:2: error SA3101")]
    [InlineData("targets.csv", "below districts", "below nowhere", "targets.csv:3:78: error SA2201")]
    [InlineData("scores.csv", "homes,influence", "homes,luck", "scores.csv:2:7: error SA2608")]
    [InlineData("scores.csv", "influence,2", "influence,9", "scores.csv:2:17: error SA2609")]
    [InlineData("scores.csv", "Little can be done", "", "scores.csv:2:26: error SA1213")]
    [InlineData("actions.csv", "under way", "somewhere", "actions.csv:2:45: error SA2604")]
    public void A_mistake_is_told_with_its_file_line_and_column(string file, string old, string now, string told)
    {
        using var workspace = Made();
        workspace.Replace(file, old, now);
        Assert.Contains("/" + told, workspace.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void People_are_named_only_where_the_plan_says_so()
    {
        using var workspace = Made();
        workspace.Write("priorities.csv", "id,title,officer\nhomes,Safer homes,Sergeant Example\nshops,Safer shops,\n");
        Assert.Contains("note SA2614", workspace.Build().Error, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(workspace.Output)) Assert.DoesNotContain("Sergeant Example", File.ReadAllText(file), StringComparison.Ordinal);
        workspace.Write("assessment.yaml", workspace.Read("assessment.yaml") + "\nofficers: named\n");
        Assert.Equal(0, workspace.Build().ExitCode);
        Assert.Contains("Sergeant Example", Document(workspace), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{ place.name }} # **x** | [a](javascript:b) `c`")]
    public void A_hostile_cell_stays_text(string cell)
    {
        using var workspace = Made();
        foreach (var (file, text) in new[] { ("priorities.csv", "Safer homes"), ("targets.csv", "Burglaries"), ("scores.csv", "Little can be done"), ("actions.csv", "Mark goods") }) workspace.Replace(file, text, cell);
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        var page = Page.Parsed(File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.html")));
        Assert.Equal(["figures", ""], page.QuerySelectorAll("script").Select(s => s.Id ?? ""));
        Assert.Contains(cell, page.Body!.TextContent, StringComparison.Ordinal);
    }

    // Byar's limits at 95%, worked apart: 359.9 to 439.1 of 398, and 371.3 to 451.7 of 410.
    [Fact]
    public void A_target_is_drawn_with_its_years_their_limits_the_baseline_and_the_goal()
    {
        using var workspace = Made();
        workspace.Write("assessment.yaml", workspace.Read("assessment.yaml") + "\ndocuments: partnership-plan\n");
        var run = workspace.Build("--format", "md,html,docx", "--quiet");
        Assert.True(run.ExitCode == 0, run.ToString());
        var plan = Narrow(File.ReadAllText(Path.Combine(workspace.Output, "partnership-plan.md")));
        Assert.Contains("**Figure 1: Ashby's figure is clearly above the target.** Burglaries in Ashby, and the target", plan, StringComparison.Ordinal);
        Assert.Contains("| October 2013 to September 2014 | 410 | 300 | 410 | 371 | 452 |\n| October 2014 to September 2015 | 398 | 300 | 410 | 360 | 439 |\n| 31 December 2018 | | 300 | 410 | | |", plan, StringComparison.Ordinal);
        Assert.Contains("![Line chart: Burglaries in Ashby, and the target. Ashby's figure is clearly above the target. Ashby: 398 in the year to September 2015, down from 410", plan, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(workspace.Output, "charts", "target-chart-fewer.svg")));
        using var word = new System.IO.Compression.ZipArchive(File.OpenRead(Path.Combine(workspace.Output, "partnership-plan.docx")));
        Assert.Contains(word.Entries.Where(e => e.FullName.StartsWith("word/charts/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)), e => new StreamReader(e.Open()).ReadToEnd() is var part && part.Contains("Burglaries", StringComparison.Ordinal) && part.Contains("lineChart", StringComparison.Ordinal));
    }

    // 75 after 90 in Dûnmere: neither they nor what a rule makes of them may be told by a goal, a status or a score.
    [Fact]
    public void A_protected_count_is_not_told_by_a_target_a_score_or_their_words()
    {
        using var workspace = Made();
        workspace.Replace("assessment.yaml", "counts: burglaries", "counts: burglaries\n    protect: hide below 100");
        workspace.Replace("assessment.yaml", "place: Ashby", "place: Dûnmere");
        workspace.Write("targets.csv", "id,priority,title,indicator,baseline,rule,due\nfewer,homes,Burglaries,burglary,12 months to September 2014,-20%,2018\nmet,homes,Burglaries again,burglary,12 months to September 2014,reduce to 80,2018\n");
        workspace.Write("assessment.yaml", workspace.Read("assessment.yaml") + "\ndocuments: partnership-plan\n");
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(workspace.Output, "charts"), "target-*"));
        var decisions = Decisions(workspace).ToDictionary(d => d.Id, StringComparer.Ordinal);
        Assert.Equal(["not yet known", "not yet known", "not yet known"], new[] { decisions["fewer"].Says["status"], decisions["met"].Says["status"], decisions["homes"].Says["progress"] });
        Assert.False(decisions["homes"].Says.ContainsKey("score"));
        foreach (var figure in Figures(workspace).Where(f => f.Key.Contains("goal-fewer", StringComparison.Ordinal) || f.Key.Contains("score-total/N04/homes", StringComparison.Ordinal) || f.Key.Contains("score-volume/N04/homes", StringComparison.Ordinal)))
            Assert.Equal(("suppressed", JsonValueKind.Null), (figure.Value.GetProperty("status").GetString(), figure.Value.GetProperty("value").ValueKind));
    }

    [Fact]
    public void Page_one_may_speak_of_the_priorities()
    {
        using var workspace = Made();
        workspace.Write("assessment.yaml", workspace.Read("assessment.yaml") + "\nheadlines: priorities\n");
        Assert.Equal(0, workspace.Build().ExitCode);
        var first = Document(workspace).Split("**Proposed priorities:**")[0];
        Assert.True(first.IndexOf("**Burglary", StringComparison.Ordinal) is >= 0 and var homes && homes < first.IndexOf("**Shoplifting", StringComparison.Ordinal), first);
    }

    private static Workspace Made(string name = "northshire")
    {
        var workspace = Workspace.OfFixture("Acceptance", "northshire", name);
        foreach (var (file, text) in new[] { ("priorities.csv", Priorities), ("targets.csv", Targets), ("scores.csv", Scores), ("actions.csv", Actions), ("assessment.yaml", workspace.Read("assessment.yaml") + Scoring) }) workspace.Write(file, text);
        return workspace;
    }

    private static string Document(Workspace workspace) => Narrow(File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md")));

    // Columns of a table are as wide as their widest cell.
    private static string Narrow(string document) => Regex.Replace(Regex.Replace(document, "-{3,}", "---"), " {2,}", " ");

    private static Dictionary<string, JsonElement> Figures(Workspace workspace) => WholeFigures.Document(File.ReadAllText(Path.Combine(workspace.Output, "figures.json"))).RootElement
        .GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!, StringComparer.Ordinal);

    private static List<Decision> Decisions(Workspace workspace) => [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(workspace.Output, "document.json"))).RootElement.GetProperty("decisions").EnumerateArray()
        .Select(d => new Decision(d.GetProperty("kind").GetString()!, d.GetProperty("id").GetString()!, d.GetProperty("says").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString()!, StringComparer.Ordinal), [.. d.GetProperty("figures").EnumerateArray().Select(f => f.GetString()!)]))];

    private sealed record Decision(string Kind, string Id, Dictionary<string, string> Says, List<string> Figures);
}
