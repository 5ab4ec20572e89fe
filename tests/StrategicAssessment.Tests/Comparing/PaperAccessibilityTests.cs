using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Browser;
using StrategicAssessment.Tests.Comparison;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>What axe-core finds on the paper.</summary>
[Collection(BrowserTests.Name)]
public sealed class PaperAccessibilityTests(OpenBrowser browser, ComparedSamples samples) : IClassFixture<ComparedSamples>
{
    [Theory]
    [InlineData(1400, 1000)]
    [InlineData(320, 640)]
    public async Task The_paper_of_two_years_has_no_violation(int width, int height)
    {
        using var workspace = Workspace.Empty("paper");
        Assess.Run("diff", samples.Of("2016-17"), samples.Of("2017-18"), "--format", "html", "--output", workspace.Folder);
        await using var tab = await browser.OpenFile(Path.Combine(workspace.Folder, "what-changed.html"), width, height);
        await AccessibilityTests.AssertNothing(tab);
    }
}
