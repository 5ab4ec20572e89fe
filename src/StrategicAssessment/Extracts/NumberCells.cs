using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>A number, or why there is none, and how many decimals were printed.</summary>
internal sealed record NumberCell(Value Value, int Decimals);

/// <summary>The numbers of an extract: counts are whole and never negative, quoted values are taken as printed.</summary>
/// <param name="heading">What stands over the numbers; empty where they have several columns.</param>
internal sealed class NumberCells(ExtractPlan plan, List<Diagnostic> found, string heading = "")
{
    private readonly NumberSymbols symbols = SymbolsOf(plan);
    private readonly PercentColumn percents = new(plan.Percent);

    /// <summary>The usual symbols and the plan's own.</summary>
    public static NumberSymbols SymbolsOf(ExtractPlan plan) => plan.Symbols.Aggregate(NumberSymbols.Usual, (all, s) => all.With(s.Symbol.Value, s.Meaning));

    /// <summary>What is told of the column as a whole, after its last cell.</summary>
    public Diagnostic? Told => percents.Told;

    /// <summary>Whether it is empty, and the plan does not say what that means.</summary>
    public bool IsAsked(string text) => plan.Indicator.Missing == MissingRows.Error && NumberText.Read(text, symbols) is MissingNumber { Symbol.Length: 0 };

    public NumberCell? Read(string text, SourceSpan at)
    {
        plan.Met.At.UnionWith(plan.Symbols.Where(s => s.Symbol.Value.Trim().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)).Select(s => s.Symbol.At));
        return Meant(text, at);
    }

    private NumberCell? Meant(string text, SourceSpan at) => NumberText.Read(text, symbols) switch
    {
        KnownNumber number => Problem(at, text.Trim(), number) is { } problem ? found.Refuse<NumberCell>(problem) : Known(number, at),
        SuppressedNumber => new(Value.Suppressed(Said.Of("figure.hidden in extract")), 0),
        NotApplicableNumber => new(Value.NotApplicable(Said.Of("figure.not applicable in extract")), 0),
        MissingNumber { Symbol.Length: 0 } when plan.Indicator.Missing == MissingRows.Error => found.Refuse<NumberCell>(ExtractMessages.EmptyNumber(at, mayBeNone: false)),
        MissingNumber { Symbol.Length: 0 } when plan.Indicator.Missing == MissingRows.Zero => new(Value.Known(0), 0),
        MissingNumber => new(Value.NotAvailable(Said.Of("figure.not available in extract")), 0),
        UnreadableNumber unreadable => found.Refuse<NumberCell>(ExtractMessages.NotANumber(at, text.Trim(), unreadable.Reason)),
        _ => throw new UnreachableException(),
    };

    /// <summary>A number that stands beside the one that counts, such as a limit, which is written as the value is; null where there is none.</summary>
    public decimal? Beside(string text, SourceSpan at, bool isLimit)
    {
        var read = NumberText.Read(text, symbols);
        if (read is UnreadableNumber unreadable) found.Add(ExtractMessages.NotANumber(at, text.Trim(), unreadable.Reason));
        return read is KnownNumber number ? number.Value * (isLimit && plan.Percent == PercentForm.Fractions ? 100 : 1) : null;
    }

    private Diagnostic? Problem(SourceSpan at, string text, KnownNumber number)
    {
        if (number.HasPercent && plan.Indicator.Unit != Unit.Percent) return ExtractMessages.UnexpectedSign(at, text, "percent");
        if (number.HasPound && plan.Indicator.Unit != Unit.Pounds) return ExtractMessages.UnexpectedSign(at, text, "pound");
        if (plan.Shape == ExtractShape.Values) return null;
        if (number.MayBeThousands) return ExtractMessages.PointOfThousands(at, text);
        if (number.Value < 0 && !plan.AllowsNegative) return ExtractMessages.NegativeCount(at, text);
        return plan.Indicator.Unit == Unit.Number && number.Value != decimal.Truncate(number.Value) ? ExtractMessages.FractionalCount(at, text, heading) : null;
    }

    private NumberCell Known(KnownNumber number, SourceSpan at)
    {
        if (plan.Indicator.Unit == Unit.Percent) percents.Add(number, at);
        var isWhole = plan.Shape != ExtractShape.Values && plan.Indicator.Unit == Unit.Number;
        return plan.Percent == PercentForm.Fractions ? new(Value.Known(number.Value * 100), Math.Max(0, number.Decimals - 2)) : new(Value.Known(number.Value), isWhole ? 0 : number.Decimals);
    }
}

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

/// <summary>What a file says of how sure its quoted values are: limits that were published beside them, or the events that a rate stands for.</summary>
internal sealed class LimitCells(RowTable table, ExtractColumns columns)
{
    private SourceSpan? outside;
    private int outsideCount;

    /// <summary>Limits that do not hold their values are not used, and told.</summary>
    public Diagnostic? Told => outside is { } at ? ExtractMessages.OutsideItsLimits(at, outsideCount) : null;

    /// <summary>Null where the row says nothing, or the value is none.</summary>
    public PublishedLimits? Read(Row row, NumberCell value, Cell cell, NumberCells numbers)
    {
        if (!value.Value.IsKnown) return null;
        var (number, last) = ((double)value.Value.Number, Math.Pow(10, -value.Decimals));
        var limits = new PublishedLimits(Between(ColumnRole.Lower, ColumnRole.Upper), Between(ColumnRole.LowerWide, ColumnRole.UpperWide), Answered(row, numbers) ?? (Number(ColumnRole.Events) is >= 0 and var events ? events : null));
        if (IsWithin(limits.At95) && IsWithin(limits.At998)) return limits;
        outside ??= table.At(cell);
        outsideCount++;
        return null;

        // The limits may be printed with fewer digits than the value.
        bool IsWithin(Interval? interval) => interval is null || (interval.Lower <= number + last && interval.Upper >= number - last);

        Interval? Between(ColumnRole lower, ColumnRole upper) => Number(lower) is { } from && Number(upper) is { } to ? new Interval((double)from, (double)to, IntervalMethod.Published) : null;

        decimal? Number(ColumnRole role) => In(row, role, numbers);
    }

    /// <summary>How many answered, of which a row of a survey tells; null where it does not say.</summary>
    public decimal? Answered(Row row, NumberCells numbers) => In(row, ColumnRole.Base, numbers);

    private decimal? In(Row row, ColumnRole role, NumberCells numbers) =>
        columns[role] < 0 ? null : numbers.Beside(row.Cells[columns[role]].Text, table.At(row.Cells[columns[role]]), isLimit: role is not (ColumnRole.Base or ColumnRole.Events));
}
