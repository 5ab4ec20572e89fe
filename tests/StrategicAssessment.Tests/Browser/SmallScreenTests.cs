using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>At 320 CSS pixels: a telephone, or a wide window at 400% zoom (WCAG 2.2, 1.4.10).</summary>
[Collection(BrowserTests.Name)]
public sealed class SmallScreenTests(OpenBrowser browser)
{
    // What sticks out on the right, unless it stands in a table that scrolls by itself, or in a drawing, whose words keep their places.
    private const string SticksOut =
        """
        () => [...document.querySelectorAll('body *')]
          .filter(e => !e.closest('.scroll > *, svg > *, .visually-hidden, .skip, dialog:not([open])') && e.getBoundingClientRect().right > innerWidth + 1)
          .map(e => e.outerHTML.slice(0, 120))
        """;

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public async Task Nothing_but_a_table_has_to_be_scrolled_sideways(string sample)
    {
        await using var tab = await browser.Open(sample, 320, 256);
        Assert.Empty(await tab.Ask<string[]>(SticksOut));
        Assert.Equal(320, await tab.Ask<int>("() => document.documentElement.scrollWidth"));
    }

    // Two screens of 640: the table of all topics may follow.
    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public async Task A_telephone_shows_the_message_on_two_screens(string sample)
    {
        await using var tab = await browser.Open(sample, 360, 640);
        Assert.InRange(await tab.Ask<double>("() => document.querySelector('#message > ul').getBoundingClientRect().bottom"), 1, 2 * 640);
    }

    [Fact]
    public async Task A_wide_table_scrolls_by_keyboard_and_keeps_its_first_column_in_view()
    {
        await using var tab = await browser.Open("maidstone-2016-17", 320, 640);
        await tab.Find("#table-asb .scroll").FocusAsync();
        await tab.Press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('#table-asb .scroll').scrollLeft > 60");
        Assert.InRange((await tab.Find("#table-asb tbody th").First.BoundingBoxAsync())!.X, 0, 40);
    }

    [Fact]
    public async Task A_table_that_is_wider_than_the_screen_says_so_and_another_is_no_place_to_stop_at()
    {
        await using var tab = await browser.Open("maidstone-2016-17", 360, 640);
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('.sideways:not([hidden])')");
        const string disagree = "() => [...document.querySelectorAll('.scroll')].filter(s => { const isWide = s.scrollWidth > s.clientWidth + 1; return s.previousElementSibling.hidden === isWide || s.hasAttribute('tabindex') !== isWide; }).length";
        Assert.Equal(0, await tab.Ask<int>(disagree));
        await tab.Page.SetViewportSizeAsync(1400, 900);
        await tab.Page.WaitForFunctionAsync("() => !document.querySelector('.sideways:not([hidden])')");
        Assert.Equal(0, await tab.Ask<int>("() => document.querySelectorAll('.scroll[tabindex]').length"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_opens_at_its_first_section_which_stays_open_while_all_others_fold(bool hasScript)
    {
        await using var tab = await browser.Open("maidstone-2016-17", 360, 800, hasScript);
        Assert.InRange((await tab.Find("main > section h2").First.BoundingBoxAsync())!.Y, 0, 400);
        Assert.Equal(0, await tab.Find(".fold:not([open])").CountAsync());
        await tab.Find(".fold > summary").Last.ClickAsync();
        Assert.Equal(1, await tab.Find(".fold:not([open])").CountAsync());
        Assert.Equal(1, await tab.Find("main > section:not(:has(> .fold))").CountAsync());
        if (!hasScript) return;
        await tab.Find("nav summary").ClickAsync();
        await tab.Find(".fold-all button").ClickAsync();
        Assert.Equal(0, await tab.Find(".fold[open]").CountAsync());
        await tab.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.True(await tab.Find(".fold p").Last.IsVisibleAsync());
    }

    [Fact]
    public async Task The_panel_fits_and_scrolls()
    {
        await using var tab = await browser.Open("maidstone-2016-17", 320, 256);
        await tab.Find("#table-asb td .mark").First.PressAsync("Enter");
        var panel = (await tab.Find("dialog").BoundingBoxAsync())!;
        Assert.True(panel is { X: >= 0, Y: >= 0 } && panel.X + panel.Width <= 320 && panel.Y + panel.Height <= 256, $"{panel.X} {panel.Y} {panel.Width} {panel.Height}");
        await tab.Press("Tab", "Tab", "Tab");
        Assert.Empty(await tab.Ask<string[]>(SticksOut));
    }

    [Fact]
    public async Task Text_may_be_spaced_out_without_loss()
    {
        await using var tab = await browser.Open("maidstone-2016-17", 320, 640);
        await tab.Ask<object?>(
            """
            () => { for (const e of document.querySelectorAll('body *')) { e.style.lineHeight = '1.5'; e.style.letterSpacing = '0.12em'; e.style.wordSpacing = '0.16em'; } return null; }
            """);
        Assert.Empty(await tab.Ask<string[]>(SticksOut));
    }
}
