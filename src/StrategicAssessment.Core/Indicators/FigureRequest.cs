using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>A question that has one answer: which measure of which indicator, where, of what, when.</summary>
public sealed record FigureRequest(IndicatorDefinition Indicator, Measure Measure, AreaCode Area, string Category, Period Period)
{
    /// <summary>For changes, and for ranks by change: the earlier period.</summary>
    public Period? ComparedWith { get; init; }

    /// <summary>For ranks: the places ranked. For shares of a group's total: the group.</summary>
    public Group? Group { get; init; }

    /// <summary>For percentages of another count: what that counts.</summary>
    public CountedThing? Of { get; init; }

    public FigureId Id() => new(
        Measure.Kind == MeasureKind.Population ? "population" : Indicator.Id, Measure.Slug, Area, Category, Period.Slug, ComparedWith?.Slug, Group?.Id);

    /// <summary>The same question about the plain number: no comparison, no group.</summary>
    public FigureRequest Plain() => this with
    {
        Measure = Indicator.IsQuoted ? Measure.Quoted : Measure.Count,
        ComparedWith = null,
        Group = null,
        Of = null,
    };

    /// <summary>The figure that answers it. What it was worked out from says where it comes from and what a reader should know beside it.</summary>
    public Figure Answer(Value value, Unit unit, int decimals, Said formula, params IReadOnlyCollection<Figure> operands) => new()
    {
        Id = Id(),
        Period = Period,
        ComparedWith = ComparedWith,
        Measure = Measure,
        Value = value,
        Unit = unit,
        Decimals = decimals,
        Origin = operands.All(o => o.Origin == Origin.Computed) ? Origin.Computed : Origin.PartQuoted,
        Method = Method.Calculated,
        Formula = formula,
        Operands = [.. operands.Select(o => o.Id)],
        Caveats = [.. operands.SelectMany(o => o.Caveats).Distinct()],
        Definition = Definitions.Of(this),
    };

    /// <summary>The count that a percentage is of.</summary>
    public FigureRequest Whole() => Of is { } other
        ? Plain() with { Indicator = other.Indicator, Measure = Measure.Count, Category = other.Category }
        : Group is { } group ? Plain() with { Area = group.Code } : Plain() with { Category = Indicator.Whole };
}

/// <summary>What a count counts, wherever and whenever.</summary>
public sealed record CountedThing(IndicatorDefinition Indicator, string Category);

/// <summary>Answers questions; each is worked out once. Measures ask it for their operands.</summary>
public interface IFigures
{
    /// <summary>The figure; always one, though its value may be missing.</summary>
    Figure Get(FigureRequest request);

    /// <summary>A number as those who read the bundle may know it, without keeping a figure of it.</summary>
    Value Read(FigureRequest request);

    /// <summary>Digits after the point of a rate: where the plan does not say, so many that the smallest of its category and period that is not nought prints as two digits, if it would else print as nought.</summary>
    int DecimalsOf(FigureRequest rate);

    /// <summary>How much more the counts of a place vary from one period to another than those of independent events; worked out once for all that share it.</summary>
    Dispersion DispersionOf(FigureRequest change);

    /// <summary>The places among which one is ranked; worked out once for all of them.</summary>
    RankedPlaces RankedWith(FigureRequest rank);

    ObservationTable Observations { get; }

    PopulationTable Populations { get; }

    Gazetteer Places { get; }
}
