using StrategicAssessment.Indicators;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Protection;

/// <summary>Why a count is hidden, for the ledger alone.</summary>
internal static class ProtectionReasons
{
    public const string Arrived = "It arrived hidden.";

    public const string HiddenBefore = "It was hidden when it was published before, and nothing here says what it was then.";

    public const string Undecided = "Nothing was to print it when it was decided what is hidden.";

    public static string Small(ProtectionRule rule) => $"It is from {English.Whole(rule.Least)} to {English.Whole(rule.Most)}, which the plan hides.";

    public static string Covering(string? kept) => kept is null
        ? "It is hidden so that a small number of the same indicator cannot be worked out."
        : $"It is hidden so that '{kept}' cannot be worked out.";
}
