using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;

namespace StrategicAssessment.Indicators;

/// <summary>
/// A place's rate or value less that of its group: of the group taken together, or of the average of its members. Judged as Fingertips
/// does: by whether the group's value lies in the place's interval.
/// </summary>
public static class AgainstMeasure
{
    /// <summary>The difference; not applicable to the group itself.</summary>
    public static Figure Compute(IFigures figures, FigureRequest request)
    {
        var group = request.Group ?? throw new ArgumentException("A comparison needs a group.", nameof(request));
        var compared = request.Measure.Averaged ?? throw new ArgumentException("A comparison needs a measure.", nameof(request));
        var own = figures.Get(request with { Measure = compared, Group = null });
        var other = figures.Get(request.Measure.Best > 0
            ? request with { Measure = compared, Area = group.Code, Group = null }
            : request with { Measure = new Measure(MeasureKind.Average) { Averaged = compared } });
        var value = group.Code.Equals(request.Area)
            ? Value.NotApplicable("It is what the others are compared with.")
            : Value.From([own.Value, other.Value], () => Value.Known(own.Value.Number - other.Value.Number));
        return new Figure
        {
            Id = request.Id(),
            Period = request.Period,
            Measure = request.Measure,
            Value = value,
            Evidence = value.IsKnown ? EvidenceOf(request.Indicator, own, other) : null,
            Unit = own.Unit == Unit.Percent ? Unit.PercentagePoints : own.Unit,
            Decimals = Math.Max(own.Decimals, other.Decimals),
            Origin = own.Origin == Origin.Computed && other.Origin == Origin.Computed ? Origin.Computed : Origin.PartQuoted,
            Method = Method.Calculated,
            Formula = value.IsKnown ? $"{Display.Of(own, SymbolStyle.Standard)} - {Display.Of(other, SymbolStyle.Standard)}" : "its own - the group's",
            Operands = [own.Id, other.Id],
            Caveats = [.. own.Caveats.Concat(other.Caveats).Distinct(StringComparer.Ordinal)],
            Definition = Definitions.Of(request),
        };
    }

    private static Evidence? EvidenceOf(IndicatorDefinition indicator, Figure own, Figure other)
    {
        if (own.Evidence is not { } evidence) return null;
        double value = (double)own.Value.Number, benchmark = (double)other.Value.Number;
        var standing = indicator.Confidence < Confidence.Control && evidence.At95 is { } at95
            ? evidence.At998 is null ? Benchmark.SingleOverlap(value, at95, benchmark) : Benchmark.TwoLevels(value, at95, evidence.At998, benchmark)
            : Benchmark.SingleOverlap(value, evidence.At998, benchmark);
        return new Evidence(indicator.Confidence) { Judgement = new Judgement(JudgementTest.SingleOverlap, standing, indicator.GoodEnd) };
    }
}
