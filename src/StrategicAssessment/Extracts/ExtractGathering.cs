using StrategicAssessment.Comparison.Matching;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Databases;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>Gathers an extract from all its files: what one says, no other may say again.</summary>
internal sealed class ExtractGathering(AssessmentFolder folder, Gazetteer places, ICollection<InputFile> inputs, ReadSoFar soFar, RowKinds kinds)
{
    private const int MarkLength = 8;

    /// <summary>What all the files of the extract hold; null when one of them cannot be read as a table. All problems at once.</summary>
    public Outcome<ExtractContent> Read(ResolvedExtract extract)
    {
        var files = ExtractFiles.Find(folder, extract.Plan);
        var found = files.Diagnostics.AddRange(extract.Plan.WithoutEffect).ToList();
        var lookups = ReadLookups(extract, found);
        if (lookups.Length < extract.Plan.Lookups.Length) return Outcome.Of<ExtractContent>(null, found);
        var contents = new List<ExtractContent>();
        using var ids = new RecordIdSet { Kinds = extract.KeepsLines ? kinds : null };
        var met = new MetWords();
        var asked = extract.Plan.Database is null ? null : DatabaseQuestion.AskedBy(folder, extract.Plan).Value;
        var isWhole = true;
        foreach (var file in files.Value!)
        {
            var own = extract.OfFile(file.AskedAt);
            var read = found.Keep(Read(new ExtractReader(own, places, lookups, ids), file, extract.Plan.Database, asked));
            met.Add(own.Plan.Met);
            isWhole &= read is not null;
            contents.AddRange(read ?? []);
        }

        found.AddRange(ids.Told());
        contents = contents.ConvertAll(c => c.AtEnd(found));
        foreach (var unused in lookups.IsEmpty ? [] : extract.Plan.LookupHeadings.Where(h => !lookups.Any(l => l.Headings.Any(t => ColumnFinder.IsSame(t, h.Text.Value))))) found.Add(RecordMessages.NoLookupHeading(unused.Text.At, unused.Text.Value, lookups.SelectMany(l => l.Headings)));
        if (contents.Count == 0 || !isWhole) return Outcome.Of<ExtractContent>(null, found);
        if (found.TrueForAll(d => d.Severity != Severity.Error)) found.AddRange(Unmet(extract.Plan, met));
        var superseded = files.Value!.SelectMany(f => f.Superseded);
        return Outcome.Of(Joined(contents, extract.Plan.Period is not null, found) with { Superseded = [.. superseded], Categories = met.Categories, Reading = [.. ReadingMarks.Meanings(lookups.SelectMany(l => l.MeaningsOf(extract, places))), .. contents.SelectMany(c => c.Reading).Distinct(), .. Asked(extract.Plan, asked)] }, found);
    }

    // A text under 'only:' may be misspelt; what has a meaning is often for the files of other years.
    private static IEnumerable<Diagnostic> Unmet(ExtractPlan plan, MetWords met)
    {
        foreach (var (name, text) in plan.Only.Where(o => !met.At.Contains(o.Text.At))) yield return ExtractMessages.NotMet(text.At, name.Value, text.Value);
        foreach (var unmet in plan.Meanings.Where(m => !met.At.Contains(m.Text.At)).GroupBy(m => m.Word, m => m.Text, StringComparer.Ordinal)) yield return ExtractMessages.MeaningNotMet([.. unmet], unmet.Key);
    }

    /// <summary>The weights of an extract that weighs another's counts.</summary>
    public Outcome<WeightTable> ReadWeights(ResolvedExtract extract)
    {
        var file = folder.Read(extract.Plan.Weights!.Value, extract.Plan.Weights.At);
        if (file.Value is not { } input) return Outcome.Of<WeightTable>(null, file.Diagnostics);
        inputs.Add(input);
        return WeightTable.Read(input, extract);
    }

