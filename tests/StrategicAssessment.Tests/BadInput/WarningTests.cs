using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>What is probably a mistake is told and built all the same; <c>--strict</c> makes it an error.</summary>
public sealed class WarningTests
{
    private const string Burglary = "extracts/burglary.csv";
    private const string Total = "Northshire districts,2014-10-01,2015-09-30,";

    private static readonly Dictionary<string, MalformedFolder> Cases = new MalformedFolder[]
    {
        new("a total that is not the sum", w => w.Write(Burglary, w.Read(Burglary) + Total + "1117\n"), "extracts/burglary.csv:10: warning SA3201"),
        new("extracts that differ", w => Again(w), "assessment.yaml:9:16: warning SA3202"),
        new("a character that was lost", w => w.Write(Burglary, "Burgl\uFFFDry\n" + w.Read(Burglary)), "extracts/burglary.csv:1:6: warning SA1008"),
        new("commentary of no section", w => w.Write("commentary/burglery.md", "Text."), "commentary/burglery.md: warning SA5104"),
        new("a template of no use", w => w.Write("templates/findings.sbn-md", "Text."), "templates/findings.sbn-md: warning SA5101"),
        new("commentary with a tag", w => w.Write("commentary/burglary.md", "One <script>alert(1)</script> two."), "commentary/burglary.md:1:5: warning SA5008"),
        new("commentary with what is no table", w => w.Write("commentary/burglary.md", "Leads\n|---|---|\nmore\n"), "commentary/burglary.md:1:1: warning SA5014"),
        new("a comment against a word of the plan", w => w.Replace("assessment.yaml", "Northshire Police", "Northshire Police #2"), "assessment.yaml:9:31: warning SA2020"),
    }.ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_warning_is_told_and_the_bundle_built(string name)
    {
        using var workspace = Workspace.OfNorthshire();
        Cases[name].Edit(workspace);
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains(Cases[name].Told + ": ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Under_strict_the_same_warning_leaves_the_earlier_bundle_alone(string name)
    {
        using var workspace = Workspace.OfNorthshire();
        Assert.Equal(0, workspace.Build().ExitCode);
        Cases[name].Edit(workspace);
        var before = Snapshot.Of(workspace.Around);
        var run = workspace.Build("--strict");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(Cases[name].Told + ": ", run.Error, StringComparison.Ordinal);
        before.AssertSame(Snapshot.Of(workspace.Around));
        Assert.Equal(1, Assess.Run("check", "--strict", workspace.Folder).ExitCode);
    }

    [Fact]
    public void A_total_that_is_the_sum_is_not_mentioned_and_not_counted_twice()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "    rank: rate, lowest first", "    rank: rate, lowest first\n    totals: districts");
        Assert.Equal(0, workspace.Build().ExitCode);
        var before = File.ReadAllText(Path.Combine(workspace.Output, "tables", "burglary.csv"));
        workspace.Write(Burglary, workspace.Read(Burglary) + Total + "1116\n");
        Assert.Equal(0, workspace.Build("--strict").ExitCode);
        Assert.Equal(before, File.ReadAllText(Path.Combine(workspace.Output, "tables", "burglary.csv")));
    }

    // Counted a second time, and otherwise.
    private static void Again(Workspace workspace)
    {
        workspace.Write("extracts/burglary-again.csv", workspace.Read(Burglary).Replace("398", "399", StringComparison.Ordinal));
        workspace.Replace("assessment.yaml", "  burglary:\n", "  burglary-again:\n    holds: district\n    reconcile: burglary\n  burglary:\n");
    }
}
