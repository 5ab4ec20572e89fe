using System.Text.RegularExpressions;

namespace StrategicAssessment.Observations;

/// <summary>Ages in whole years, of both sexes or of one.</summary>
/// <param name="To">The oldest, or null where there is no end.</param>
/// <param name="Sex"><c>females</c>, <c>males</c>, or empty for both.</param>
public sealed partial record AgeBand(int From, int? To, string Sex = "")
{
    private const int Oldest = 130;

    /// <summary>The standard population of Eurostat's task force (2013), by five years of age to 90 and over, out of 100,000.</summary>
    public static IReadOnlyList<int> European2013 { get; } = [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000];

    /// <summary>What denominators of the band are called, as a slug.</summary>
    public string Base => string.Create(CultureInfo.InvariantCulture, $"{(Sex.Length > 0 ? Sex : "residents")}-aged-{From}") + (To is not { } to ? "-and-over" : to == From ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"-to-{to}"));

    /// <summary>The ages that a text means (<c>0-4</c>, <c>Aged 10 to 17</c>, <c>under 18</c>, <c>90+</c>, <c>85 and over</c>, <c>7</c>, <c>Females 15 to 19</c>), or null.</summary>
    public static AgeBand? Read(string text)
    {
        var match = Form().Match(string.Join(' ', text.ToLowerInvariant().Split([' ', ',', '-', '\u2013', '_'], StringSplitOptions.RemoveEmptyEntries)));
        if (!match.Success) return null;
        var sex = SexOf(match.Groups["sex"].Value)!;
        if (match.Groups["under"] is { Success: true } under) return Number(under) is > 0 and <= Oldest and var end ? new AgeBand(0, end - 1, sex) : null;
        var from = Number(match.Groups["from"]);
        var to = match.Groups["to"] is { Success: true } last ? Number(last) : match.Groups["open"].Success ? (int?)null : from;
        return from > Oldest || to > Oldest || to < from ? null : new AgeBand(from, to, sex);
    }

    /// <summary>The sex that a text means as a band has it; empty for both, null for neither.</summary>
    public static string? SexOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "f" or "female" or "females" or "women" or "girls" => "females",
        "m" or "male" or "males" or "men" or "boys" => "males",
        "" or "persons" or "all" or "all persons" or "total" or "p" or "people" or "residents" => string.Empty,
        _ => null,
    };

    public bool Holds(AgeBand inner) => (Sex.Length == 0 || string.Equals(inner.Sex, Sex, StringComparison.Ordinal)) && inner.From >= From && (To is not { } to || inner.To <= to);

    /// <summary>How much of the European standard population it is, out of 100,000; null where it parts one of its bands of five years.</summary>
    public int? Weight()
    {
        const int Years = 5;
        if (From % Years != 0 || From / Years >= European2013.Count || (To is { } end && ((end + 1) % Years != 0 || end / Years >= European2013.Count - 1))) return null;
        return European2013.Skip(From / Years).Take(To is { } to ? ((to + 1) / Years) - (From / Years) : European2013.Count).Sum();
    }

    /// <summary>Whether bands follow one another from birth to the highest age, each sex for itself where there are sexes.</summary>
    /// <param name="bands">In the order of age.</param>
    public static bool AreAll(IReadOnlyList<AgeBand> bands) => bands.GroupBy(b => b.Sex, StringComparer.Ordinal).Select(s => s.ToList()).ToList() is { Count: > 0 } sexes
        && (sexes.Count == 1 || sexes.TrueForAll(s => s[0].Sex.Length > 0))
        && sexes.TrueForAll(s => s.Count > 1 && s[0].From == 0 && s[^1].To is null && Enumerable.Range(1, s.Count - 1).All(i => s[i - 1].To == s[i].From - 1));

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<sex>residents|persons|females?|males?|women|men|girls|boys|f|m) )?(?:aged? )?(?:under (?<under>\d{1,3})|(?<from>\d{1,3})(?: (?:to )?(?<to>\d{1,3})|(?<open> ?\+| plus| and over| and above| or over))?)(?: years?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
