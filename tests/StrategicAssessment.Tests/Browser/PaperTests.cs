using Microsoft.Playwright;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>The page as a reader prints it, whatever is open or sorted on the screen.</summary>
[Collection(BrowserTests.Name)]
public sealed class PaperTests(OpenBrowser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_contents_are_written_out_and_nothing_that_one_presses_is_printed(bool hasScript)
    {
        await using var tab = await browser.Open("maidstone-2016-17", 480, hasScript: hasScript);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await tab.Find("nav li").Last.IsVisibleAsync());
        Assert.False(await tab.Find("nav summary").IsVisibleAsync());
        Assert.False(await tab.Find(".skip").IsVisibleAsync());
        Assert.False(await tab.Find("footer").IsVisibleAsync());
        if (hasScript) Assert.False(await tab.Find(".hint").IsVisibleAsync());
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public async Task No_table_is_wider_than_the_paper(string sample)
    {
        const int PrintedWidth = 673;   // 210 mm less the margins of 16 mm, at 96 pixels an inch
        const int LyingWidth = 1001;    // 297 mm less the same
        await using var tab = await browser.Open(sample, PrintedWidth);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await tab.Ask<string[]>($"() => [...document.querySelectorAll('table')].filter(t => t.getBoundingClientRect().right > (t.closest('.wide') ? {LyingWidth} : innerWidth) + 1).map(t => t.caption.textContent)"));
    }

    [Fact]
    public async Task Figures_look_like_text()
    {
        await using var tab = await browser.Open("maidstone-2016-17");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("none", await tab.Ask<string>("() => getComputedStyle(document.querySelector('p .mark')).textDecorationLine"));
        Assert.Equal("none", await tab.Ask<string>("() => getComputedStyle(document.querySelector('.sort'), '::after').display"));
    }
}
