using Microsoft.Playwright;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>Which of a chart's two drawings a reader gets.</summary>
[Collection(BrowserTests.Name)]
public sealed class DrawingTests(OpenBrowser browser)
{
    // Charts that do not show one drawing, of the width expected, whole and inside the window.
    private const string Wrong =
        """
        drawn => [...document.querySelectorAll('div.chart')].filter(figure => {
          const shown = [...figure.querySelectorAll('svg[role=img]')].filter(svg => svg.checkVisibility());
          if (shown.length !== 1 || shown[0].viewBox.baseVal.width !== drawn) return true;
          const box = shown[0].getBoundingClientRect();
          const isCut = box.left < 0 || box.right > innerWidth + 0.5 || figure.scrollWidth > figure.clientWidth + 2 * Math.max(0, figure.getBoundingClientRect().left);
          return isCut || Math.abs(box.height / box.width - shown[0].viewBox.baseVal.height / drawn) > 0.01;
        }).map(figure => figure.id)
        """;

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public async Task A_chart_is_drawn_for_the_screen_that_it_is_on(string sample)
    {
        foreach (var (window, drawn) in new[] { (320, 360), (360, 360), (600, 360), (640, 720), (1000, 720), (1400, 720) })
        {
            await using var tab = await browser.Open(sample, window);
            Assert.True(await tab.Find("div.chart").CountAsync() > 3);
            Assert.Empty(await tab.Ask<string[]>(Wrong, drawn));
        }
    }

    [Fact]
    public async Task Paper_has_the_wide_drawing_whatever_the_screen()
    {
        await using var tab = await browser.Open("maidstone-2016-17", 360);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await tab.Ask<string[]>(Wrong, 720));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1400)]
    public async Task A_screen_reader_meets_each_chart_once(int width)
    {
        await using var tab = await browser.Open("maidstone-2016-17", width);
        Assert.Equal(await tab.Find("div.chart").CountAsync(), await tab.Page.GetByRole(AriaRole.Img).CountAsync());
    }
}
