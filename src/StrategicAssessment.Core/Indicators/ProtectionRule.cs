using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>How the small counts of an indicator are kept.</summary>
/// <param name="Threshold">Counts below it are hidden; 2 or more (5 by convention).</param>
/// <param name="HidesZero">Whether 0 is small too. By convention it is not, and is hidden only where it has to keep another.</param>
/// <param name="RoundTo">Counts that are shown are rounded to the nearest multiple of it, halves up; 0 and 1 for exact counts. At most twice the threshold, so that only 0 prints as 0.</param>
public sealed record ProtectionRule(int Threshold, bool HidesZero, int RoundTo)
{
    private const string Lead = "counts from ", To = " to ", Hidden = " withheld", Round = ", others rounded to the nearest ";

    /// <summary>What is assumed of numbers that arrive hidden: exact counts, those from 1 to 4 hidden.</summary>
    public static ProtectionRule Usual { get; } = new(5, false, 0);

    /// <summary>The least count that is hidden for its own sake: 0 or 1.</summary>
    public int Least => HidesZero ? 0 : 1;

    /// <summary>The largest count that is hidden for its own sake.</summary>
    public int Most => Threshold - 1;

    /// <summary>What no reader may narrow: a hidden number must remain possible over a range at least this wide.</summary>
    public int Width => Most - Least;

    public bool Rounds => RoundTo > 1;

    /// <summary>Whether a count is hidden for its own sake.</summary>
    public bool Hides(long count) => count >= Least && count <= Most;

    /// <summary>A count that is not hidden, as it is shown.</summary>
    public long Shown(long count) => Rounds ? (count + (RoundTo / 2)) / RoundTo * RoundTo : count;

    public long LeastShownAs(long count) => !Rounds || count == 0 ? count : Math.Max(Threshold, Shown(count) - (RoundTo / 2));

    public long MostShownAs(long count) => !Rounds || count == 0 ? count : Shown(count) + RoundTo - 1 - (RoundTo / 2);

    /// <summary>The rule as a figure's definition says it: <c>counts from 1 to 4 withheld, others rounded to the nearest 5</c>.</summary>
    public string Words => $"{Lead}{English.Whole(Least)}{To}{English.Whole(Most)}{Hidden}{(Rounds ? $"{Round}{English.Whole(RoundTo)}" : string.Empty)}";

    /// <summary>The rule that a figure's definition says; null where it says none.</summary>
    public static ProtectionRule? Said(string definition)
    {
        foreach (var part in definition.Split("; "))
        {
            if (!part.StartsWith(Lead, StringComparison.Ordinal) || part.IndexOf(Hidden, StringComparison.Ordinal) is not (>= 0 and var end)) continue;
            var bounds = part[Lead.Length..end].Split(To);
            var (rounds, roundTo) = (part.IndexOf(Round, StringComparison.Ordinal), 0);
            if (bounds.Length != 2 || !TryRead(bounds[0], out var least) || !TryRead(bounds[1], out var most) || (rounds >= 0 && !TryRead(part[(rounds + Round.Length)..], out roundTo))) continue;
            return new ProtectionRule(most + 1, least == 0, roundTo);
        }

        return null;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
}
