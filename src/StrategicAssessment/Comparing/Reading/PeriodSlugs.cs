namespace StrategicAssessment.Comparing.Reading;

/// <summary>The periods that a figure's id names.</summary>
internal static class PeriodSlugs
{
    private const int PeriodAt = 4;
    private const string Against = "vs-";

    /// <summary>Slug of its period.</summary>
    /// <exception cref="FormatException">The id has fewer than five parts.</exception>
    public static ReadOnlySpan<char> Own(string? id) => First(AfterParts(id, PeriodAt));

    /// <summary>Slug of the period that it is compared with; empty when there is none.</summary>
    /// <exception cref="FormatException">The id has fewer than five parts.</exception>
    public static ReadOnlySpan<char> Then(string? id)
    {
        var rest = AfterParts(id, PeriodAt);
        var slash = rest.IndexOf('/');
        return slash >= 0 && rest[(slash + 1)..].StartsWith(Against, StringComparison.Ordinal) ? First(rest[(slash + 1 + Against.Length)..]) : [];
    }

    private static ReadOnlySpan<char> AfterParts(string? id, int count)
    {
        var rest = id.AsSpan();
        for (var i = 0; i < count; i++)
        {
            var slash = rest.IndexOf('/');
            if (slash < 0) throw new FormatException("A figure's id has five parts or more.");
            rest = rest[(slash + 1)..];
        }

        return rest;
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> rest) => rest.IndexOf('/') is >= 0 and var slash ? rest[..slash] : rest;
}
