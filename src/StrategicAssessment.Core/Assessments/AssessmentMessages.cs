using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Assessments;

/// <summary>What is said of figures that cannot be worked out, or do not agree.</summary>
internal static class AssessmentMessages
{
    public const string TwoCounts = "SA3202";

    public static Diagnostic NoSuchPeriod(ColumnDefinition column, string table, Period period, IEnumerable<Period> held) => Diagnostic.Error("SA3101", column.At!.Value, $"Table '{table}' asks for {period.Label}, which {column.Indicator.File} does not hold ({Held(held)}). {(column.Indicator.IsStock && held.Any(h => h.IsWithin(period)) ? "What there is on a day is not added up: say which month or day stands for the year, 'this year: <month>' under the extract, or correct" : held.Any() && held.All(h => h.Kind == PeriodKind.Span && h.First == h.Last && h.First.Day == 1) ? "If each date stands for its month, say 'dates: are months'; else correct" : held.Any() && held.All(h => h.IsWeek) ? $"Weeks add up to whole weeks, such as '{period.Last.Year}-W01 to {period.Last.Year}-W52': correct" : "Correct")} the period, or leave the column out.");
    public static Diagnostic CountedInParts(FigureRequest request, string place, IReadOnlyList<string> parts) => Diagnostic.Error("SA3105", SourceSpan.WholeFile(request.Indicator.File), $"{place} is asked for, and its rows are counted under places that lie in it: {English.List(parts.Count > 4 ? [.. parts.Take(3), English.Whole(parts.Count - 3) + " more"] : parts)}. Make a group of them in groups.csv whose code is {request.Area}, that of {place}, and it is their sum; or count by {place} alone.");
    public static Diagnostic OtherLevel(FigureRequest request, string place, string held, string type) => Diagnostic.Error("SA3105", SourceSpan.WholeFile(request.Indicator.File), $"{place} is asked for, and the extract has only rows of other kinds of place, such as {held} ({type}). If those lie in {place}, make a group of them in groups.csv whose code is {request.Area}, and it is their sum; else leave {place} out: 'rows:' under the table names the places that the extract has.");

    public static Diagnostic NoRow(FigureRequest request, string area, bool mayBeNone)
    {
        var category = request.Indicator.Categories.Find(request.Category) is { } c ? $", {c.Label}" : string.Empty;
        return Diagnostic.Error("SA3102", SourceSpan.WholeFile(request.Indicator.File),
            $"There is no row for {area}{category} in {request.Period.Label}. Ask the partner for it, or say in the plan what a missing row means: {(mayBeNone ? request.Indicator.IsOfRecords ? "'missing rows: zero' where nothing happened there, or else " : "'missing rows: zero' or " : string.Empty)}'missing rows: unavailable'.");
    }

    public static Diagnostic GapInSeries(ColumnDefinition column, string table, Period period, IReadOnlyList<Period> gaps, bool mayBeNone, bool beginsLater) => Diagnostic.Error("SA3104", column.At!.Value, $"Table '{table}' asks for {period.Label}, and {column.Indicator.File} has no rows for {gaps[0].Label}{(gaps.Count > 1 ? $" and {English.Whole(gaps.Count - 1)} more of its {(gaps[0].MonthCount == 1 ? "months" : gaps[0].MonthCount == 3 ? "quarters" : "parts")}" : string.Empty)}. {(beginsLater ? $"To print what there is, say 'tables: {{{table}: {{columns: [this year, rate]}}}}'; else ask" : "Ask")} the partner for them, or correct the period{(column.Indicator.Missing == MissingRows.Zero || !mayBeNone ? string.Empty : "; if nothing happened then, say 'missing rows: zero'")}.");

    /// <param name="of">Of what there is no number, as a slug; null for what the indicator's rates are of.</param>
    public static Diagnostic NoPopulation(FigureRequest request, string area, int? year, IEnumerable<int> known, string? of = null)
    {
        var (what, id, before) = (of ?? request.Indicator.Base, request.Indicator.Id, "from before " + request.Period.Last.Year.ToString(CultureInfo.InvariantCulture));
        var (words, file) = (what.Replace('-', ' '), PopulationTable.FileOf(what));
        return Diagnostic.Error("SA3103", SourceSpan.WholeFile(file), !string.Equals(what, Measure.Residents, StringComparison.Ordinal)
            ? $"There is no number of {words} of {area} {(year is { } when ? "for " + when.ToString(CultureInfo.InvariantCulture) : before)}, so the rate of '{id}' cannot be worked out. Add the row to {file}, beside population.csv{(AgeBand.Read(what) is null ? $" and like it: area, year, {words}" : ": area, year, age, population")}."
            : year is { } y
            ? $"There is no population of {area} for {y}, so the rate of '{id}' cannot be worked out. Add the row to population.csv."
            : $"There is no population estimate {before}, so the rate of '{id}' cannot be worked out. Add one to population.csv{(known.Any() ? $", or name the year in the plan: 'population: mid-{known.First()}'" : string.Empty)}.");
    }

