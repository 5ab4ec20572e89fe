using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

internal static class ExtractPlanReader
{
    // Answers, counted or as shares.
    private const string Survey = "survey";

    private static readonly string[] MeaningsOfDates = ["day first", "month first", "are months", "are days", "are years", "from April", "from January", "end 12 months"];

    public static ExtractPlan Read(Written<string> slug, YamlMap? written, List<Diagnostic> found)
    {
        if (Slugs.Reserved.Contains(slug.Value, StringComparer.Ordinal)) found.Add(PlanMessages.ReservedSlug(slug.At, slug.Value));
        var map = new MapReader(written ?? new YamlMap(slug.At, []), PlanKeys.Extract, "an extract", found);
        var unit = map.Word("unit", Unit.Number);
        var shape = map.Word("shape") switch
        {
            null => ExtractShape.Counts,
            Survey => unit == Unit.Percent ? ExtractShape.Values : ExtractShape.Counts,
            var word => MapReader.Named<ExtractShape>(word),
        };
        if (shape != ExtractShape.Values && unit is Unit.Rate or Unit.Percent) found.Add(PlanMessages.NotAddable(map.Entry("unit")!.Value.At));
        var (files, periods) = FilesOf(slug, map, found);
        var plan = new ExtractPlan
        {
            Id = slug,
            Files = files,
            FilePeriods = periods,
            HasCategoriesAcross = shape == ExtractShape.Wide && map.Word("across") is "categories",
            Indicator = IndicatorOf(slug.Value, shape, unit, map, found),
            Received = map.Text("received")?.Value ?? string.Empty,
            Notes = [.. map.Texts("note").Select(n => n.Value)],
            Status = map.Word("status", ExtractStatus.Final),
            Shape = shape,
            Holds = [.. map.Texts("holds").Select(t => t.Value)],
            Aliases = map.TextMap("aliases"),
            Columns = map.TextsMap("columns"),
            Area = map.Text("area"),
            Period = map.Period("period"),
            Dates = DatesOf(map.Texts("dates"), found),
            PeriodAliases = PeriodAliasesOf(map.TextMap("period aliases"), found),
            Separator = SeparatorOf(map.Word("separator")),
            HeaderLine = map.Number("header line"),
            Sheets = [.. map.Texts("sheet"), .. map.Entry("sheets") is { Value: YamlMap } ? map.TextMap("sheets").Select(s => s.Name) : map.Texts("sheets")],
            SheetPeriods = map.Entry("sheets") is { Value: YamlMap } ? PeriodsOf(map.TextMap("sheets"), map, found) : [],
            Only = map.TextsMap("only"),
            Symbols = SymbolsOf(map.TextMap("symbols"), found),
            Whole = map.Text("categories"),
            Undated = UndatedOf(map.TextMap("undated"), found),
            Reconcile = map.Texts("reconcile"),
            AddsRepeatedRows = map.Word("repeated rows") is "add",
            Percent = map.Word("percent", PercentForm.NotSaid),
            PercentAt = map.Entry("percent")?.KeyAt,
            Population = map.Population("population"),
            ThisYear = map.Period("this year"),
            ThisMonth = map.Period("this month"),
            Lookups = LookupsOf(map, shape, found),
            LeavesOutUnknown = map.Word("not in lookup") is "leave out",
            IdHeading = map.Text("id"),
            CountedIds = map.Text("distinct") ?? map.Text("repeat"),
            AllowsNegative = map.Word("negative") is "allowed",
            Weighs = map.Text("weighs"),
            Weights = map.Text("weights"),
            ForPartners = map.IsForPartners(),
        };
        plan = WithSource(WithLayout(plan, map), map, found);
        if (plan is { HasCategoriesAcross: true, Whole: null }) found.Add(PlanMessages.AcrossNeedsWhole(map.Entry("across")!.KeyAt));
        if (plan.IsByHour && (shape != ExtractShape.Records || plan.Period is not null)) found.Add(PlanMessages.HoursNeedRecords(map.Text("categories")!.At));
        return plan with { WithoutEffect = WordsWithoutEffect.In(map, plan) };
    }

