using StrategicAssessment.Diagnostics;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>
/// The past of places that others were merged into: the sum of those, in each period before they ended. Rows of a place after its end are told, and
/// count for its successor where the plan says so; then they count for it alone.
/// </summary>
internal sealed class PredecessorSums(ResolvedExtract extract, ExtractContent content, Gazetteer places)
{
    private readonly Dictionary<ObservationKey, ObservedValue> observed = content.Observed.ToDictionary();
    private readonly List<Diagnostic> found = [];
    private readonly List<ExtractRemark> remarks = [];

    public IReadOnlyList<Diagnostic> Found => found;
    public ExtractContent Content => content with { Observed = [.. observed], Remarks = [.. content.Remarks, .. remarks] };

    // Without a row there would be nought.
    private bool MeansNone => extract.Indicator.IsOfRecords || extract.Indicator.Missing == MissingRows.Zero;

    public PredecessorSums Add()
    {
        var ended = places.Areas.Where(a => a.ValidTo is not null && observed.Keys.Any(k => k.Area.Equals(a.Code))).ToList();
        foreach (var area in ended) TellLate(area);
        if (extract.Indicator.IsQuoted) return this;
        var successors = places.Predecessors.OrderBy(g => g.Max(a => a.ValidTo)).ThenBy(g => g.Key.Value, StringComparer.Ordinal);
        foreach (var parts in successors.Where(s => s.Any(p => observed.Keys.Any(k => k.Area.Equals(p.Code))))) AddPast(parts.Key, [.. parts]);
        return this;
    }

    private static bool IsLate(Area area, Period period) => period.Kind != PeriodKind.Undated && period.Last > area.ValidTo;

    private void TellLate(Area area)
    {
        var late = observed.Where(o => o.Key.Area.Equals(area.Code) && IsLate(area, o.Key.Period)).OrderBy(o => o.Value.Source.Rows.First).ToList();
        if (late.Count == 0) return;
        var (key, value) = late[0];
        var heir = area.Successor is { } code ? places.NameOf(code) : null;
        var hasOwn = area.Successor is { } own && late.Exists(o => observed.ContainsKey(o.Key with { Area = own }));
        if (extract.Plan.AddsOldPlaces && heir is not null && !hasOwn) return;
        var severity = heir is not null && !hasOwn && MeansNone ? Severity.Error : Severity.Warning;
        found.Add(PlaceMessages.AfterItsEnd(severity, new SourceSpan(value.Source.File, value.Source.Rows.First, 0), area, key.Period, late.Count, heir, hasOwn));
    }

    private void AddPast(AreaCode heir, ImmutableArray<Area> parts)
    {
        var name = places.NameOf(heir);
        var keys = observed.Keys.Where(k => parts.Any(p => p.Code.Equals(k.Area) && k.Period.Kind != PeriodKind.Undated && (!IsLate(p, k.Period) || extract.Plan.AddsOldPlaces)))
            .Select(k => k with { Area = heir }).Distinct().OrderBy(k => k.Period.First).ThenBy(k => k.Period.Last).ThenBy(k => k.Category, StringComparer.Ordinal).ToList();
        if (extract.Indicator.Protection is not null && !extract.Plan.AddsOldPlaces)
        {
            if (keys.Exists(k => !observed.ContainsKey(k))) found.Add(PlaceMessages.ProtectedParts(MeansNone ? Severity.Error : Severity.Note, extract.Plan.Id.At, name));
            return;
        }

        if (!extract.Plan.AddsOldPlaces && places.Groups.FirstOrDefault(g => g.Members.Contains(heir) && parts.Any(p => g.Members.Contains(p.Code))) is { } both)
        {
            if (keys.Exists(k => !observed.ContainsKey(k))) found.Add(PlaceMessages.BothInGroup(MeansNone && extract.Indicator.Missing != MissingRows.NotOpen ? Severity.Error : Severity.Note, name, both.Id));
            return;
        }

        var added = new List<Period>();
        foreach (var key in keys)
        {
            if (SumOf(key, parts, out var missing) is { } sum)
            {
                if (observed.TryAdd(key, sum)) added.Add(key.Period);
                else Compare(key, sum);
                foreach (var part in extract.Plan.AddsOldPlaces ? parts : []) observed.Remove(key with { Area = part.Code });
            }
            else if (missing is not null && !observed.ContainsKey(key))
            {
                found.Add(PlaceMessages.PartMissing(MeansNone ? Severity.Error : Severity.Warning, "extracts/" + extract.Plan.File.Value, name, key.Period, missing.Name));
                break;
            }
        }

        if (added.Count == 0) return;
        var list = English.List([.. parts.Select(p => p.Name)]);
        remarks.Add(ExtractRemark.OfAll($"{name} up to {added.MaxBy(p => p.Last)!.Label} is the sum of {list}, which became part of it."));
        found.Add(PlaceMessages.SummedPast("extracts/" + extract.Plan.File.Value, name, added[0], added[^1], list));
    }

    // Null where a part has no row that should be there; that part is told.
    private ObservedValue? SumOf(ObservationKey key, ImmutableArray<Area> parts, out Area? missing)
    {
        missing = null;
        var values = new List<ObservedValue>();
        foreach (var part in parts.Where(p => (!(p.ValidFrom > key.Period.Last) || observed.ContainsKey(key with { Area = p.Code })) && (extract.Plan.AddsOldPlaces || !IsLate(p, key.Period))))
        {
            if (observed.TryGetValue(key with { Area = part.Code }, out var value)) values.Add(value);
            else if (!MeansNone || !observed.Keys.Any(k => k.Area.Equals(part.Code))) missing ??= part;
        }

        if (missing is not null || values.Count == 0) return null;
        var file = values[0].Source.File;
        return new ObservedValue(
            Value.From([.. values.Select(v => v.Value)], () => extract.Indicator.Ids?.In(values) ?? Value.Known(values.Sum(v => v.Value.Number))),
            values.Max(v => v.Decimals),
            new SourceRef(file, RowSet.Joined([.. values.Where(v => string.Equals(v.Source.File, file, StringComparison.Ordinal)).Select(v => v.Source.Rows)])))
        { Ids = [.. values.SelectMany(v => v.Ids)] };
    }

    // The place's own row, beside those of its parts, has to say the same.
    private void Compare(ObservationKey key, ObservedValue sum)
    {
        var own = observed[key];
        if (!own.Value.IsKnown || !sum.Value.IsKnown || own.Value.Number == sum.Value.Number) return;
        found.Add(PlaceMessages.PastDiffers(new SourceSpan(own.Source.File, own.Source.Rows.First, 0), places.NameOf(key.Area), key.Period, own.Value.Number, sum.Value.Number));
    }
}
