using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Tests.Documents;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>Tables sort by any column.</summary>
[Collection(BrowserTests.Name)]
public sealed class SortingTests(OpenBrowser browser) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sorting-").FullName;

    [Fact]
    public async Task Numbers_sort_by_what_they_are_and_totals_stay_last()
    {
        await using var tab = await OpenTable(Row("a", "9"), Row("b", "1,000"), Row("c", "-3.5%"), Row("d", "+12"), Row("e", "£20"), Row("f", "8="), Row("total", "5") with { Kind = RowKind.Total });
        Assert.Equal("c f a d e b total", await Sorted(tab, 1));
        Assert.Equal("b e d a f c total", await Sorted(tab, 1));
        Assert.Equal("a b c d e f total", await Sorted(tab, 1));
    }

    [Fact]
    public async Task Equal_rows_keep_their_order_and_what_is_no_number_comes_last()
    {
        await using var tab = await OpenTable(Row("a", "[c]"), Row("b", "2"), Row("c", "1"), Row("d", "2"), Row("e", ""), Row("f", "[x]"));
        Assert.Equal("c b d a e f", await Sorted(tab, 1));
        Assert.Equal("b d c a e f", await Sorted(tab, 1));
    }

    [Fact]
    public async Task Parts_stay_below_their_whole()
    {
        await using var tab = await OpenTable(Row("Theft", "9"), Row("of bicycles", "2", 1), Row("from shops", "1", 1), Row("Violence", "8"), Row("with injury", "7", 1));
        Assert.Equal("Violence|with injury|Theft|from shops|of bicycles", await Sorted(tab, 1, "|"));
    }

    [Fact]
    public async Task The_label_column_sorts_as_words()
    {
        await using var tab = await OpenTable(Row("Ward 10", "1"), Row("ward 9", "2"), Row("Éast", "3"), Row("Dover", "4"));
        Assert.Equal("Dover|Éast|ward 9|Ward 10", await Sorted(tab, 0, "|"));
    }

    [Fact]
    public async Task Ranges_sort_by_where_they_begin_and_probabilities_too_small_to_print_come_first()
    {
        await using var tab = await OpenTable(Row("a", "10.5 to 12"), Row("b", "0.001"), Row("c", "< 0.001"), Row("d", "9 to 20"), Row("e", "-3.5 to -1"));
        Assert.Equal("e c b d a", await Sorted(tab, 1));
    }

    [Fact]
    public async Task Lines_as_small_as_words_are_no_column_to_sort_by()
    {
        await using var tab = await browser.Open("maidstone-2016-17");
        Assert.Equal("0 true", await tab.Ask<string>("() => `${document.querySelectorAll('th.course button').length} ${document.querySelectorAll('td.course svg').length > 40}`"));
    }

    [Fact]
    public async Task A_column_of_words_sorts_as_words()
    {
        await using var tab = await OpenTable(Row("a", "worse"), Row("b", ""), Row("c", "better"), Row("d", "similar"), Row("e", "better"));
        Assert.Equal("c e d a b", await Sorted(tab, 1));
        Assert.Equal("Sorted by Column 0, A to Z", await tab.Find("#status").TextContentAsync());
        Assert.Equal("a d c e b", await Sorted(tab, 1));
    }

    [Fact]
    public async Task Headings_say_how_the_table_is_sorted_and_a_screen_reader_is_told()
    {
        await using var tab = await OpenTable(Row("a", "2"), Row("b", "1"));
        await tab.Find("thead button").Nth(1).FocusAsync();
        foreach (var (key, sort, said) in new[] { ("Enter", "ascending", "Sorted by Column 0, lowest first"), (" ", "descending", "Sorted by Column 0, highest first"), ("Enter", null, "Table in its first order again") })
        {
            await tab.Press(key);
            Assert.Equal(sort, await tab.Find("thead th").Nth(1).GetAttributeAsync("aria-sort"));
            Assert.Equal(said, await tab.Find("#status").TextContentAsync());
        }
    }

    [Fact]
    public async Task A_sample_sorts_by_full_values_where_the_printed_ones_are_equal()
    {
        await using var tab = await browser.Open("maidstone-2016-17");
        var printed = CsvText.Read(Path.Combine(Path.GetDirectoryName(browser.PageOf("maidstone-2016-17"))!, "tables", "asb.csv"));
        var column = printed[0].ToList().IndexOf("Rate per 1,000 residents_value");
        Assert.True(column > 0, string.Join(", ", printed[0]));
        var places = printed.Skip(1).Where(r => r[^2].StartsWith("E07", StringComparison.Ordinal) && !r[0].StartsWith("Average", StringComparison.Ordinal));
        var expected = places.OrderBy(r => decimal.Parse(r[column], System.Globalization.CultureInfo.InvariantCulture)).Select(r => r[0]).ToList();
        await tab.Find("#table-asb thead button").Filter(new() { HasText = "Rate" }).First.ClickAsync();
        Assert.Equal(expected, await tab.Find("#table-asb tbody tr:not(.total) th").AllTextContentsAsync());
    }

    [Fact]
    public async Task Without_script_tables_are_what_they_were()
    {
        await using var tab = await browser.Open("maidstone-2016-17", hasScript: false);
        Assert.Equal(0, await tab.Find("button").CountAsync());
        Assert.True(await tab.Find("#table-asb tbody tr").Last.IsVisibleAsync());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static TableRow Row(string label, string cell, int indent = 0) => new(label, RowKind.Ordinary, indent, [new TableCell(cell, null, null)]);

    private async Task<Tab> OpenTable(params TableRow[] rows)
    {
        var file = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(file, HtmlWriter.Write(Numbering.Apply(Some.Document(Some.Section("a", Some.Table("t", "x") with { Rows = [.. rows] })))));
        return await browser.OpenFile(file);
    }

    private static async Task<string> Sorted(Tab tab, int column, string separator = " ")
    {
        await tab.Find("thead button").Nth(column).ClickAsync();
        return string.Join(separator, await tab.Find("tbody th").AllTextContentsAsync());
    }
}
