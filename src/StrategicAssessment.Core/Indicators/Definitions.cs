using StrategicAssessment.Figures;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Indicators;

/// <summary>The words that fix how a series is computed. A change of them between two years is a redefinition, not a change in the world.</summary>
public static class Definitions
{
    private const string MembersLead = "among the places: ";

    /// <summary>The definition of what is asked for; says nothing that changes by itself from year to year.</summary>
    public static string Of(FigureRequest request)
    {
        var indicator = request.Indicator;
        var text = $"{request.Measure.Slug} of {indicator.Things}";
        if (indicator.Filter.Length > 0) text += "; only " + indicator.Filter;
        if (indicator.Ids is { } ids) text += "; " + ids.Words;
        if (request.Measure.Kind == MeasureKind.Quoted && indicator is { Unit: Unit.Rate, NamesBase: false }) text += "; limits as published or of its events";
        if (indicator.Weights.Length > 0) text += "; each with its weight in " + indicator.Weights;
        if (indicator.DesignEffect is { } effect && request.Measure.Row.IsJudged | indicator.IsQuoted) text += $"; design effect {English.Number(effect, effect.Scale)}";
        if (indicator.TotalSupplied) text += "; total as supplied";
        if (indicator.Missing == MissingRows.Zero) text += "; a missing row means none";
        if (indicator.Protection is { } rule) text += "; " + rule.Words;
        if (request.ComparedWith is { } then) text += "; against the period " + Ago(request, then);
        if (request.Measure.RestsOnResidents) text += $"; {(request.Measure.Kind is MeasureKind.ResidentsShare or MeasureKind.LocationQuotient ? Measure.Residents : indicator.Base)} of {PopulationRule(request)}";
        if (request.Measure.Kind == MeasureKind.StandardisedRate) text += $"; standard: {(indicator.StandardPlace is { } place ? "the residents of " + place : "European standard population 2013")}";
        if (request.Of is not null) text += "; of " + Of(request.Whole());
        if (request.Group is { } group) text += group.Members.IsEmpty ? $"; against {group.Code}" : $"; among {group.Id}: {string.Join(' ', group.Members.Order())}";
        if (request.Measure.Rank is { TiesAsPrinted: true } rank) text += "; ties as printed" + (rank.By == MeasureKind.Rate ? $" with {English.Whole(indicator.RateDecimals)} {(indicator.RateDecimals == 1 ? "decimal" : "decimals")}" : string.Empty);
        if (indicator.Confidence != Confidence.Usual && request.Measure.Row.IsJudged) text += "; chance judged at " + Percent(indicator.Confidence);
        if (request.Measure.Rank is { } by && Measures.Of(by.By).Needs.HasFlag(Needs.Earlier) && indicator.AreEvents) text += "; chance judged by how much counts vary";
        if (indicator.Clear != (indicator.Confidence == Confidence.Usual ? Scale.Clear : 1 - Confidence.Control) && request.ComparedWith is not null && request.Measure.Row.IsJudged) text += "; chance judged clear below " + Percent(indicator.Clear);
        return text;
    }

    /// <summary>The end of the definition of a total over places: another place among them makes it another total.</summary>
    public static string Among(IEnumerable<AreaCode> members) => $"; {MembersLead}{string.Join(' ', members.Order())}";

    public static bool IsTotal(string definition) => definition.Contains("; " + MembersLead, StringComparison.Ordinal);

    /// <summary>The places that a definition says it is a total over; none when it says none.</summary>
    public static ImmutableArray<AreaCode> MembersIn(string definition) => definition.Split("; ").FirstOrDefault(p => p.StartsWith(MembersLead, StringComparison.Ordinal)) is { } members
        ? [.. members[MembersLead.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => new AreaCode(c))]
        : [];

    private static string Percent(double level) => (level * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string PopulationRule(FigureRequest request) => request.Indicator.PopulationOfSameYear
        ? "mid-year of the period's last year"
        : request.Indicator.PopulationYear is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"mid-year, {request.Period.Last.Year - year} before the period's last year")
        : "the latest mid-year before the period's last year";

    private static string Ago(FigureRequest request, Periods.Period then)
    {
        if (!request.Period.IsWholeMonths || !then.IsWholeMonths) return "named by the plan";
        var months = ((request.Period.Last.Year - then.Last.Year) * 12) + request.Period.Last.Month - then.Last.Month;
        return string.Create(CultureInfo.InvariantCulture, $"{months} months before");
    }
}
