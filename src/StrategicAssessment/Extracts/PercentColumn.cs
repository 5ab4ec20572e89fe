using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>Whether the percentages of an extract are of one unit: all with the sign, all without it, none a fraction of 1 that was meant as one.</summary>
internal sealed class PercentColumn(PercentForm form)
{
    private SourceSpan? marked;
    private SourceSpan? unmarked;
    private SourceSpan? fraction;
    private SourceSpan? larger;
    private SourceSpan? fine;
    private int largestDecimals;
    private int fineDecimals;

    /// <summary>What is told of all its cells; null when they are of one unit.</summary>
    public Diagnostic? Told => form switch
    {
        PercentForm.Fractions when marked is { } sign => ExtractMessages.SignOnFraction(sign),
        PercentForm.Fractions when larger is { } whole => ExtractMessages.NoFraction(whole),
        PercentForm.Fractions => null,
        PercentForm.NotSaid or PercentForm.AsPrinted when (marked, unmarked) is ({ } one, { } other) => ExtractMessages.MixedPercents(one, other),
        PercentForm.NotSaid when fraction is { } first && larger is null => ExtractMessages.OnlyFractions(first),
        PercentForm.NotSaid when fine is { } first && fineDecimals >= largestDecimals + 2 => ExtractMessages.FractionAmongPercents(first),
        PercentForm.NotSaid or PercentForm.AsPrinted => null,
    };

    public void Add(KnownNumber number, SourceSpan at)
    {
        // Nought is nought in either unit.
        if (number.HasPercent) marked ??= at;
        else if (number.Value != 0) unmarked ??= at;
        if (number.HasPercent || number.Value == 0) return;
        if (Math.Abs(number.Value) > 1)
        {
            larger ??= at;
            largestDecimals = Math.Max(largestDecimals, number.Decimals);
        }
        else if (Math.Abs(number.Value) < 1)
        {
            fraction ??= at;
            if (number.Decimals <= fineDecimals) return;
            (fine, fineDecimals) = (at, number.Decimals);
        }
    }
}
