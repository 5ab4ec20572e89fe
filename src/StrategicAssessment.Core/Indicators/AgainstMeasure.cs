using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>A place's rate or value less that of its group: of the group taken together, or of the average of its members. Judged as Fingertips does: by
/// whether the group's value lies in the place's interval.</summary>
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
            ? Value.NotApplicable(Said.Of("figure.compared with"))
            : Value.From([own.Value, other.Value], () => Value.Known(own.Value.Number - other.Value.Number));
        var formula = value.IsKnown ? $"{Display.Of(own, SymbolStyle.Standard)} - {Display.Of(other, SymbolStyle.Standard)}" : Said.Of("working.against");
        return request.Answer(value, own.Unit == Unit.Percent ? Unit.PercentagePoints : own.Unit, Math.Max(own.Decimals, other.Decimals), formula, own, other) with
        {
            Evidence = value.IsKnown ? EvidenceOf(figures, request, own, other) : null,
        };
    }

    private static Evidence? EvidenceOf(IFigures figures, FigureRequest request, Figure own, Figure other)
    {
        if (own.Evidence is not { } evidence) return null;
        double value = (double)own.Value.Number, benchmark = (double)other.Value.Number;
        var indicator = request.Indicator;
        if (indicator.IsQuoted) return new Evidence(indicator.Confidence) { Judgement = new Judgement(JudgementTest.QuotedOverlap, AsQuoted(Benchmark.SingleOverlap(value, evidence.Interval ?? evidence.At95 ?? evidence.At998, benchmark)), indicator.GoodEnd) };
        var standing = evidence.At998 is { } at998 ? Benchmark.TwoLevels(value, evidence.At95 ?? at998, at998, benchmark) : Benchmark.SingleOverlap(value, evidence.At95, benchmark);
        var judgement = new Judgement(JudgementTest.SingleOverlap, standing, indicator.GoodEnd);
        Value? counted = own.Measure.Kind == MeasureKind.Rate ? figures.Get(request.Plain()).Value : null;
        if (counted is not { } count || !CountEvidence.IsOfEvents(indicator, count) || PopulationMeasure.For(figures, request) is not { Value: { IsKnown: true, Number: > 0 } residents })
            return new Evidence(indicator.Confidence) { Judgement = judgement };
        double events = (double)count.Number, people = (double)residents.Number;
        var dispersion = figures.DispersionOf(request);
        standing = Benchmark.TwoLevels(value, At(1 - Scale.Sign), At(1 - indicator.Clear), benchmark);
        if (standing == Standing.Similar && TwoCounts.IsFew(benchmark * people / indicator.Per)) standing = Standing.TooFew;
        return new Evidence(indicator.Confidence) { Judgement = judgement with { Standing = standing, Dispersion = dispersion } };

        Interval At(double level) => RateInterval.Of(events / dispersion.Stretch(level), people / dispersion.Stretch(level), indicator.Per, level);
    }

    // Those who published it have one level.
    private static Standing AsQuoted(Standing standing) => standing switch
    {
        Standing.Higher or Standing.MuchHigher => Standing.MuchHigher,
        Standing.Lower or Standing.MuchLower => Standing.MuchLower,
        Standing.Similar or Standing.TooFew or Standing.NotCompared => standing,
    };
}
