using System.Text.Json;
using System.Xml.Linq;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StrategicAssessment.Tests.Data;
using StrategicAssessment.Tests.Published;
using StrategicAssessment.Tests.Publishing.Html;
using StrategicAssessment.Tests.Publishing.Markdown;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

public sealed class HostileDataTests
{
    public static TheoryData<string> Names => [.. HostileFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_data_stays_text_in_the_page(string name)
    {
        using var workspace = Built(name);
        var page = Page.Parsed(File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.html")));
        Assert.Equal(["figures", ""], page.QuerySelectorAll("script").Select(s => s.Id ?? ""));
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, form, b, i, td td, [onclick], [onerror]"));
        Assert.All(page.QuerySelectorAll("a[href], link[href]"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
        var rows = page.QuerySelectorAll("table")[1].QuerySelectorAll("tbody th").Select(h => ReadBack.Even(h.TextContent));
        Assert.Equal(Shown(HostileFolder.Names), rows.Order(StringComparer.Ordinal));
        AssertSays(name, ReadBack.Even(page.Body!.TextContent));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_data_stays_text_in_Markdown(string name)
    {
        using var workspace = Built(name);
        var document = ReadBack.Document(File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.md")));
        Assert.DoesNotContain(document.Descendants(), d => d is HtmlBlock or HtmlInline or HtmlEntityInline or AutolinkInline or CodeInline or CodeBlock);
        Assert.All(document.Descendants<LinkInline>(), l => Assert.True(l.IsImage ? l.Url is "charts/burglary.svg" or "charts/theft.svg" : l.Url!.StartsWith('#'), l.Url));
        var rows = document.Descendants<Table>().ElementAt(1).Skip(1).Cast<TableRow>();
        Assert.Equal(Shown(HostileFolder.Names), rows.Select(r => ReadBack.Text((TableCell)r[0])).Order(StringComparer.Ordinal));
        AssertSays(name, ReadBack.Text(document));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_data_stays_text_in_charts(string name)
    {
        using var workspace = Built(name);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(workspace.Output, "charts")))
        {
            var picture = XDocument.Load(file).Root!;
            Assert.All(picture.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, new[] { "svg", "title", "desc", "g", "rect", "text", "path", "polyline", "polygon", "circle" }));
            Assert.DoesNotContain(picture.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "href" or "style" or "src" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_cell_of_a_table_is_a_formula()
    {
        using var workspace = Built(HostileFolder.Names[0]);
        var burglary = CsvText.Read(Path.Combine(workspace.Output, "tables", "burglary.csv"));
        var theft = CsvText.Read(Path.Combine(workspace.Output, "tables", "theft.csv"));
        Assert.Equal(Sorted(HostileFolder.Names.Select(Guarded)), Sorted(burglary.Skip(1).Select(r => r[0])));
        Assert.Equal("'+" + HostileFolder.Heading, burglary[0][0]);
        Assert.Equal("'" + HostileFolder.Label, theft[1][0]);
        Assert.All(burglary.Concat(theft).SelectMany(r => r), cell => Assert.True(IsNumber(cell) || cell == Guarded(cell), cell));
    }

    [Fact]
    public void Hostile_data_comes_out_of_the_data_files_as_it_went_in()
    {
        using var workspace = Built(HostileFolder.Names[0]);
        using var figures = WholeFigures.Document(File.ReadAllText(Path.Combine(workspace.Output, "figures.json")));
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(workspace.Output, "document.json")));
        var names = figures.RootElement.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("area_name").GetString()!).Distinct();
        Assert.Empty(HostileFolder.Names.Except(names));
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    private static Workspace Built(string name)
    {
        var workspace = HostileFolder.About(name);
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        return workspace;
    }

    private static void AssertSays(string name, string text) => Assert.All(
        Shown([name, HostileFolder.Note, HostileFolder.Heading, HostileFolder.Label, "{{ 2016 }}"]),
        shown => Assert.Contains(shown, text, StringComparison.Ordinal));

    private static IEnumerable<string> Shown(IEnumerable<string> texts) => Sorted(texts.Select(t => ReadBack.Even(Printable.Of(t))));

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal);

    private static string Guarded(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' ? "'" + cell : cell;

    private static bool IsNumber(string cell) => CellText.Number(cell) != cell.Trim() || decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _);
}
