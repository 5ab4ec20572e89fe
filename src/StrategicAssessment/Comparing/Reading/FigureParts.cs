using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>What is known of a figure while it is read.</summary>
internal sealed class FigureParts
{
    public string? Id, Series, Indicator, Measure, Area, AreaName, Category, Group, Reason, Unit, Display, Definition, Standing, Verdict, Trend;
    public IReadOnlyList<string> Operands = [], Caveats = [], Files = [];
    public ValueStatus? Status;
    public decimal? Value;
    public double? Lower95, Upper95, Confidence;
    public int? BestRank, WorstRank;
    public int Per, PopulationYear;
    public bool IsTied;
    private string start = string.Empty, end = string.Empty, thenStart = string.Empty, thenEnd = string.Empty;

    /// <summary>Whether everything is there that every figure has.</summary>
    public bool IsWhole => Id is not null && Series is not null && Indicator is not null && Measure is not null && Area is not null && Category is not null
        && Unit is not null && Display is not null && Definition is not null && Status is { } status && (status != ValueStatus.Known || Value is not null);

    /// <summary>Whether it repeats last year's bundle: its series carries an edition, and nothing of it is ever computed.</summary>
    public bool IsQuotedFromLastYear => Indicator!.StartsWith(PublishedFigures.Prefix, StringComparison.Ordinal);

    /// <summary>Takes the first and the last day of a period; empty for an undated one.</summary>
    public void Take(string name, string first, string last)
    {
        if (name == "period") (start, end) = (first, last);
        else (thenStart, thenEnd) = (first, last);
    }

    /// <summary>The figure.</summary>
    /// <param name="periods">Periods met so far.</param>
    /// <param name="definitions">By hash, in words.</param>
    public BundleFigure Figure(PeriodCache periods, IReadOnlyDictionary<string, string> definitions)
    {
        var slugs = PeriodSlugs.Of(Id!);
        return new BundleFigure
        {
            Id = Id!,
            Series = Series!,
            Indicator = Indicator!,
            Measure = Measure!,
            Area = Area!,
            AreaName = AreaName ?? Area!,
            Category = Category!,
            Period = periods.Of(slugs.Own, start, end),
            ComparedWith = slugs.Then is { } then ? periods.Of(then, thenStart, thenEnd) : null,
            Group = Group,
            Status = Status!.Value,
            Reason = Reason,
            Value = Status == ValueStatus.Known ? Value : null,
            Unit = Unit!,
            Display = Display!,
            Base = Per == 0 ? null : new BundleBase(Per, PopulationYear),
            Evidence = Evidence(),
            IsTied = IsTied,
            Definition = definitions.GetValueOrDefault(Definition!, Definition!),
            Operands = Operands,
            Files = Files,
            Caveats = Caveats,
        };
    }

    private BundleEvidence? Evidence() => Lower95 is null && Standing is null && Trend is null && BestRank is null ? null : new BundleEvidence
    {
        Lower95 = Lower95,
        Upper95 = Upper95,
        Standing = Standing,
        Verdict = Verdict,
        Confidence = Confidence,
        Trend = Trend,
        BestRank = BestRank,
        WorstRank = WorstRank,
    };
}
