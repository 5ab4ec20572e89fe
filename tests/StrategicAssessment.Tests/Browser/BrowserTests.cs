using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<OpenBrowser>
{
    public const string Name = "browser";
}