    /// <param name="gaps">Of the same two extracts, the widest first.</param>
    public static Diagnostic ExtractsDiffer(IReadOnlyList<Gap> gaps, string area)
    {
        var (gap, one, other) = (gaps[0], gaps[0].Between.First.Id, gaps[0].Between.Second.Id);
        var tables = (gap.IsFirstPrinted, gap.IsSecondPrinted) switch { (true, true) => "Both stand in their tables, and the", (true, false) => $"Tables show '{one}' alone, and the", (false, true) => $"Tables show '{other}' alone, and the", _ => "The" };
        return Diagnostic.Warning("SA3202", gap.Between.At, $"'{one}' counts {English.Number(gap.First.Value.Number, 0)} for {area} in {gap.First.Period.Label}, and '{other}' counts {English.Number(gap.Second.Value.Number, 0)}{(gaps.Count > 1 ? $"; {English.Counted(gaps.Count - 1, "more number")} {(gaps.Count == 2 ? "differs" : "differ")}" : string.Empty)}. {tables} document says that they differ; ask the partner which is right.");
    }

    /// <param name="gaps">Of the same two extracts, the latest first.</param>
    public static Diagnostic QuotedDiffers(IReadOnlyList<Gap> gaps, string area, IFigures figures)
    {
        var (same, quoted, counted) = gaps[0];
        var remedy = same.IsSaid
            ? $"Ask the partner which counts{(counted.Base is null ? string.Empty : " and which " + same.Second.Rate.BaseIn(Words.BuiltIn))} the quoted one rests on. Where it is right as it is, accept this with the reason."
            : $"If they are the same, say 'reconcile: {same.Second.Id}' under '{same.First.Id}', so that the document says why they differ; else give one other words under 'counts:'.";
        return Diagnostic.Warning("SA3204", same.At,
            $"'{same.First.Id}' quotes {Display.Of(quoted, SymbolStyle.Standard)} for {area} in {quoted.Period.Label}, and '{same.Second.Id}' gives {Display.Of(counted, SymbolStyle.Standard)}{(counted.Base is null ? string.Empty : RateWords(gaps[0], figures))}{(gaps.Count > 1 ? $"; {English.Whole(gaps.Count - 1)} more differ" : string.Empty)}. {remedy}");
    }

    // How many residents the one has, and the other would have with the same count.
    private static string RateWords(Gap gap, IFigures figures)
    {
        var (same, quoted, rate) = gap;
        var (of, count) = (same.Second.Rate.BaseIn(Words.BuiltIn), figures.Read(new FigureRequest(same.Second, Measure.Count, rate.Id.Area, same.SecondCategory, rate.Period)).Number);
        string Among(decimal value) => value > 0 ? English.Number(count * rate.Measure.Per / value, 0) : "no";
        var why = gap.ResidentsOf is { } year ? string.Create(CultureInfo.InvariantCulture, $"with the {of} of mid-{year} it is the quoted one") : $"the quoted one would be of {Among(quoted.Value.Number)}";
        return $" {rate.Measure.PerIn(Words.BuiltIn)} ({English.Number(count, 0)} among {Among(rate.Value.Number)} {of}; {why})";
    }

    public static Diagnostic TotalDiffers(SourceRef source, string area, Period period, decimal total, decimal sum) => Diagnostic.Warning("SA3201",
        new SourceSpan(source.File, source.Rows.First, 0),
        $"The extract's own total for {area} in {period.Label} is {English.Number(total, 0)}, but its parts add up to {English.Number(sum, 0)}. The sum is used; ask the partner which is right. If parts are missing here, add them, or take the total as it is: 'total: supplied'.");

