using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>Any figure says where it comes from, by mouse and by keyboard.</summary>
[Collection(BrowserTests.Name)]
public sealed class FigurePanelTests(OpenBrowser browser)
{
    private const string Sample = "maidstone-2016-17";
    private const string Rate = "td[data-figure='asb/rate-per-1000/E07000110/all/2014-10_2015-09'] .mark";

    [Fact]
    public async Task A_figure_of_a_table_tells_its_formula_and_leads_down_to_its_extract()
    {
        await using var tab = await browser.Open(Sample);
        await tab.Find(Rate).First.ClickAsync();
        Assert.Equal("22.3 Anti-social behaviour, rate per 1,000 residents, Maidstone, October 2014 to September 2015", await Text(tab, "dialog > p:not(.buttons)"));
        Assert.Equal("3,608 / 161,800 × 1,000 = 22.2991347342398", await Text(tab, "[data-say=formula]"));
        Assert.Equal(["Kent Police: extracts/asb-incidents-by-area.csv (1 row)", "../kent/population.csv (1 row)"], await tab.Find("[data-say=sources] li").AllTextContentsAsync());
        await tab.Find("dialog dd button").First.ClickAsync();
        Assert.Equal("Kent Police: extracts/asb-incidents-by-area.csv (1 row)", await Text(tab, "[data-say=sources]"));
        Assert.Equal("Where does this number come from?", await tab.Focused());
        await tab.Find("[data-do=back]").ClickAsync();
        Assert.Equal("22.3", await Text(tab, "[data-say=display]"));
    }

    [Fact]
    public async Task By_keyboard_a_figure_is_found_opened_and_left_with_the_focus_where_it_was()
    {
        await using var tab = await browser.Open(Sample);
        var before = await AtFirstFigureOf(tab, "#table-asb");
        await tab.Press("ArrowRight", "ArrowDown");
        var figure = await tab.Focused();
        Assert.NotEqual(before, figure);
        await tab.Press("Enter");
        Assert.Equal(figure, await Text(tab, "[data-say=display]"));
        await tab.Press("Escape");
        Assert.False(await tab.Find("dialog").IsVisibleAsync());
        Assert.Equal(figure, await tab.Focused());
        await tab.Press("ArrowUp", "ArrowLeft");
        Assert.Equal(before, await tab.Focused());
    }

    [Fact]
    public async Task Inside_the_panel_the_keyboard_reaches_everything_and_stays_there()
    {
        await using var tab = await browser.Open(Sample);
        await tab.Find(Rate).First.PressAsync(" ");
        await tab.Press("Tab");
        Assert.Equal("3,608", await tab.Focused());
        await tab.Press("Tab", "Tab");
        Assert.Equal("Close", await tab.Focused());
        await tab.Press("Enter");
        Assert.False(await tab.Find("dialog").IsVisibleAsync());
    }

    [Fact]
    public async Task A_table_and_a_paragraph_cost_one_stop_of_the_Tab_key_each()
    {
        await using var tab = await browser.Open(Sample);
        Assert.Equal("1 1", await tab.Ask<string>(
            """
            () => ['table', 'main p:has(.mark ~ .mark)'].map(group => Math.max(...[...document.querySelectorAll(group)].map(g => g.querySelectorAll('.mark[tabindex="0"]').length))).join(' ')
            """));
    }

    [Fact]
    public async Task A_figure_in_a_sentence_tells_as_well()
    {
        await using var tab = await browser.Open(Sample);
        var figure = tab.Find("main p .figure").First;
        await figure.ClickAsync();
        Assert.Equal(await figure.GetAttributeAsync("data-figure"), await Text(tab, "[data-say=id]"));
    }

    [Fact]
    public async Task No_panel_tells_a_row_number()
    {
        await using var tab = await browser.Open(Sample);
        Assert.DoesNotMatch(@"\b[Rr]ows? \d|\blines? \d", await Text(tab, "#figures"));
    }

    [Fact]
    public async Task A_protected_figure_tells_only_that_it_is_protected()
    {
        await using var tab = await browser.Open(Sample);
        await tab.Find("#table-hospital-admissions-by-ward td:has(abbr) .mark").First.ClickAsync();
        Assert.Equal("Protected: not shown, so that no small number can be worked out", await Text(tab, "[data-say=origin]"));
        var told = await tab.Ask<string[]>("() => [...document.querySelectorAll('dialog dl > div:not([hidden]) dd')].map(d => d.dataset.say)");
        Assert.Equal(["origin", "id"], told);
    }

    // What a browser copies as plain text: cells of a row with tabs between them.
    [Fact]
    public async Task A_row_that_is_copied_stays_a_row()
    {
        await using var tab = await browser.Open(Sample);
        const string Copy = "row => { getSelection().selectAllChildren(row); return getSelection().toString().trim(); }";
        var row = tab.Find($"#table-asb tr:has({Rate})").First;
        var cells = await row.Locator("th, td:not(.course)").AllTextContentsAsync();
        Assert.True(cells.Count > 3);
        Assert.Equal(string.Join('\t', cells).TrimEnd(), await row.EvaluateAsync<string>(Copy));
    }

    [Fact]
    public async Task Figures_can_be_plain_text_again()
    {
        await using var tab = await browser.Open(Sample);
        await tab.Find(".hint button").ClickAsync();
        Assert.Equal(0, await tab.Find("main [role=button]").CountAsync());
        await tab.Find(Rate).First.ClickAsync();
        Assert.False(await tab.Find("dialog").IsVisibleAsync());
    }

    private static async Task<string> Text(Tab tab, string selector) => (await tab.Find(selector).TextContentAsync())!;

    private static async Task<string> AtFirstFigureOf(Tab tab, string table)
    {
        await tab.Find($"{table} thead button").First.FocusAsync();
        for (var i = 0; i < 12 && !await tab.Ask<bool>("() => document.activeElement.matches('td .mark')"); i++) await tab.Press("Tab");
        return await tab.Focused();
    }
}
