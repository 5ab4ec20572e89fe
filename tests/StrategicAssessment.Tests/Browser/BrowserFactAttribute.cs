using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>A fact that needs a browser: skipped where there is none, unless <c>ASSESS_REQUIRE_BROWSER</c> is set.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = OpenBrowser.WhyNot;
}

/// <summary>A theory that needs a browser.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = OpenBrowser.WhyNot;
}