    // Who sent it, or the database that it is asked of, where records are counted.
    private static ExtractPlan WithSource(ExtractPlan plan, MapReader map, List<Diagnostic> found)
    {
        if (map.Entry("source") is not { Value: YamlMap inner } entry) return plan with { Source = map.Text("source")?.Value ?? string.Empty };
        var own = new MapReader(inner, PlanKeys.Database, "'source:'", found);
        var (name, query, table) = (own.Text("database"), own.Text("query"), own.Text("table"));
        if (name is not null && query is null == table is null) found.Add(PlanMessages.QueryOrTable(entry.KeyAt));
        if (name is not null && (plan.Files.Length > 1 || plan.File.Value.Contains('*', StringComparison.Ordinal) || !plan.File.Value.EndsWith(".csv", StringComparison.Ordinal))) found.Add(PlanMessages.FileOfAnswer(plan.File.At));
        plan = plan with { Source = own.Text("name")?.Value ?? name?.Value ?? string.Empty };
        if (name is null || query is null == table is null) return plan;
        var columns = plan is { Shape: ExtractShape.Records, AddsUp: false } ? plan.Columns.Add(new(new("count", name.At), new(DatabasePlan.CountHeading, name.At))) : plan.Columns;
        return plan with { Database = new DatabasePlan(name, query, table), Columns = columns };
    }

    private static IndicatorDefinition IndicatorOf(string slug, ExtractShape shape, Unit unit, MapReader map, List<Diagnostic> found)
    {
        var (title, decimals) = (map.Text("title")?.Value ?? Slugs.AsTitle(slug), map.Digits("decimals"));
        return WithBase(map.Text("per"), found, new IndicatorDefinition
        {
            Id = slug,
            Title = title,
            Things = map.Text("counts")?.Value ?? English.Small(title),
            IsQuoted = shape == ExtractShape.Values,
            IsOfRecords = shape == ExtractShape.Records,
            DesignEffect = map.Word("shape") is Survey ? map.Factor("design effect") ?? 1 : null,
            Unit = unit,
            Good = GoodOf(map.Word("good")),
            Protection = ProtectionOf(map.Text("protect"), shape == ExtractShape.Values || unit != Unit.Number, found),
            Ids = shape == ExtractShape.Records && (map.Text("distinct") ?? map.Text("repeat")) is { } ids ? new CountedIds(ids.Value, map.Text("distinct") is null ? CountedIds.Again : 1) : null,
            AreEvents = map.Word("counts are") is null or "events" && map.Entry("distinct") is null && map.Entry("repeat") is null,
            IsStock = map.Word("counts are") is "stock",
            Decimals = decimals,
            Missing = map.Word("missing rows", MissingRows.Error),
            TotalSupplied = (map.Word("total") ?? map.Word("several answers")) is not null,
            Breaks = BreaksOf(map.Texts("break"), found),
            RecordingChanges = RecordingOf(map.TextMap("recording changed"), found),
        });
    }

    private static ExtractPlan WithLayout(ExtractPlan plan, MapReader map) => plan with
    {
        FillsPlacesDown = map.Word("blank places") is "as above",
        AddsOldPlaces = map.Word("old places") is "add",
        NotRead = map.Texts("not read"),
        Measure = map.Text("measure"),
        LookupHeadings = map.TextMap("lookup headings"),
    };

    // 1,000, or 1,000 households.
    private static IndicatorDefinition WithBase(Written<string>? per, List<Diagnostic> found, IndicatorDefinition indicator)
    {
        if (per is null) return indicator;
        var space = per.Value.IndexOf(' ', StringComparison.Ordinal);
        var (number, words) = space < 0 ? (per.Value, string.Empty) : (per.Value[..space], per.Value[(space + 1)..].Trim().ToLowerInvariant().Replace(' ', '-'));
        if (MapReader.WholeOf(number) is { } many && (words.Length == 0 || Slugs.IsValid(words)))
            return indicator with { Per = many, Base = words.Length == 0 ? indicator.Base : words, NamesBase = words.Length > 0 };
        found.Add(PlanMessages.NotANumber(per.At, "per", per.Value, 1, MapReader.LargestNumber));
        return indicator;
    }

