using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>The list of sections stays at hand.</summary>
[Collection(BrowserTests.Name)]
public sealed class ContentsTests(OpenBrowser browser)
{
    private const string Sample = "maidstone-2016-17";
    private const int Narrow = 480;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_wide_screen_it_stands_beside_the_text_wherever_one_reads(bool hasScript)
    {
        await using var tab = await browser.Open(Sample, hasScript: hasScript);
        await tab.Find("main a.number").Last.ScrollIntoViewIfNeededAsync();
        await tab.Find("main a.number").Last.FocusAsync();
        var list = (await tab.Find("nav").First.BoundingBoxAsync())!;
        var text = (await tab.Find("main").BoundingBoxAsync())!;
        Assert.True(list.X + list.Width <= text.X && list.Y is >= 0 and < 200 && list.Height > 300, $"{list.X} {list.Y} {list.Width} {list.Height}");
    }

    [Fact]
    public async Task On_a_wide_screen_it_marks_what_is_being_read()
    {
        await using var tab = await browser.Open(Sample);
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "10 Road safety" }).ClickAsync();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('nav [aria-current]')?.hash === '#road-safety'");
        Assert.Equal(1, await tab.Find("nav [aria-current=location]").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_narrow_screen_it_is_folded_away_under_the_upper_edge_and_opens_over_the_text(bool hasScript)
    {
        await using var tab = await browser.Open(Sample, Narrow, hasScript: hasScript);
        Assert.False(await tab.Find("nav ul").First.IsVisibleAsync());
        await tab.Find("main a.number").Last.ScrollIntoViewIfNeededAsync();
        Assert.Equal(0, (await tab.Find("nav").BoundingBoxAsync())!.Y);
        await tab.Find("nav summary").ClickAsync();
        Assert.True(await tab.Find("nav li").Last.IsVisibleAsync());
        Assert.InRange((await tab.Find("nav").BoundingBoxAsync())!.Height, 300, 800);
    }

    [Fact]
    public async Task On_a_narrow_screen_it_works_by_keyboard_and_closes_by_itself()
    {
        await using var tab = await browser.Open(Sample, Narrow);
        await tab.Press("Tab", "Tab", "Enter");
        Assert.Equal("Contents", await tab.Focused());
        await tab.Press("Escape");
        Assert.False(await tab.Find("nav ul").First.IsVisibleAsync());
        await tab.Press("Enter", "Tab", "Tab", "Tab", "Enter");
        Assert.Equal("#context", await tab.Ask<string>("() => location.hash"));
        Assert.False(await tab.Find("nav ul").First.IsVisibleAsync());
        Assert.InRange((await tab.Find("#context-heading").BoundingBoxAsync())!.Y, 40, 120);
    }

    [Fact]
    public async Task The_end_of_the_page_leads_back_to_it()
    {
        await using var tab = await browser.Open(Sample, Narrow);
        await tab.Find(".back a").ClickAsync();
        Assert.Equal("Contents", await tab.Focused());
        Assert.True(await tab.Find("nav ul").First.IsVisibleAsync());
    }

    [Fact]
    public async Task What_has_the_focus_is_never_under_it()
    {
        await using var tab = await browser.Open(Sample, Narrow, 400);
        await tab.Find(".back a").FocusAsync();
        for (var i = 0; i < 12; i++)
        {
            await tab.Press("Shift+Tab");
            Assert.InRange(await tab.Ask<double>("() => document.activeElement.getBoundingClientRect().bottom - document.querySelector('nav').getBoundingClientRect().bottom"), 12, 400);
        }
    }
}
