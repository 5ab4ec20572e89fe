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

    private const decimal FewestOfCouncil = 2000, Jump = 5;

    // Even London's boroughs and Kent have fewer thousands.
    private static readonly string[] Councils = [.. CodedPlace.Authorities, "E10"];

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

        var areFew = of == Measure.Residents && estimates.Where(e => IsCouncil(e.Key.Area)).All(e => e.Value.Residents < FewestOfCouncil);
        if (estimates.Where(e => (areFew && IsCouncil(e.Key.Area)) || estimates.Any(o => o.Key.Area.Equals(e.Key.Area) && o.Value.Residents > Jump * e.Value.Residents)).OrderBy(e => e.Value.Source.Rows.First).ToList() is [var (first, few), ..] others)
            found.Add(ReferenceMessages.FewResidents(new SourceSpan(file.Path, few.Source.Rows.First, 0), places.NameOf(first.Area), few.Residents, of.Replace('-', ' '), others.Count - 1));
        return Outcome.Of(new PopulationTable(estimates, without), found);
    }

    // The Office for National Statistics begins the codes of districts, counties and boroughs so.
    private static bool IsCouncil(AreaCode code) => code.Value.Length == 9 && Councils.Any(c => code.Value.StartsWith(c, StringComparison.Ordinal));

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

/// <summary>
/// Reads residents by age: a row for each place, year and age, or as the mid-year file is published, with a column for each year
/// (<c>population_2014</c>) or for each year of age. Places that the assessment does not know are passed over; sexes are added up where a band is of both.
/// </summary>
internal static class AgePopulationFile
{
    public const string Name = "population-by-age.csv";

    /// <param name="bands">The bands that are wanted, as they are called as bases of rates.</param>
    public static Outcome<PopulationTable> Read(InputFile file, Gazetteer places, IReadOnlyCollection<string> bands)
    {
        var expectations = new TableExpectations(h => RoleOf(h) is not null) { Missing = (_, _) => "The file needs the headings 'area', 'year', 'age' and 'population', or an age over each column of numbers." };
        return TableReading.Read(SourceBytes.Of(file), expectations, (table, found) => new Reader(table, places, found).Read([.. bands.Order(StringComparer.Ordinal)]));
    }

    private enum Role
    {
        Code,
        Area,
        Year,
        Age,
        Sex,
        Number,
        NumberOfYear,
        NumberOfAge,
    }

