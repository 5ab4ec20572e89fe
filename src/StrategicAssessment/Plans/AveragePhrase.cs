using System.Globalization;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

/// <summary><c>average of districts</c> or <c>average of best 4 of districts</c>.</summary>
/// <param name="Best">Of how many of the best; 0 for all.</param>
internal sealed record AveragePhrase(string Group, int Best)
{
    private const string Start = "average of ";
    private const string BestOf = "best ";

    public static AveragePhrase? Read(string text)
    {
        if (!text.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = text[Start.Length..].Trim();
        if (!rest.StartsWith(BestOf, StringComparison.OrdinalIgnoreCase)) return new AveragePhrase(rest, 0);
        var words = rest[BestOf.Length..].Split(" of ", 2, StringSplitOptions.TrimEntries);
        return words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var best) && best is > 0 and < 1000
            ? new AveragePhrase(words[1], best)
            : new AveragePhrase(rest, 0);
    }

    /// <summary>The label of the row, when the plan gives none.</summary>
    public string LabelFor(Group group) => Best == 0 ? "Average of " + group.Name : $"Average of best {English.Whole(Best)} of {group.Name}";
}