    // Its hash is worked out as it is read, so that no file is held in memory for it or read another time.
    private Outcome<IReadOnlyList<ExtractContent>> Read(ExtractReader reader, ExtractFile asked, DatabasePlan? database, string? words)
    {
        if (database is not null && !folder.Has(asked.Path)) return Outcome.Failed<IReadOnlyList<ExtractContent>>(DatabaseMessages.NothingKept(asked.AskedAt, database.Name.Value));
        var opened = folder.OpenStreamed(asked.Path, asked.AskedAt);
        using var file = opened.Value;
        if (file is null) return Outcome.Of<IReadOnlyList<ExtractContent>>(null, opened.Diagnostics);
        try
        {
            var found = new List<Diagnostic>();
            var sheets = reader.SheetsOf(soFar.Counting(new SourceBytes(file.Path, file.Length, file.Read)), found);
            var contents = sheets.Select(s => found.Keep(reader.Read(s))).OfType<ExtractContent>().ToList();
            var input = file.AsInput();
            inputs.Add(input);
            if (database is not null && OfDatabase(database, input, words) is { } told) found.Add(told);
            return Outcome.Of<IReadOnlyList<ExtractContent>>(contents.Count > 0 && contents.Count == sheets.Count ? contents : null, found);
        }
        catch (IOException)
        {
            return Outcome.Failed<IReadOnlyList<ExtractContent>>(FolderMessages.Unreadable(asked.AskedAt, asked.Path));
        }
    }