    private static (Role Role, int Number)? RoleOf(string heading)
    {
        var key = ColumnRoles.KeyOf(heading);
        if (key is "area" or "name" or "laname" || ColumnRoles.OfCode(heading) is { Role: ColumnRole.Area, IsCode: false } || key.StartsWith("laname", StringComparison.Ordinal)) return (Role.Area, 0);
        if (key is "code" or "area code" || ColumnRoles.OfCode(heading) is { Role: ColumnRole.Area } || key.StartsWith("ladcode", StringComparison.Ordinal)) return (Role.Code, 0);
        if (key is "year" or "mid year" or "age" or "sex" or "population" or "count") return (key switch { "age" => Role.Age, "sex" => Role.Sex, "year" or "mid year" => Role.Year, _ => Role.Number }, 0);
        if (key.StartsWith("population ", StringComparison.Ordinal) && Number(key["population ".Length..]) is { } year) return (Role.NumberOfYear, year);
        return AgeBand.Read(heading) is not null ? (Role.NumberOfAge, 0) : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199 ? year : null;

    private sealed class Reader(RowTable table, Gazetteer places, List<Diagnostic> found)
    {
        private readonly List<(Role Role, int Index, int Year)> columns = [.. table.Header.Select((h, i) => (Role: RoleOf(h.Text), i)).Where(c => c.Role is not null).Select(c => (c.Role!.Value.Role, c.i, c.Role.Value.Number))];
        private readonly Dictionary<(AreaCode Area, int Year, AgeBand Ages), (decimal Number, int Line)> people = [];

        public PopulationTable? Read(IReadOnlyList<string> bands)
        {
            var (place, age, year) = (Find(Role.Code) ?? Find(Role.Area), Find(Role.Age), Find(Role.Year));
            var numbers = columns.Where(c => c.Role == (age is null ? Role.NumberOfAge : Role.NumberOfYear)).Select(c => (c.Index, c.Year, Ages: age is null ? AgeBand.Read(table.Header[c.Index].Text) : null)).ToList();
            if (numbers.Count == 0 && age is not null && Find(Role.Number) is { } number) numbers.Add((number, 0, null));
            if (place is null || numbers.Count == 0 || (year is null && numbers.Exists(n => n.Year == 0)))
            {
                found.Add(ReferenceMessages.MissingColumn(new SourceSpan(table.Path, table.HeaderLine, 0), place is null ? "area" : numbers.Count == 0 ? age is null ? "age" : "population" : "year", table.Header.Select(h => h.Text)));
                return null;
            }

            var sex = Find(Role.Sex);
            foreach (var row in table.Rows) Take(row, place.Value, age, sex, year, numbers);
            return new PopulationTable(bands.SelectMany(Summed).ToDictionary());
        }

        private int? Find(Role role) => columns.Exists(c => c.Role == role) ? columns.Find(c => c.Role == role).Index : null;

        private void Take(Row row, int place, int? age, int? sex, int? year, List<(int Index, int Year, AgeBand? Ages)> numbers)
        {
            if (places.Find(row.Cells[place].Text, []).Code is not { } code) return;
            var ownYear = year is { } y ? Number(row.Cells[y].Text.Trim()) : null;
            if (year is { } column && ownYear is null) found.Add(ReferenceMessages.NotAYear(table.At(row.Cells[column]), row.Cells[column].Text));
            var ownAges = age is { } a ? AgeBand.Read(row.Cells[a].Text) : null;
            var ofSex = sex is { } s ? AgeBand.SexOf(row.Cells[s].Text) ?? "others" : string.Empty;
            foreach (var (index, numberYear, numberAges) in numbers)
            {
                if ((ownAges ?? numberAges) is not { } ages || (ownYear ?? numberYear) is not (> 0 and var when)) continue;
                if (NumberText.Read(row.Cells[index].Text) is not KnownNumber { Value: >= 0 } number)
                {
                    found.Add(ReferenceMessages.NotAPopulation(table.At(row.Cells[index]), row.Cells[index].Text));
                    continue;
                }

                var key = (code, when, ofSex.Length > 0 ? ages with { Sex = ofSex } : ages);
                people[key] = (people.GetValueOrDefault(key).Number + number.Value, row.Line);
            }
        }

        // A band is the sum of the finest ages that fill it; where they do not, the place has no estimate of it.
        private IEnumerable<KeyValuePair<PopulationKey, PopulationEstimate>> Summed(string of)
        {
            var band = AgeBand.Read(of)!;
            foreach (var own in people.Where(p => band.Holds(p.Key.Ages)).GroupBy(p => (p.Key.Area, p.Key.Year)))
            {
                var (sum, from, line) = (0m, band.From, 0);
                while (own.Where(p => p.Key.Ages.From == from).OrderBy(p => p.Key.Ages.To ?? int.MaxValue).FirstOrDefault() is { Key.Ages: { } ages } next)
                {
                    var alike = own.Where(p => p.Key.Ages.From == from && p.Key.Ages.To == ages.To).ToList();
                    sum += alike.Where(p => p.Key.Ages.Sex.Length == 0).Select(p => p.Value.Number).DefaultIfEmpty(alike.Sum(p => p.Value.Number)).First();
                    line = next.Value.Line;
                    from = ages.To + 1 ?? int.MaxValue;
                }

                if (from == (band.To + 1 ?? int.MaxValue) && sum > 0) yield return KeyValuePair.Create(new PopulationKey(own.Key.Area, own.Key.Year, of), new PopulationEstimate(sum, string.Empty, new SourceRef(table.Path, [line])));
            }
        }
    }
}