    private static Polarity GoodOf(string? word) => word switch
    {
        "fewer" => Polarity.FewerIsGood,
        "more" => Polarity.MoreIsGood,
        "neither" => Polarity.Neither,
        _ => Polarity.NotSaid,
    };

    private static ProtectionRule? ProtectionOf(Written<string>? written, bool isNoCount, List<Diagnostic> found)
    {
        if (written is null) return null;
        if (isNoCount) found.Add(PlanMessages.ProtectsCounts(written.At));
        var rule = ProtectionPhrase.Read(written.Value);
        if (rule is null) found.Add(PlanMessages.UnclearProtection(written.At, written.Value));
        return isNoCount ? null : rule;
    }

    private static (ImmutableArray<Written<string>> Names, ImmutableArray<(Written<string>, Written<Period>)> Periods) FilesOf(Written<string> slug, MapReader map, List<Diagnostic> found)
    {
        if (map.Entry("file") is { Value: YamlMap } entry) return FilesWithPeriods(slug, entry, map, found);
        var names = map.Texts("file").Select(f => FileOf(f, found)).OfType<Written<string>>().ToImmutableArray();
        return (names.IsEmpty ? [new(slug.Value + ".csv", slug.At)] : names, []);
    }

    private static (ImmutableArray<Written<string>> Names, ImmutableArray<(Written<string>, Written<Period>)> Periods) FilesWithPeriods(Written<string> slug, YamlEntry entry, MapReader map, List<Diagnostic> found)
    {
        var files = map.TextMap("file").Select(f => (Name: FileOf(f.Name, found), f.Text)).Where(f => f.Name is not null).ToList();
        var periods = PeriodsOf(files.Select(f => new WrittenPair(f.Name!, f.Text)), map, found);
        return files.Count == 0 ? ([new(slug.Value + ".csv", entry.Value.At)], []) : ([.. files.Select(f => f.Name!)], periods);
    }

    private static ImmutableArray<(Written<string>, Written<Period>)> PeriodsOf(IEnumerable<WrittenPair> written, MapReader map, List<Diagnostic> found)
    {
        if (map.Entry("period") is { } fixedPeriod) found.Add(PlanMessages.PeriodTwice(fixedPeriod.KeyAt));
        return [.. written.Select(w => (w.Name, w.Text.At, Period: MapReader.PeriodOf(w.Text, found))).Where(w => w.Period is not null).Select(w => (w.Name, new Written<Period>(w.Period!, w.At)))];
    }

    private static Written<string>? FileOf(Written<string> file, List<Diagnostic> found)
    {
        var name = file.Value.StartsWith("extracts/", StringComparison.Ordinal) ? file.Value["extracts/".Length..] : file.Value;
        if (IsPlain(name.Replace('*', 'x'))) return file with { Value = name };
        return found.Refuse<Written<string>>(PlanMessages.PathOutside(file.At, file.Value));
    }

    private static ImmutableArray<WrittenPair> LookupsOf(MapReader map, ExtractShape shape, List<Diagnostic> found)
    {
        var written = map.TextMap("lookups");
        if (!written.IsEmpty && shape != ExtractShape.Records) found.Add(PlanMessages.LookupsNeedRecords(map.Entry("lookups")!.KeyAt));
        foreach (var lookup in written.Where(l => !IsPlain(l.Text.Value))) found.Add(PlanMessages.LookupOutside(lookup.Text.At, lookup.Text.Value));
        return written.RemoveAll(l => !IsPlain(l.Text.Value));
    }

    public static bool IsPlain(string name) => name.Length > 0 && name[0] != '.' && name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0;

