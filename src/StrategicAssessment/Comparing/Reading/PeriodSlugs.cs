namespace StrategicAssessment.Comparing.Reading;

/// <summary>The periods that a figure's id names.</summary>
/// <param name="Own">Slug of its period.</param>
/// <param name="Then">Slug of the period that it is compared with, or null.</param>
internal sealed record PeriodSlugs(string Own, string? Then)
{
    private const int PeriodAt = 4;

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">It has fewer than five parts.</exception>
    public static PeriodSlugs Of(string id)
    {
        var rest = id.AsSpan();
        for (var i = 0; i < PeriodAt; i++)
        {
            var slash = rest.IndexOf('/');
            if (slash < 0) throw new FormatException("A figure's id has five parts or more.");
            rest = rest[(slash + 1)..];
        }

        var end = rest.IndexOf('/');
        if (end < 0) return new PeriodSlugs(rest.ToString(), null);
        var own = rest[..end].ToString();
        rest = rest[(end + 1)..];
        if (!rest.StartsWith("vs-", StringComparison.Ordinal)) return new PeriodSlugs(own, null);
        end = rest.IndexOf('/');
        return new PeriodSlugs(own, (end < 0 ? rest["vs-".Length..] : rest["vs-".Length..end]).ToString());
    }
}