    public static Diagnostic NoughtsRanked(ColumnDefinition column, string table, string printed, int noughts, int of, string remedy) => Diagnostic.Note("SA3206", column.At!.Value, $"Table '{table}' ranks {English.Whole(of)} places, {English.Whole(noughts)} of which print as {printed} and are not equal; they are ranked by their full values. Say {remedy} under the extract, and readers see why.");
    public static Diagnostic AllRankedAlike(ColumnDefinition column, string table, string printed, int of, string remedy) => Diagnostic.Warning("SA3207", column.At!.Value, $"Table '{table}' ranks {English.Whole(of)} places that all print as {printed} and are not equal, so all share one rank. Say {remedy} under the extract, or 'ties: exact' in the table.");
    public static Diagnostic NoSeries(SourceSpan at, string chart, string file, string? points, IEnumerable<Period> held) => Diagnostic.Error("SA3301", at, $"Control chart '{chart}' needs a series of {points ?? "months, quarters or weeks"}, and {file} has none ({Held(held)}). {(points is null ? "Ask the partner for the months, or leave the chart out." : "Choose other 'points:', ask the partner for them, or leave the chart out.")}");
    public static Diagnostic StepOutside(SourceSpan at, string chart, Period first, Period last) => Diagnostic.Error("SA3302", at, $"A step of control chart '{chart}' must begin with one of its points after the first: the series goes from {first.Label} to {last.Label}. Correct the date, or remove the step.");
    public static Diagnostic NotExcluded(SourceSpan at, string chart, Period first, Period last) => Diagnostic.Error("SA3225", at, $"Control chart '{chart}' has no point that begins then, so nothing can be left out of its limits: the series goes from {first.Label} to {last.Label}. Correct the date under 'exclude:', or remove the line.");
    public static Diagnostic StepProposed(SourceSpan at, string chart, Period from, Figure before, Figure after) => Diagnostic.Note("SA3303", at, $"Control chart '{chart}' shows a step in {from.Label}: its mean is {Display.Of(after, SymbolStyle.Standard)} since, and was {Display.Of(before, SymbolStyle.Standard)}. If you know why, accept it: 'steps:', and below it '{from.Slug.Split('_')[0]}: the reason'.");

    public static Diagnostic Unreached(IndicatorDefinition indicator, IReadOnlyList<string> things, int others)
    {
        var named = English.List(things.Count > 6 ? [.. things.Take(5), English.Whole(things.Count - 5) + " more"] : things);
        var what = things.Count == 0 ? Numbers(others) : others == 0 ? named : $"{named}, and {Numbers(others)} besides";
        return Diagnostic.Note("SA3208", SourceSpan.WholeFile(indicator.File), $"Read for '{indicator.Id}', and used by no figure: {what}.");
    }

    private static string Held(IEnumerable<Period> periods)
    {
        var labels = periods.Select(p => p.Label).ToList();
        return labels.Count == 0 ? "it holds no rows at all" : "it holds " + English.List(labels.Count > 6 ? [.. labels.Take(5), "others"] : labels);
    }

    private static string Numbers(int count) => English.Whole(count) + (count == 1 ? " number" : " numbers");

    public static Diagnostic OneYearsPopulation(ColumnDefinition column, string table, int year, IReadOnlyList<Period> past, IReadOnlyList<int> missing)
    {
        string Mid(int of) => string.Create(CultureInfo.InvariantCulture, $"mid-{of}");
        var (of, file) = (column.Indicator.Rate.BaseIn(Words.BuiltIn), PopulationTable.FileOf(column.Indicator.Base));
        var remedy = missing.Count == 0
            ? $"Leave 'population: {Mid(year)}' out, and each rate uses the latest estimate from before its own last year."
            : $"Add the estimates of {English.List([.. missing.Select(y => y.ToString(CultureInfo.InvariantCulture))])} to {file}, and leave 'population: {Mid(year)}' out; where there are none, the rates are as good as these stayed the same.";
        return Diagnostic.Warning("SA3230", column.At!.Value, $"Table '{table}' prints or compares rates of {past[0].Label}{(past.Count > 1 ? " and later" : string.Empty)} with the {of} of {Mid(year)}, as those of this year. Where these grow, such rates rise by themselves. {remedy}");
    }

    public static Diagnostic MoreThanResidents(IndicatorDefinition indicator, string place, decimal each) => Diagnostic.Warning("SA3210", SourceSpan.WholeFile(PopulationTable.FileOf(indicator.Base)), $"'{indicator.Id}' counts several {indicator.Things} for each of the {indicator.Base.Replace('-', ' ')} in every place, such as {English.Number(each, 1)} for each one in {place}. Look whether the numbers of {indicator.Base.Replace('-', ' ')} are in thousands, and write the full numbers.");
    public static Diagnostic GoesOn(IndicatorDefinition indicator, Period last, Period later) => Diagnostic.Warning("SA3209", SourceSpan.WholeFile(indicator.File), $"The extract goes on to {later.Label}, and no figure of '{indicator.Id}' is later than {last.Label}. If the assessment is about the later time, correct 'this year:' in the plan.");
}