    private static ImmutableArray<SymbolPlan> SymbolsOf(ImmutableArray<WrittenPair> written, List<Diagnostic> found)
    {
        if (written.IsEmpty) return [];
        var known = Enum.GetValues<ValueStatus>().ToDictionary(s => s == ValueStatus.Known ? "zero" : English.WordsOf(s), StringComparer.OrdinalIgnoreCase);
        foreach (var (symbol, meaning) in written.Where(w => !known.ContainsKey(w.Text.Value)))
            found.Add(PlanMessages.UnknownWord(meaning.At, symbol.Value, meaning.Value, known.Keys.Order(StringComparer.Ordinal)));
        foreach (var (symbol, meaning) in written.Where(w => w.Text.Value.Equals("zero", StringComparison.OrdinalIgnoreCase) && decimal.TryParse(w.Name.Value, CultureInfo.InvariantCulture, out var number) && number != 0))
            found.Add(PlanMessages.MeansItself(symbol.At, "symbols", symbol.Value, meaning.Value));
        return [.. written.Where(w => known.ContainsKey(w.Text.Value)).Select(w => new SymbolPlan(w.Name, known[w.Text.Value]))];
    }

    private static ImmutableArray<WrittenPair> UndatedOf(ImmutableArray<WrittenPair> written, List<Diagnostic> found)
    {
        foreach (var pair in written.Where(w => !Slugs.IsValid(w.Name.Value))) found.Add(PlanMessages.NotASlug(pair.Name.At, pair.Name.Value));
        return written.RemoveAll(w => !Slugs.IsValid(w.Name.Value));
    }

    private static DatesPlan DatesOf(ImmutableArray<Written<string>> words, List<Diagnostic> found)
    {
        foreach (var word in words.Where(w => !MeaningsOfDates.Contains(w.Value, StringComparer.OrdinalIgnoreCase))) found.Add(PlanMessages.UnknownWord(word.At, "dates", word.Value, MeaningsOfDates));
        bool Says(string said) => words.Any(w => w.Value.Equals(said, StringComparison.OrdinalIgnoreCase));
        var (areMonths, areYears) = (Says("are months"), Says("are years"));
        return new DatesPlan(
            Says("month first") ? DayOrder.MonthFirst : Says("day first") ? DayOrder.DayFirst : null,
            areMonths ? true : Says("are days") ? false : null,
            areYears ? true : areMonths ? false : null,
            Says("from April") ? true : Says("from January") ? false : null,
            Says("end 12 months"));
    }

    // A month or a year is no other one; a quarter may be counted from April.
    private static ImmutableArray<(Written<string> Text, Period Period)> PeriodAliasesOf(ImmutableArray<WrittenPair> written, List<Diagnostic> found)
    {
        var aliases = written.Select(w => (w.Name, Meaning: w.Text.Value, Period: MapReader.PeriodOf(w.Text, found))).Where(w => w.Period is not null).ToList();
        foreach (var (name, meaning, period) in aliases.Where(a => PeriodText.Parse(a.Name.Value) is { MonthCount: 1 or 12 } own && (own.Last < a.Period!.First || own.First > a.Period.Last)))
            found.Add(PlanMessages.MeansItself(name.At, "period aliases", name.Value, meaning));
        return [.. aliases.Select(a => (a.Name, a.Period!))];
    }

    private static ImmutableArray<DateOnly> BreaksOf(ImmutableArray<Written<string>> texts, List<Diagnostic> found)
    {
        if (texts.IsEmpty) return [];
        foreach (var text in texts.Where(t => PeriodText.ParseDay(t.Value) is null)) found.Add(PlanMessages.NotADay(text.At, text.Value));
        return [.. texts.Select(t => PeriodText.ParseDay(t.Value)).OfType<DateOnly>().Order()];
    }

    // One as 'from' and 'note', or several as dates, each with its note.
    private static ImmutableArray<RecordingChange> RecordingOf(ImmutableArray<WrittenPair> written, List<Diagnostic> found)
    {
        var (from, note) = (written.FirstOrDefault(w => w.Name.Value is "from")?.Text, written.FirstOrDefault(w => w.Name.Value is "note")?.Text);
        var pairs = from is not null || note is not null ? [(from ?? new Written<string>(string.Empty, written[0].Name.At), note?.Value ?? string.Empty)] : written.Select(w => (w.Name, w.Text.Value)).ToList();
        var changes = new List<RecordingChange>();
        foreach (var (day, what) in pairs)
        {
            var period = PeriodText.Parse(day.Value);
            if (what.Length > 0 && (period?.Kind is PeriodKind.Span || day.Value is "unknown")) changes.Add(new RecordingChange(period?.First, what));
            else found.Add(PlanMessages.NotARecordingChange(day.At));
        }

        return [.. changes.OrderBy(c => c.From)];
    }

