using System.Text.Json;
using AngleSharp.Html.Dom;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Html;

/// <summary>What the page of a sample knows of its figures.</summary>
public sealed class FigureDataTests
{
    private const string Count = "asb/count/E07000110/all/2014-10_2015-09";
    private const string Rate = "asb/rate-per-1000/E07000110/all/2014-10_2015-09";

    [Fact]
    public void Every_printed_figure_and_what_it_rests_on_is_known_once()
    {
        var known = Built(_ => { });
        Assert.Equal(known.Ids.Distinct(StringComparer.Ordinal), known.Ids);
        Assert.Subset(known.Ids.ToHashSet(StringComparer.Ordinal), known.Page.QuerySelectorAll("[data-figure]").Select(e => e.GetAttribute("data-figure")!).ToHashSet(StringComparer.Ordinal));
        Assert.Contains("population/residents/E07000110/all/at-2014-06-30", known.Ids);
    }

    [Fact]
    public void A_rate_says_its_formula_what_it_rests_on_its_full_value_and_what_chance_allows() =>
        Assert.StartsWith(
            "22.3 | Anti-social behaviour, rate per 1,000 residents, Maidstone, October 2014 to September 2015 | Worked out from the extracts | 22.2991347342398 | 3,608 / 161,800 × 1,000 | 3,608, 161,800 | 95% interval 21.6 to 23.0 ",
            Built(_ => { }).Told(Rate),
            StringComparison.Ordinal);

    [Fact]
    public void A_count_says_who_sent_it_and_how_many_rows_but_not_which() =>
        Assert.StartsWith(
            "3,608 | Anti-social behaviour, Maidstone, October 2014 to September 2015 | Worked out from the extracts | as counted in the extract | Kent Police: extracts/asb-incidents-by-area.csv (1 row) | ",
            Built(_ => { }).Told(Count),
            StringComparison.Ordinal);

    [Fact]
    public void Of_a_protected_figure_the_page_knows_only_that_it_is_protected()
    {
        var known = Built(w => w.Replace("extracts/asb-incidents-by-area.csv", "3608", "[c]"));
        Assert.All(new[] { Count, Rate }, id => Assert.Matches(@"^\* \| [^|]* \| Protected: not shown, so that no small number can be worked out$", known.Told(id)));
    }

    [Fact]
    public void No_text_of_an_extract_ends_the_element_that_holds_the_figures()
    {
        const string Name = "</script><b>x";
        var known = Built(w => w.Replace("assessment.yaml", "source: Kent Police", $"source: \"{Name}\""));
        Assert.Contains(Name, known.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, known.Page.GetElementById("figures")!.TextContent, StringComparison.Ordinal);
    }

    private static Known Built(Action<Workspace> change)
    {
        using var workspace = Workspace.OfSample();
        change(workspace);
        var run = workspace.Build("--format", "html");
        Assert.True(run.ExitCode == 0, run.ToString());
        return new Known(Page.Parsed(File.ReadAllText(Path.Combine(workspace.Output, "strategic-assessment.html"))));
    }

    private sealed class Known
    {
        private readonly JsonElement data;

        public Known(IHtmlDocument page)
        {
            Page = page;
            data = JsonDocument.Parse(page.GetElementById("figures")!.TextContent).RootElement;
            Words = string.Join('\n', data.GetProperty("words").EnumerateArray());
        }

        public IHtmlDocument Page { get; }

        public string Words { get; }

        public List<string> Ids => [.. Figures.Select(f => f[0].GetString()!)];

        private JsonElement.ArrayEnumerator Figures => data.GetProperty("figures").EnumerateArray();

        /// <summary>A figure's entry after its id, as words; what is empty is left out.</summary>
        public string Told(string id) => string.Join(" | ", Figures.First(f => f[0].GetString() == id).EnumerateArray().Skip(1).Select(TextOf).Where(t => t.Length > 0));

        private string TextOf(JsonElement part, int place) => part.ValueKind switch
        {
            JsonValueKind.Array => string.Join(", ", part.EnumerateArray().Select(p => place == 5 ? data.GetProperty("figures")[p.GetInt32()][1] : data.GetProperty("words")[p.GetInt32()])),
            JsonValueKind.Number when place == 2 => data.GetProperty("words")[part.GetInt32()].GetString()!,
            _ => part.ToString(),
        };
    }
}
