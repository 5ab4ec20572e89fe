using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>What axe-core finds: <c>.ci/run</c> fetches it.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(OpenBrowser browser)
{
    private const string Run =
        """
        async inside => {
          const result = await axe.run(document.querySelector(inside), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return JSON.stringify({
            checked: result.passes.length,
            found: result.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | ')),
          });
        }
        """;

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public async Task A_sample_has_no_violation_on_a_wide_screen(string sample)
    {
        await using var tab = await browser.Open(sample);
        await AssertNothing(tab);
    }

    [Theory]
    [MemberData(nameof(OpenBrowser.Samples), MemberType = typeof(OpenBrowser))]
    public async Task A_sample_has_no_violation_on_a_small_screen_while_everything_is_open_and_sorted(string sample)
    {
        await using var tab = await browser.Open(sample, 320, 640);
        await tab.Find("thead button").First.ClickAsync();
        await tab.Find("summary").First.ClickAsync();
        await AssertNothing(tab);
        await tab.Find("td .mark").First.PressAsync("Enter");
        await AssertNothing(tab, "dialog");
    }

    [Theory]
    [InlineData("maidstone-2016-17", "public-summary")]
    [InlineData("maidstone-2016-17", "partnership-plan")]
    [InlineData("maidstone-2016-17", "committee-report")]
    [InlineData("northshire-2025-26", "two-column")]
    public async Task A_further_document_has_no_violation_on_a_wide_or_a_small_screen(string sample, string document)
    {
        var page = browser.PageOf(sample).Replace("strategic-assessment", document, StringComparison.Ordinal);
        foreach (var width in new[] { 1400, 320 })
        {
            await using var tab = await browser.OpenFile(page, width);
            await AssertNothing(tab);
        }
    }

    [Fact]
    public async Task A_sample_has_no_violation_in_the_dark()
    {
        await using var tab = await browser.Open("maidstone-2016-17");
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        Assert.Equal("rgb(18, 18, 18)", await tab.Ask<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        await AssertNothing(tab);
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(320)]
    public async Task The_page_that_lists_several_bundles_has_no_violation(int width)
    {
        using var county = Workspace.OfCountySample();
        Assert.Equal(0, county.Build("--format", "html").ExitCode);
        await using var tab = await browser.OpenFile(Path.Combine(county.Output, "index.html"), width);
        await AssertNothing(tab);
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(320)]
    public async Task The_page_of_an_audit_has_no_violation(int width)
    {
        using var workspace = Workspace.Empty("audit");
        var (bundle, page) = (Path.GetDirectoryName(browser.PageOf("maidstone-2016-17"))!, Path.Combine(workspace.Folder, "audit.html"));
        workspace.Write("edited.html", (await File.ReadAllTextAsync(browser.PageOf("maidstone-2016-17"), TestContext.Current.CancellationToken)).Replace("4,026", "4,062", StringComparison.Ordinal) + "<p>Robbery rose by 12.5%, from 80 to 81.</p>");
        Assert.Equal(1, Assess.Run("audit", bundle, Path.Combine(workspace.Folder, "edited.html"), "--html", page).ExitCode);
        await using var tab = await browser.OpenFile(page, width);
        await AssertNothing(tab);
    }

    /// <summary>That axe-core finds nothing inside an element of a page.</summary>
    internal static async Task AssertNothing(Tab tab, string inside = "html")
    {
        await tab.Ask<object>(await File.ReadAllTextAsync(Needs.Axe()) + "; null");
        using var result = JsonDocument.Parse(await tab.Ask<string>(Run, inside));
        Assert.Empty(result.RootElement.GetProperty("found").EnumerateArray().Select(f => f.GetString()));
        Assert.InRange(result.RootElement.GetProperty("checked").GetInt32(), 5, int.MaxValue);
    }
}
