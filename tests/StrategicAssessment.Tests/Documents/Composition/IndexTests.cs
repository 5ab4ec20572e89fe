using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using StrategicAssessment.Charts;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.Publishing.Html;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Documents.Composition;

/// <summary>The page above several places.</summary>
public sealed class IndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("index-").FullName;

    [Fact]
    public void Places_stand_side_by_side_with_what_page_one_says_of_each_topic()
    {
        var page = Of(Entry("Ashby", ("Burglary", "120", "▼ clear fall, -20.0%"), ("Theft", "300", "no clear change, +1.0%")), Entry("Corran", ("Theft", "7", "[x]")), Entry("Belford", ("Burglary", "90", "△ some sign of a rise, +9.8%")));
        Assert.Equal(["Place", "Burglary", "Theft"], page.QuerySelectorAll("thead th").Select(h => h.TextContent));
        Assert.Equal(["Ashby|120: ▼ clear fall, -20.0%|300: no clear change, +1.0%", "Corran||7", "Belford|90: △ some sign of a rise, +9.8%|"], page.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))));
        Assert.Single(page.QuerySelectorAll("tbody tr:first-child svg.sparkline"));
        Assert.DoesNotContain(page.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("Shops", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_not_built_is_named_with_the_files_that_stopped_it()
    {
        var page = Of(Entry("Ashby"), new IndexEntry("Belford", "belford", IsBuilt: false) { Why = "commentary/theft.md" }, new IndexEntry("Corran", "corran", IsBuilt: false));
        Assert.Empty(page.QuerySelectorAll("table"));
        var lines = page.QuerySelectorAll("#documents li").Select(l => l.TextContent.Trim()).ToList();
        Assert.Equal("Belford: could not be made, because of errors in commentary/theft.md", lines[1]);
        Assert.Equal("Corran: could not be made, because its texts or its data have errors", lines[2]);
        Assert.Equal(["ashby/a.html", "ashby/a.pdf", "ashby/a.docx", "ashby/f.json"], page.QuerySelectorAll("#documents li a").Select(a => a.GetAttribute("href")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IndexEntry Entry(string name, params (string Topic, string Number, string Change)[] topics)
    {
        var rows = topics.Select(t => new TableRow(t.Topic, RowKind.Ordinary, 0, [new TableCell(t.Number, "f/" + t.Topic, null), new TableCell(t.Change, null, null)])).ToList();
        var part = new TableRow("Shops", RowKind.Ordinary, 1, [new TableCell("1", null, null), new TableCell("2", null, null)]);
        var message = new TableBlock("all-topics", 1, [], "Topic", [new TableColumn("Number", true), new TableColumn("Change", false)], [.. rows, part], []);
        ImmutableArray<ChartNumber> course = [new(ValueStatus.Known, 150, "150", null), new(ValueStatus.Known, 120, "120", null)];
        var table = new TableBlock("burglary", 2, [], "District", [new TableColumn("Number", true)], [new TableRow(name, RowKind.Focus, 0, [new TableCell("120", name == "Ashby" ? "f/Burglary" : null, null)]) { Course = course }], []);
        return new IndexEntry(name, name.ToLowerInvariant(), IsBuilt: true) { HasPdf = true, Document = topics.Length == 0 ? null : Some.Document(Some.Section("a", message, table)) };
    }

    private IHtmlDocument Of(params IndexEntry[] entries)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["html"] = "a.html", ["pdf"] = "a.pdf", ["docx"] = "a.docx", ["data"] = "f.json" };
        var index = IndexComposer.Compose(Plans.Some.Read(Plans.Some.PlanWith("tables: {asb: }")).Value!, "Kent", entries, files, AssessmentFolder.Open(folder), Words.BuiltIn, isDraft: false);
        Assert.Empty(index.Diagnostics);
        return Page.Of(index.Value!);
    }
}
