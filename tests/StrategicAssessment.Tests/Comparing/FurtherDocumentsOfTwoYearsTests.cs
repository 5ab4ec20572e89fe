using System.Text.Json.Nodes;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>Further documents of two bundles: what is told of them.</summary>
public sealed class FurtherDocumentsOfTwoYearsTests
{
    private const string Then = "The partnership met three times this year.", Now = "The partnership met three times this year and asked residents.";

    [Fact]
    public void One_that_came_or_went_is_told_as_such_and_a_text_that_two_of_them_have_once()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Replace("assessment.yaml", "version: 1\n", "version: 1\ndocuments: [public-summary, committee-report, partnership-plan]\n");
        workspace.Write("summary/contact.md", "Write to the partnership.\n");
        Write(workspace, Then);
        Assert.Equal(0, workspace.Build("--format", "md", "--quiet").ExitCode);
        workspace.Replace("assessment.yaml", "[public-summary, committee-report, partnership-plan]", "[two-column, committee-report, partnership-plan]");
        Write(workspace, Now);
        var told = JsonNode.Parse(Assess.Run("diff", workspace.Output, workspace.Folder, "--json").Output)!["differences"]!.AsArray().Select(d => d!).ToList();
        Assert.Equal(["document added two-column", "document removed public-summary"], told.Where(d => (string?)d["class"] == "coverage").Select(d => $"{d["kind"]} {d["action"]} {d["code"]}").Order(StringComparer.Ordinal));
        Assert.Equal([(Then, Now)], told.Where(d => (string?)d["class"] == "words").Select(d => ((string)d["before"]!["text"]!, (string)d["after"]!["text"]!)));
    }

    private static void Write(Workspace workspace, string text)
    {
        foreach (var file in (string[])["committee/background.md", "plan/introduction.md"]) workspace.Write(file, text + "\n");
    }
}
