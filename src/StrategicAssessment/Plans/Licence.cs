using System.Collections.Immutable;

namespace StrategicAssessment.Plans;

/// <summary>What others may do with the data files.</summary>
/// <param name="Id">As in the lists of SPDX and Open Definition.</param>
internal sealed record Licence(string Id, string Title, string Address)
{
    /// <summary>What the plan says when no licence is given.</summary>
    public const string None = "none";

    /// <summary>What public bodies in the United Kingdom publish under unless there is a reason not to.</summary>
    public static Licence Default { get; } = new("OGL-UK-3.0", "Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");

    /// <summary>Those that a plan may name.</summary>
    public static ImmutableArray<Licence> Known { get; } =
    [
        Default,
        new("CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"),
        new("CC0-1.0", "Creative Commons Zero 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ];

    /// <summary>The licence that a word of the plan names: the default for no word, null for <see cref="None"/>.</summary>
    public static Licence? Of(string? word) => word is null ? Default : Known.FirstOrDefault(l => string.Equals(l.Id, word, StringComparison.Ordinal));
}
