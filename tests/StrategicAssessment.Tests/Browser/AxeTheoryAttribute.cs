using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>A theory that needs a browser and axe-core, which is fetched and not kept with the program.</summary>
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = OpenBrowser.WhyNot ?? (File.Exists(Script) || OpenBrowser.IsRequired ? null : "axe-core has not been fetched into artifacts/axe-core: see CONTRIBUTING.md.");

    /// <summary>Where its script is.</summary>
    public static string Script => Path.Combine(Repository.Root, "artifacts", "axe-core", "axe.min.js");
}
