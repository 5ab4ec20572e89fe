namespace StrategicAssessment.Statistics;

/// <summary>A part of a total: a category, a ward.</summary>
/// <param name="Key">Names it; unique.</param>
public sealed record Part(string Key, decimal Before, decimal Now);

/// <summary>What a part adds to the change of its total.</summary>
/// <param name="OfBefore">The change in per cent of the total before: these add up to the total's own change in per cent. Null when the total was nothing.</param>
public sealed record Driver(string Key, decimal Change, decimal? OfBefore);

/// <summary>What a change of a total is made of: the parts, and what they leave over.</summary>
/// <param name="All">Largest first whichever way it went; equal ones in the order of their keys.</param>
/// <param name="LeftOver">The change less that of all parts: zero when the parts make up the total in both periods.</param>
public sealed record Drivers(decimal Change, IReadOnlyList<Driver> All, decimal LeftOver)
{
    /// <summary>Of a total and its parts. Everything is worked out in decimals, so that the changes and what is left over add up exactly.</summary>
    public static Drivers Of(decimal before, decimal now, IReadOnlyList<Part> parts)
    {
        Driver[] all = [.. parts.Select(p => new Driver(p.Key, p.Now - p.Before, before == 0 ? null : (p.Now - p.Before) * 100 / before)).OrderByDescending(d => Math.Abs(d.Change)).ThenBy(d => d.Key, StringComparer.Ordinal)];
        return new Drivers(now - before, all, now - before - all.Sum(d => d.Change));
    }
}
