using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>Reads <c>population.csv</c>: area (name or code), year, population, and a note that readers should see beside a rate.</summary>
internal static class PopulationFile
{
    public const string Name = "population.csv";

    /// <param name="headings">What the plan says of its headings.</param>
    /// <param name="of">Of what it has numbers, as a slug; the heading of their column says so, too.</param>
    public static Outcome<PopulationTable> Read(InputFile file, Gazetteer places, SharedHeadings? headings = null, string of = Measure.Residents)
    {
        var heading = string.Equals(of, Measure.Residents, StringComparison.Ordinal) ? "population" : of.Replace('-', ' ');
        var found = new List<Diagnostic>();
        var estimates = new Dictionary<PopulationKey, PopulationEstimate>();
        var without = places.Areas.Where(a => PlaceName.Key(a.Type) is "unassigned" or "without residents" or "no residents").Select(a => a.Code).ToHashSet();
        foreach (var row in SheetReader.Read(file, ["area", "year", heading], ["note"], found, headings?.Population ?? []))
        {
            if (KeyOf(row, places, found) is not { } key || HasNone(row, heading, key.Area, without) || ResidentsOf(row, heading, found) is not { } residents) continue;
            var estimate = new PopulationEstimate(residents, row["note"], new SourceRef(file.Path, [row.Line]));
            key = key with { Of = of };
            if (!estimates.TryAdd(key, estimate)) found.Add(ReferenceMessages.DuplicatePopulation(row.At("area"), row["area"], key.Year, estimates[key].Source.Rows.First));
        }

        return Outcome.Of(new PopulationTable(estimates, without), found);
    }

    // "[z]": there can be no such number.
    private static bool HasNone(SheetRow row, string heading, AreaCode area, HashSet<AreaCode> without) => NumberText.Read(row[heading]) is NotApplicableNumber && (without.Add(area) || true);

    private static PopulationKey? KeyOf(SheetRow row, Gazetteer places, List<Diagnostic> found)
    {
        var search = places.Find(row["area"], []);
        if (search.Code is null) found.Add(ExtractMessages.UnknownPlaceOfFile(row.At("area"), row["area"], GroupRows.Describe(search)));
        var hasYear = int.TryParse(row["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199;
        if (!hasYear) found.Add(ReferenceMessages.NotAYear(row.At("year"), row["year"]));
        return search.Code is { } code && hasYear ? new PopulationKey(code, year) : null;
    }

    private static decimal? ResidentsOf(SheetRow row, string heading, List<Diagnostic> found) => NumberText.Read(row[heading]) is KnownNumber { Value: > 0, HasPercent: false, HasPound: false, MayBeThousands: false } number && number.Value == decimal.Truncate(number.Value)
        ? number.Value
        : found.Refuse<decimal?>(ReferenceMessages.NotAPopulation(row.At(heading), row[heading]));
}
