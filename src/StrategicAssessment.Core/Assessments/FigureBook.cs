using System.Collections.Immutable;
using System.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Protection;
using StrategicAssessment.Ranking;

namespace StrategicAssessment.Assessments;

/// <summary>Works out each figure once and keeps it. One run, one book; where small numbers are protected a second one, with the shield on.</summary>
public sealed class FigureBook(ObservationTable observations, PopulationTable populations, Gazetteer places, Shield? shield = null) : IFigures
{
    private readonly Dictionary<FigureId, Figure> known = [];

    /// <inheritdoc/>
    public ObservationTable Observations => observations;

    /// <inheritdoc/>
    public PopulationTable Populations => populations;

    /// <inheritdoc/>
    public Gazetteer Places => places;

    /// <inheritdoc/>
    public Figure Get(FigureRequest request)
    {
        var id = request.Id();
        if (known.TryGetValue(id, out var figure)) return figure;
        figure = Defined(Compute(request));
        if (shield is not null) figure = shield.Over(figure, operand => known[operand]);
        known.Add(id, figure);
        return figure;
    }

    /// <summary>A book of the same data whose figures may be published: it takes over those of which the protection touches none of what they rest on.</summary>
    public FigureBook Behind(Shield protection)
    {
        var behind = new FigureBook(observations, populations, places, protection);
        foreach (var figure in known.Values)
        {
            if (!protection.Concerns(figure)) behind.known.Add(figure.Id, figure);
        }

        return behind;
    }

    /// <summary>Takes a figure that is worked out over several others at once; returns the one that is kept under its id.</summary>
    public Figure Keep(Figure figure)
    {
        if (known.TryGetValue(figure.Id, out var kept)) return kept;
        if (shield is not null) figure = shield.Over(figure, operand => known[operand]);
        known.Add(figure.Id, figure);
        return figure;
    }

    /// <summary>The figure of an id that a figure of this book names as an operand.</summary>
    public Figure Kept(FigureId id) => known[id];

    /// <summary>Everything asked for so far and what it rests on, in no order that may be relied on.</summary>
    public IEnumerable<Figure> Asked => known.Values;

    /// <summary>Everything asked for so far and what it rests on, in the order of the ids.</summary>
    public ImmutableArray<Figure> All() => [.. known.Values.OrderBy(f => f.Id)];

    // A total over the members of a group, and what is worked out from one, is another total when the group has other members.
    private Figure Defined(Figure figure)
    {
        if (places.GroupWithCode(figure.Id.Area) is not { } group) return figure;
        foreach (var operand in figure.Operands)
        {
            var isOfMembers = operand.Area.Equals(figure.Id.Area) ? Definitions.IsTotal(known[operand].Definition) : figure.Method == Method.Summed;
            if (isOfMembers) return figure with { Definition = figure.Definition + Definitions.Among(group.Members) };
        }

        return figure;
    }

    private Figure Compute(FigureRequest request) => request.Measure.Kind switch
    {
        MeasureKind.Count => CountMeasure.Compute(this, request),
        MeasureKind.Quoted => QuotedMeasure.Compute(this, request),
        MeasureKind.Population => PopulationMeasure.Compute(this, request),
        MeasureKind.Rate => RateMeasure.Compute(this, request),
        MeasureKind.Change or MeasureKind.ChangePercent => ChangeMeasure.Compute(this, request),
        MeasureKind.Contribution => ContributionMeasure.Compute(this, request),
        MeasureKind.ResidentsShare or MeasureKind.LocationQuotient => ResidentsShareMeasure.Compute(this, request),
        MeasureKind.StandardisedRate or MeasureKind.StandardisedRatio => StandardisedMeasure.Compute(this, request),
        MeasureKind.Trend => TrendMeasure.Compute(this, request),
        MeasureKind.Against => AgainstMeasure.Compute(this, request),
        MeasureKind.Average => AverageMeasure.Compute(this, request),
        MeasureKind.Share => ShareMeasure.Compute(this, request),
        MeasureKind.Rank or MeasureKind.Quintile => RankMeasure.Compute(this, request),
        MeasureKind.CentreLine or MeasureKind.LowerLimit or MeasureKind.UpperLimit or MeasureKind.Variation or MeasureKind.Target =>
            throw new UnreachableException("The lines of a control chart are kept, not asked for."),
    };
}