    private static char? SeparatorOf(string? word) => word switch
    {
        "comma" => ',',
        "semicolon" => ';',
        "tab" => '\t',
        "pipe" => '|',
        _ => null,
    };
}

/// <summary><c>hide below 5</c>, <c>hide below 5, zero too</c>, <c>round to 5</c>, <c>round to 5, hide below 8</c>.</summary>
internal static class ProtectionPhrase
{
    private const string Hide = "hide below ", Round = "round to ", Zero = "zero too";
    private const int Usual = 5, Highest = 100;

    public static ProtectionRule? Read(string text)
    {
        var (threshold, roundTo, hidesZero) = (0, 0, false);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.Equals(Zero, StringComparison.OrdinalIgnoreCase) && !hidesZero) hidesZero = true;
            else if (threshold == 0 && NumberAfter(Hide, part) is { } below) threshold = below;
            else if (roundTo == 0 && NumberAfter(Round, part) is { } to) roundTo = to;
            else return null;
        }

        if (threshold == 0 && roundTo == 0) return null;
        if (threshold == 0) threshold = Usual;
        return threshold <= Highest && roundTo <= 2 * threshold ? new ProtectionRule(threshold, hidesZero, roundTo) : null;
    }

    private static int? NumberAfter(string words, string text) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(text[words.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 2
            ? number
            : null;
}

/// <summary>Words of an extract's plan that its shape does not use: whoever wrote them expects something that would not happen.</summary>
internal static class WordsWithoutEffect
{
    public static ImmutableArray<Diagnostic> In(MapReader map, ExtractPlan plan) =>
    [
        .. Keys(plan).Where(k => map.Entry(k.Key) is not null).Select(k => PlanMessages.WithoutEffect(map.Entry(k.Key)!.KeyAt, k.Key + ":", k.Why)),
        .. plan.Columns.Select(c => (c.Name, Why: OfColumn(plan, c.Name.Value))).Where(c => c.Why is not null)
            .Select(c => PlanMessages.WithoutEffect(c.Name.At, $"columns: {{{c.Name.Value}: ...}}", c.Why!)),
    ];

    private static IEnumerable<(string Key, string Why)> Keys(ExtractPlan plan)
    {
        var isOfRecords = plan.Shape == ExtractShape.Records;
        if (plan.HasPeriodsAcross) yield return ("period", "the headings of a wide extract say the periods");
        if (plan.HasPeriodsAcross && !plan.SheetPeriods.IsEmpty) yield return ("sheets", "the headings of a wide extract say the periods, so name the sheets without one");
        if (plan.HasPeriodsAcross && !plan.FilePeriods.IsEmpty) yield return ("file", "the headings of a wide extract say the periods, so name the files without one");
        if (plan.Shape != ExtractShape.Wide) yield return ("across", "only a wide extract has periods or categories across its columns");
        if (isOfRecords) yield return ("blank places", "a record without a place is counted for none");
        if (plan.Area is not null) yield return ("blank places", "every row is about the place under 'area:'");
        if (!plan.HasPeriodsAcross) yield return ("measure", "only a wide extract has several measures under each period; pick rows with 'only:', or name the column of the numbers: 'columns: {count: <heading>}'");
        if (plan.Shape == ExtractShape.Values) yield return ("old places", "quoted values are never added up");
        if (plan.Dates.FromApril is not null && plan.Columns.Count(c => c.Name.Value.Equals("period", StringComparison.OrdinalIgnoreCase)) < 2)
            yield return ("dates", "'from April' and 'from January' are about a year and its month or quarter in two columns: 'columns: {period: [Financial Year, Quarter]}'");
        if (isOfRecords && plan.Dates.EndYears) yield return ("dates", "records are counted, each in its own month; 'end 12 months' is about numbers that are totals of a year");
        if (plan.Lookups.IsEmpty) yield return ("lookup headings", "the extract has no 'lookups:'");
        foreach (var key in plan.Indicator.IsSurvey ? ["good", "per", "population", "total"] : (string[])["design effect", "several answers"])
            yield return (key, plan.Indicator.IsSurvey ? "a survey has a share of those who answered, some answers better and some worse" : "only a survey has answers ('shape: survey')");
        if (isOfRecords) yield return ("repeated rows", "every record counts as it is");
        if (isOfRecords) yield return ("undated", "a record needs the day or the month of the incident");
        if (isOfRecords && !plan.AddsUp && plan.CountedIds is null) yield return ("symbols", "records are counted, and no number is read");
        if (isOfRecords && !plan.AddsUp && plan.Indicator.Unit != Unit.Number) yield return ("unit", "records are counted; to add up a column of them, name it: 'columns: {count: <heading>}'");
        foreach (var key in isOfRecords ? [] : (string[])["id", "distinct", "repeat"]) yield return (key, "only records have a row for each incident");
        if (plan is { CountedIds: not null, Indicator.Ids.Least: 1 }) yield return ("repeat", "'distinct:' counts all of them; those with two rows or more are another extract of the same file");
        if (plan.CountedIds is not null) yield return ("counts are", "who is told apart by ids is judged as people are");
        if (plan.AddsUp || plan.Database is not null) yield return (plan.Indicator.Ids?.Least == 1 ? "distinct" : "repeat", plan.Database is null ? "a column of numbers is added up" : "a database answers with counts of rows; let its query count people, with a row for each group and year, and take 'shape: counts' and 'total: supplied'");
        if (isOfRecords || plan.Shape == ExtractShape.Values) yield return ("negative", plan.Shape == ExtractShape.Values ? "quoted values may be below nought" : "records are counted");
        if (plan.Indicator.Protection is not null) yield return ("negative", "numbers below nought cannot be protected, so leave 'protect:' out or ask for counts");
        if (plan.Lookups.IsEmpty) yield return ("not in lookup", "the extract has no 'lookups:'");
        if (isOfRecords || plan.Shape == ExtractShape.Values) yield return ("total", isOfRecords ? "records are counted, and have no total of their own" : "quoted values are never added up");
    }

    private static string? OfColumn(ExtractPlan plan, string role) => (plan.Shape, role.ToLowerInvariant()) switch
    {
        (ExtractShape.Wide, "count" or "value") => "the numbers of a wide extract stand in the columns of its periods or categories",
        (ExtractShape.Wide, "category") when plan.HasCategoriesAcross => "the headings say the categories",
        (ExtractShape.Wide, "period" or "period start" or "period end") when !plan.HasCategoriesAcross => "the headings of a wide extract say the periods",
        (ExtractShape.Records, "value") => "records are counted; to add up a column of them, call it 'count'",
        (ExtractShape.Records, "period start" or "period end") => "a record has one day or month; call its column 'period'",
        (_, "time") when !plan.IsByHour => "times of day are read where the plan says 'categories: hours of the week'",
        (ExtractShape.Records, "category") when plan.IsByHour => "its categories are the hours of the week, which the day and the time say",
        (ExtractShape.Records, "category") when plan.Whole is null => "the extract is not split; say 'categories:' and the category that stands for the whole, or pick rows with 'only:'",
        (_, "base") when !plan.Indicator.IsSurvey => "only a survey ('shape: survey') has a number who answered",
        (ExtractShape.Values, "lower limit" or "upper limit" or "lower limit 99.8" or "upper limit 99.8" or "events") when plan.Indicator.IsSurvey => "the margin of a survey is worked out from how many answered",
        (not ExtractShape.Values, "lower limit" or "upper limit" or "lower limit 99.8" or "upper limit 99.8" or "events") => "it goes with quoted values ('shape: values'); counts have limits that are worked out",
        (not ExtractShape.Counts, "times") => "only counts ('shape: counts') can be of people who had so many events each",
        (ExtractShape.Counts or ExtractShape.Wide or ExtractShape.Values or ExtractShape.Records, _) => null,
    };
}