    // Another query may count something else; the words of it are the analyst's own.
    private static IEnumerable<KeyValuePair<string, string>> Asked(ExtractPlan plan, string? words) => plan.Database is not { } database || words is null ? []
        : [KeyValuePair.Create($"query: {database.Query?.Value ?? database.Table!.Value}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..MarkLength])];

    // A file of one's own under the name needs no record.
    private Diagnostic? OfDatabase(DatabasePlan database, InputFile answer, string? words)
    {
        if (SnapshotRecord.Beside(folder, answer.Path) is not { } record) return null;
        if (words != record.Asked) return DatabaseMessages.AskedOtherwise(database.Query?.At ?? database.Name.At, answer.Path);
        return answer.Sha256() == record.Sha256 ? null : DatabaseMessages.Edited(SourceSpan.WholeFile(answer.Path), answer.Path);
    }

    private ImmutableArray<Lookup> ReadLookups(ResolvedExtract extract, List<Diagnostic> found)
    {
        var read = ImmutableArray.CreateBuilder<Lookup>();
        foreach (var asked in extract.Plan.Lookups)
        {
            if (found.Keep(folder.Read(asked.Text.Value, asked.Text.At)) is not { } input) continue;
            inputs.Add(input);
            if (LookupFile.Read(input, asked, extract, places, found) is { } lookup) read.Add(lookup);
        }

        return read.ToImmutable();
    }

    private ExtractContent Joined(List<ExtractContent> contents, bool isFixed, List<Diagnostic> found)
    {
        if (contents.Count == 1) return contents[0];
        var observed = new Dictionary<ObservationKey, ObservedValue>();
        var overlaps = new List<(ObservationKey Key, SourceRef One, SourceRef Other)>();
        foreach (var (key, value) in contents.SelectMany(c => c.Observed))
        {
            if (!observed.TryAdd(key, value)) overlaps.Add((key, observed[key].Source, value.Source));
        }

        foreach (var overlap in overlaps.GroupBy(o => o.One.File + "\n" + o.Other.File, StringComparer.Ordinal))
        {
            var (key, one, other) = overlap.OrderBy(o => o.Other.Rows.First).First();
            found.Add(ExtractMessages.OverlappingFiles(one, other, places.NameOf(key.Area), key.Period, overlap.Count(), isFixed));
        }

        return new ExtractContent([.. observed], contents.Sum(c => c.Rows), [.. contents.SelectMany(c => c.Skipped)])
        {
            Contained = [.. contents.SelectMany(c => c.Contained).Distinct()],
            Unplaced = [.. contents.SelectMany(c => c.Unplaced)],
        };
    }
}

/// <summary>Categories of the plan that no row has, and names of theirs that no cell has.</summary>
internal static class UnmetCategories
{
    /// <param name="extracts">Those that were read.</param>
    public static IEnumerable<Diagnostic> Told(CategoryTree all, IReadOnlyList<ResolvedExtract> extracts, IReadOnlyDictionary<string, ExtractContent> contents, ObservationTable table)
    {
        var used = all.Categories.Select(c => (Category: c, In: extracts.Where(e => e.Plan.Weighs is null && e.Indicator.Categories.Find(c.Slug) is not null).ToList())).Where(u => u.In.Count > 0).ToList();
        bool HasRows(string slug) => used.Exists(u => u.Category.Slug == slug && u.In.Exists(e => table.HasCategory(e.Indicator.Id, slug))) || all.PartsOf(slug).Any(p => HasRows(p.Slug));
        var empty = used.FindAll(u => !HasRows(u.Category.Slug)).ConvertAll(u => u.Category);
        if (empty.Count > 0) yield return ExtractMessages.CategoriesNotMet([.. empty.Select(c => c.Label)]);
        if (used.Where(u => !empty.Contains(u.Category)).SelectMany(u => u.Category.Aliases.Where(a => u.In.TrueForAll(e => !contents[e.Plan.Id.Value].Categories.Contains(PlaceName.Key(a))))).ToList() is { Count: > 0 } names) yield return ExtractMessages.NamesNotMet(names);
    }
}

/// <summary>Extracts that count the same by their own words, give other numbers for one place and period, and are not reconciled by the plan.</summary>
internal static class CountedTwice
{
    /// <summary>A warning for each pair, at the later of the two.</summary>
    public static IEnumerable<Diagnostic> Told(IReadOnlyList<ResolvedExtract> extracts, IReadOnlyDictionary<string, ExtractContent> contents, ObservationTable table, Gazetteer places)
    {
        var read = extracts.Where(e => contents.ContainsKey(e.Plan.Id.Value) && e.Indicator is { IsQuoted: false, Ids: null }).ToList();
        for (var i = 1; i < read.Count; i++)
        {
            var later = read[i];
            foreach (var told in read.Take(i).Where(e => IsSame(e, later)).Select(e => Compared(e, later, contents, table, places)).OfType<Diagnostic>()) yield return told;
        }
    }

    private static bool IsSame(ResolvedExtract one, ResolvedExtract other) =>
        string.Equals(one.Indicator.Things, other.Indicator.Things, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.Indicator.Whole, other.Indicator.Whole, StringComparison.Ordinal)
        && string.Equals(one.Indicator.Filter, other.Indicator.Filter, StringComparison.Ordinal)
        && one.Indicator.Unit == other.Indicator.Unit && !Reconciles(one, other) && !Reconciles(other, one);

    private static bool Reconciles(ResolvedExtract one, ResolvedExtract other) =>
        one.Plan.Reconcile.Any(r => string.Equals(r.Value.Split(' ')[0], other.Plan.Id.Value, StringComparison.Ordinal));

    private static Diagnostic? Compared(ResolvedExtract one, ResolvedExtract other, IReadOnlyDictionary<string, ExtractContent> contents, ObservationTable table, Gazetteer places)
    {
        var (first, second) = (NumbersOf(one, contents[one.Plan.Id.Value]), NumbersOf(other, contents[other.Plan.Id.Value]));
        var differ = first.Keys.Concat(second.Keys).Distinct()
            .Select(k => (k.Area, k.Period, One: Find(first, table, one.Plan.Id.Value, k.Area, k.Period), Other: Find(second, table, other.Plan.Id.Value, k.Area, k.Period)))
            .Where(d => d.One is not null && d.Other is not null && d.One != d.Other)
            .OrderByDescending(d => d.Period.Last).ThenBy(d => d.Period.Slug, StringComparer.Ordinal).ThenBy(d => d.Area.Value, StringComparer.Ordinal).ToList();
        return differ.Count == 0 ? null : ExtractMessages.CountedTwice(
            other.Plan.Id.At, one.Plan.Id.Value, other.Plan.Id.Value, one.Indicator.Things, places.NameOf(differ[0].Area), differ[0].Period, differ[0].One!.Value, differ[0].Other!.Value, differ.Count);
    }

    // Of the whole extract: its own row, of records all of them.
    private static Dictionary<(AreaCode Area, Period Period), decimal> NumbersOf(ResolvedExtract extract, ExtractContent content) => content.Observed
        .Where(o => o.Value.Value.IsKnown && (extract.Indicator.IsOfRecords || string.Equals(o.Key.Category, extract.Indicator.Whole, StringComparison.Ordinal)))
        .GroupBy(o => (o.Key.Area, o.Key.Period), o => o.Value.Value.Number)
        .ToDictionary(g => g.Key, g => g.Sum());

    // The number itself, or the sum of its months or quarters where all are there.
    private static decimal? Find(Dictionary<(AreaCode Area, Period Period), decimal> numbers, ObservationTable table, string extract, AreaCode area, Period period)
    {
        if (numbers.TryGetValue((area, period), out var own)) return own;
        var parts = table.PartsOf(extract, period).Select(p => numbers.TryGetValue((area, p), out var part) ? part : null as decimal?).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : parts.Sum();
    }
}
