using StrategicAssessment.Diagnostics;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;

namespace StrategicAssessment.Assessments;

/// <summary>Finds rows that are about a place and were read under another name or level: then the place has not had nothing.</summary>
internal static class RowsElsewhere
{
    // A total row of an extract is of no type of place.
    private const string Total = "total";

    /// <summary>What is wrong with a count that has no parts and no, or not all, rows of its own; null when nothing is.</summary>
    public static Diagnostic? Find(FigureBook book, FigureRequest plain)
    {
        var (rows, extract, place) = (book.Observations, plain.Indicator.Id, plain.Area);
        var hasOwn = rows.HasArea(extract, place);
        var inside = rows.PartsIn(extract, place).ToImmutableArray();
        if (inside.Length > 0 && (plain.Indicator.IsOfRecords || !hasOwn)) return AssessmentMessages.CountedInParts(plain, book.Places.NameOf(place), [.. inside.Select(book.Places.NameOf)]);
        if (hasOwn || plain.Indicator.Missing is not (MissingRows.Error or MissingRows.Zero)) return null;
        var held = rows.AreasOf(extract).ToImmutableArray();
        var own = TypesOf(book.Places, place, []);
        return held.Length > 0 && own.Count > 0 && !held.Any(h => own.Contains(TypeOf(book.Places, h)))
            ? AssessmentMessages.OtherLevel(plain, book.Places.NameOf(place), book.Places.NameOf(held[0]), TypeOf(book.Places, held[0]))
            : null;
    }

    /// <summary>Whether nothing is likely enough to be proposed: the place, or else the others, usually have few.</summary>
    public static bool MayBeNone(FigureBook book, FigureRequest missing)
    {
        var alike = book.Observations.Entries
            .Where(e => e.Value.Value.IsKnown && string.Equals(e.Key.Extract, missing.Indicator.Id, StringComparison.Ordinal) && string.Equals(e.Key.Category, missing.Category, StringComparison.Ordinal))
            .Where(e => e.Key.Period.HasLengthOf(missing.Period)).ToList();
        var own = alike.FindAll(e => e.Key.Area.Equals(missing.Area));
        var usual = own.Count > 0 ? own : alike;
        return usual.Count > 0 && usual.Average(e => e.Value.Value.Number) < Coverage.UsuallyMany;
    }

    private static string TypeOf(Gazetteer places, AreaCode code) => places.Area(code)?.Type ?? Total;

    // Of a group: those of its members.
    private static HashSet<string> TypesOf(Gazetteer places, AreaCode code, ImmutableArray<AreaCode> around)
    {
        if (places.Area(code) is { } area) return new(StringComparer.OrdinalIgnoreCase) { area.Type };
        var members = places.GroupWithCode(code)?.Members ?? [];
        return members.Where(m => !around.Contains(m)).SelectMany(m => TypesOf(places, m, around.Add(code))).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
