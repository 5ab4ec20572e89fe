using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Templates;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Tables as templates and commentary see them: <c>asb.here.change</c>, <c>asb.rows</c>, <c>asb.thanet.rate</c>, <c>crime_by_type.robbery.change</c>.
/// A row is found under the name and code of its place or the slug of its category, hyphens and spaces written as underscores.</summary>
internal sealed class TableViews(ResolvedPlan plan, Assessment assessment, PublishedFigures? previous, TokenTable tokens)
{
    private readonly SymbolStyle symbols = plan.Written.Symbols;
    private readonly Dictionary<(string Table, string Column), List<KeyValuePair<string, Figure>>> ranks = [];
    private readonly FrozenSet<FigureId> published = assessment.Figures.Select(f => f.Id).ToFrozenSet();
    private readonly List<Said> repeated = [.. assessment.Tables.SelectMany(CaveatsOf).CountBy(c => c).Where(c => c.Value > 1).Select(c => c.Key)];

    public Dictionary<string, object?> Of(AssessedTable table, ResolvedExtract extract)
    {
        var rows = table.Rows.Select(r => new ViewedRow(r, RowView(table, r))).ToList();
        var view = new RowNames(name => RemedyOf(table, name));
        foreach (var (key, row) in rows.SelectMany(r => KeysOf(r.Row.Definition).Select(k => (k, r.View)))) view.TryAdd(key, row);
        foreach (var (key, value) in Own(table, extract).Concat(OfSurvey(table))) view[key] = value;
        (view["rose_in"], view["fell_in"]) = (new DataText(Moved(table, 1), tokens), new DataText(Moved(table, -1), tokens));
        view["rows"] = rows.Where(r => !r.Row.Definition.IsTotal).Select(r => (object?)r.View).ToList();
        view["totals"] = rows.Where(r => r.Row.Definition.IsTotal).Select(r => (object?)r.View).ToList();
        Dictionary<string, object?>? ViewOf(AssessedRow? row) => rows.Find(r => r.Row == row)?.View;
        view["here"] = ViewOf(Subjects.HereOf(table, plan.Assessment));
        view["whole"] = ViewOf(Subjects.WholeOf(table, plan.Assessment));
        view["lowest"] = ViewOf(Subjects.Extreme(table, highest: false));
        view["highest"] = view["lowest"] is null ? null : ViewOf(Subjects.Extreme(table, highest: true));
        return view;
    }

    /// <summary>The name under which templates know a table or row: letters, digits and underscores.</summary>
    public static string KeyOf(string name)
    {
        var key = PlaceName.Key(name).Replace(' ', '_');
        return key.Length > 0 && char.IsAsciiDigit(key[0]) ? "_" + key : key;
    }

    // A place or group that the table does not show can be a total of it, beside those that it has.
    private string? RemedyOf(AssessedTable table, string name)
    {
        var group = plan.Places.Groups.FirstOrDefault(g => KeyOf(g.Id) == name || KeyOf(g.Name) == name || KeyOf(g.Code.Value) == name);
        var word = group?.Id ?? plan.Places.Areas.FirstOrDefault(a => KeyOf(a.Name) == name || KeyOf(a.Code.Value) == name)?.Name;
        if (word is null || table.Rows.Select(r => r.Definition.Area).Distinct().Count() < 2) return null;
        var totals = table.Rows.Where(r => r.Definition is { IsTotal: true, AverageOf: null }).Select(r => r.Definition.GroupId ?? plan.Places.NameOf(r.Definition.Area)).Append(word).Select(Diagnostics.Excerpt.AsWord).ToList();
        return $"{(group is null ? "the place" : "the group")} can stand below the others: 'totals: {(totals.Count == 1 ? totals[0] : $"[{string.Join(", ", totals)}]")}' in the table '{table.Definition.Id}'";
    }

    private Dictionary<string, object?> Own(AssessedTable table, ResolvedExtract extract)
    {
        var main = table.Definition.Columns[0];
        var judged = Judged([table]);
        var change = table.Definition.Columns.Concat(table.Definition.TextColumns).FirstOrDefault(c => c.ComparedWith is not null);
        var own = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = table.Definition.Id,
            ["title"] = new DataText(table.Definition.Title, tokens),
            ["see"] = tokens.AddReference(table.Definition.Id, table.Definition.Title),
            ["says_by"] = table.Definition.Title.Contains(" by ", StringComparison.OrdinalIgnoreCase),
            ["is_number"] = table.Definition.Indicator is { IsQuoted: false, Unit: Unit.Number },
            ["of_one"] = table.Rows.Length == 1,
            ["things"] = new DataText(table.Definition.Things, tokens),
            ["counted"] = !table.Definition.Indicator.IsQuoted,
            ["period"] = new DataText((change ?? main).Period.LabelIn(tokens.Words), tokens),
            ["dated"] = (change ?? main).Period.Kind != Periods.PeriodKind.Undated,
            ["earlier"] = new DataText(change?.ComparedWith?.LabelIn(tokens.Words) ?? string.Empty, tokens),
            ["by"] = new DataText(table.Definition.RowHeading.ToLowerInvariant(), tokens),
            ["by_category"] = table.Definition.Indicator.Categories.Categories.Length > 0 && table.Rows.Select(r => r.Definition.Area).Distinct().Count() == 1,
            ["source"] = new DataText(extract.Plan.Source, tokens),
            ["has_source"] = extract.Plan.Source.Length > 0,
            ["provisional"] = extract.Plan.Status == ExtractStatus.Provisional,
            ["notes"] = table.Definition.Notes.Select(n => (object?)new DataText(n, tokens)).ToList(),
            ["caveats"] = Views(CaveatsOf(table)),
            ["own_caveats"] = Views(CaveatsOf(table).Except(repeated)),
            ["has_quotients"] = table.Definition.Columns.Any(c => c.Measure.Kind == MeasureKind.LocationQuotient),
            ["sources"] = SourcesOf(table).Select(s => (object?)new DataText(s, tokens)).ToList(),
            ["population_year"] = new DataText(YearsOf(table, tokens.Words), tokens),
            ["rates_of"] = new DataText(table.Definition.Indicator.Rate.BaseIn(tokens.Words), tokens),
            ["symbols"] = SymbolNotes.Views(SymbolNotes.Of(table, assessment.ControlCharts, table.Definition.Symbols, plan.Words), tokens),
            ["has_drivers"] = table.Definition is { Order: RowOrder.LargestChangeFirst } && DriversOf(table) is { LeftOver: 0 },
            ["has_concentration"] = table.Rows.Length > 0 && table.Rows[0].TextFigures.ContainsKey("share_of_residents") && table.Rows[0].TextFigures.ContainsKey("share_of_group"),
            ["has_small_numbers"] = Small(table).Any(),
            ["small_numbers"] = Small(table).ToList(),
            ["parted"] = Parted(table).ToList(),
            ["has_trends"] = table.Definition.Columns.Any(c => c.Measure.Kind == MeasureKind.Trend),
            ["judges_rates"] = judged.Any(j => j is { IsOfRate: true, Ratio: not null }) && table.Definition.Columns.Any(c => IsJudged(c) && !c.Measure.Row.IsOfRate),
            ["not_events"] = !table.Definition.Indicator.AreEvents,
            ["as_quoted"] = table.Rows.SelectMany(r => r.Cells).Any(c => c.Evidence?.Judgement is { IsCompared: true, Test: JudgementTest.QuotedOverlap }),
            ["measured"] = judged.Any(j => j.Dispersion.Measured > 0),
            ["spread"] = judged.Any(j => j.Dispersion.Basis == DispersionBasis.Rates),
            ["assumed"] = judged.Any(j => j is { Dispersion.Measured: 0, Test: not JudgementTest.TwoSamples }),
            ["has_signals"] = table.Definition.Columns.Any(c => c.Shows == Aspect.Signal),
            ["has_lights"] = table.Definition.Columns.Any(c => c.Shows == Aspect.TrafficLight),
            ["has_agreement"] = table.Definition.Columns.Any(c => c.Shows == Aspect.Agreement),
            ["has_intervals"] = table.Definition.Columns.Any(c => c.Shows == Aspect.Interval),
            ["has_rank_ranges"] = table.Definition.Columns.Any(c => c.Shows == Aspect.Ranks),
            ["confidence"] = new DataText(EvidenceText.Level(table.Definition.Indicator.Confidence), tokens),
            ["has_judgements"] = judged.Count > 0,
            ["has_rates"] = HasRates(table),
            ["has_sources"] = SourcesOf(table).Any(),
            ["gaps"] = assessment.Gaps.Where(g => Shows(table, g) || IsToldBelow(table, g)).Select(g => (object?)Of(g)).ToList(),
            ["has_quoted"] = QuotedColumns(table).Any(),
            ["quoted"] = QuotedColumns(table).Select(s => (object?)new DataText(s, tokens)).ToList(),
        };
        foreach (var (key, words) in ByChance(judged.Count, table.Definition.Indicator.Clear)) own[key] = new DataText(words, tokens);
        return own;
    }

    /// <summary>What tables say alike: whether any of them has a thing, and what of their rates and caveats stands for several.</summary>
    public Dictionary<string, object?> Shared(List<Dictionary<string, object?>> views)
    {
        string[] flags = ["has_judgements", "as_quoted", "spread", "has_trends", "has_signals", "has_agreement"];
        var shared = flags.ToDictionary(f => f, f => (object?)views.Exists(v => v.GetValueOrDefault(f) is true), StringComparer.Ordinal);
        var rates = assessment.Tables.Where(HasRates).Select(t => (Years: YearsOf(t, tokens.Words), Of: t.Definition.Indicator.Rate.BaseIn(tokens.Words))).Distinct().ToList();
        shared["rates_alike"] = rates.Count == 1;
        shared["population_year"] = new DataText(rates.FirstOrDefault().Years ?? string.Empty, tokens);
        shared["rates_of"] = new DataText(rates.FirstOrDefault().Of ?? string.Empty, tokens);
        shared["caveats"] = Views(repeated);
        shared["ranks"] = assessment.Tables.SelectMany(t => t.Definition.Columns.Where(c => c.Measure.Kind == MeasureKind.Rank).Select(c => (Rule: (By: c.Measure.Rank!.WordsIn(tokens.Words), c.Measure.Rank.LowestFirst), t.Definition.Title)).Distinct())
            .GroupBy(r => r.Rule, r => r.Title).OrderByDescending(g => g.Count())
            .Select(g => (object?)new Dictionary<string, object?>(StringComparer.Ordinal) { ["by"] = new DataText(g.Key.By, tokens), ["lowest_first"] = g.Key.LowestFirst, ["titles"] = g.Distinct(StringComparer.Ordinal).Select(t => (object?)new DataText(t, tokens)).ToList() }).ToList();
        return shared;
    }

    private static bool HasRates(AssessedTable table) => table.Definition.Columns.Any(c => c.Measure.Kind == MeasureKind.Rate);

    private static string YearsOf(AssessedTable table, Words words) => PopulationYears(table.Rows.SelectMany(r => r.Cells), words);

    /// <summary>Two numbers of the same thing that differ, and why as far as that is known.</summary>
    public Dictionary<string, object?> Of(Gap gap) => new(StringComparer.Ordinal)
    {
        ["first"] = new FigureView(gap.First, true, tokens, symbols, null),
        ["second"] = new FigureView(gap.Second, true, tokens, symbols, null),
        ["first_title"] = new DataText(gap.Between.First.Title, tokens),
        ["second_title"] = new DataText(gap.Between.Second.Title, tokens),
        ["place"] = new DataText(plan.Places.NameOf(gap.Second.Id.Area), tokens),
        ["quoted"] = gap.IsQuoted,
        ["other"] = new FigureView(Other(gap), true, tokens, symbols, null),
        ["other_title"] = new DataText((Other(gap) == gap.First ? gap.Between.First : gap.Between.Second).Title, tokens),
        ["is_widest"] = assessment.Gaps.First(g => g.Between == gap.Between) == gap,
        ["more"] = assessment.Gaps.Count(g => g.Between == gap.Between) is > 1 and var all ? new DataText(English.Whole(all - 1), tokens) : string.Empty,
        ["in_both"] = gap is { IsFirstPrinted: true, IsSecondPrinted: true },
        ["in_table"] = assessment.Tables.Any(t => Shows(t, gap) && plan.Sections.Any(s => s.Topics.Any(o => string.Equals(o.TableId, t.Definition.Id, StringComparison.Ordinal)))),
        ["population_year"] = new DataText(PopulationYears([gap.Second], tokens.Words), tokens),
        ["other_year"] = gap.ResidentsOf is { } year ? new DataText(year.ToString(CultureInfo.InvariantCulture), tokens) : null,
        ["residents"] = new DataText(gap.Between.Second.Rate.BaseIn(tokens.Words), tokens),
        ["two_sources"] = gap.Between.HasTwoSources,
    };

    // Below the first table that prints one of two counts and not the other, where they are more than 1% apart.
    private bool IsToldBelow(AssessedTable table, Gap gap) => !gap.IsQuoted && FirstOf(gap) == table && Math.Abs(gap.First.Value.Number - gap.Second.Value.Number) * 100 > Math.Max(gap.First.Value.Number, gap.Second.Value.Number);

    private AssessedTable? FirstOf(Gap gap) => assessment.Tables.FirstOrDefault(t => Prints(t, gap.First) != Prints(t, gap.Second));

    private Figure Other(Gap gap) => FirstOf(gap) is { } table && Prints(table, gap.Second) ? gap.First : gap.Second;

    private static bool Prints(AssessedTable table, Figure figure) => table.Rows.Any(r => r.Cells.Any(c => c.Id.Equals(figure.Id)));

    private static bool Shows(AssessedTable table, Gap gap) => gap.IsQuoted && table.Rows.Any(r => r.Cells.Any(c => c.Id.Equals(gap.First.Id)));

    /// <summary>What tables judge of changes and differences, each once.</summary>
    public static List<Judgement> Judged(IEnumerable<AssessedTable> tables) =>
    [
        .. tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells.Where((_, i) => IsJudged(t.Definition.Columns[i]))))
            .DistinctBy(c => c.Id).Select(c => c.Evidence?.Judgement).OfType<Judgement>().Where(j => j is { IsCompared: true, Test: not JudgementTest.QuotedOverlap }),
    ];

    /// <summary>How many were judged, below which probability they are clear, and how many would stand out by chance alone.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ByChance(int judged, double clear) =>
    [
        new("judged", Wording.English.Whole(judged)),
        new("clear", EvidenceText.Level(clear)),
        new("clear_by_chance", EvidenceText.Expected(judged * clear)),
        new("sign_by_chance", EvidenceText.Expected(judged * Scale.Sign)),
    ];

    private static bool IsJudged(ColumnDefinition column) => column.Shows is Aspect.Judgement or Aspect.TrafficLight or Aspect.Probability or Aspect.Agreement;

    private static IEnumerable<Said> CaveatsOf(AssessedTable table) =>
        table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Caveats).Distinct();

    // What is to be known of the residents of some places says of which.
    private List<object?> Views(IEnumerable<Said> caveats) => [.. caveats.Select(c => (object?)new DataText(PlacesOf(c) is { Count: > 0 } places ? tokens.Words.Say("text.caveat of places", ("caveat", c.In(tokens.Words)), ("places", tokens.Words.List(places))) : c.In(tokens.Words), tokens))];

    private List<string> PlacesOf(Said caveat)
    {
        var noted = assessment.Figures.Where(f => f.Measure.Kind == MeasureKind.Population && f.Operands.IsEmpty && f.Caveats.Contains(caveat)).Select(f => f.Id.Area).ToHashSet();
        if (noted.Count > 0) noted.IntersectWith(assessment.Tables.SelectMany(t => t.Rows).Where(r => !r.Definition.IsTotal).Select(r => r.Definition.Area));
        return [.. noted.Select(plan.Places.NameOf).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> SourcesOf(AssessedTable table) => table.Definition.Columns
        .Select(c => c.Indicator.Id).Distinct(StringComparer.Ordinal)
        .Select(id => plan.Extracts.First(e => string.Equals(e.Plan.Id.Value, id, StringComparison.Ordinal)).Plan.Source)
        .Where(s => s.Length > 0).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> QuotedColumns(AssessedTable table) => table.Definition.Columns
        .Where((c, i) => c.Shows != Aspect.Interval && table.Rows.Any(r => r.Cells[i] is { Origin: Origin.Quoted, Measure.Kind: MeasureKind.Quoted }))
        .Select(c => c.Heading);

    // What the change of the total below a table is made of; null where a part or the total is not known.
    private static Drivers? DriversOf(AssessedTable table)
    {
        var parts = new List<Part>();
        Part? whole = null;
        foreach (var row in table.Rows)
        {
            if (!row.TextFigures.TryGetValue("now", out var now) || !row.TextFigures.TryGetValue("before", out var before) || !now.Value.IsKnown || !before.Value.IsKnown) return null;
            var part = new Part(row.Definition.Label, before.Value.Number, now.Value.Number);
            if (row.Definition.IsTotal) whole = part;
            else parts.Add(part);
        }

        return whole is null ? null : Drivers.Of(whole.Before, whole.Now, parts);
    }

    // Of how many rows the number went that way.
    private static string Moved(AssessedTable table, int way) => Wording.English.Whole(table.Rows.Count(r => !r.Definition.IsTotal && r.TextFigures.GetValueOrDefault("change") is { Value.IsKnown: true } change && Math.Sign(change.Value.Number) == way));

    // Rows without a sign, because their number and their rate, which is judged, went different ways.
    private IEnumerable<object?> Parted(AssessedTable table) =>
        from row in table.Rows
        let change = TableBlocks.SignedColumn(table) is >= 0 and var signed ? row.Cells[signed] : null
        where change is not null && TableBlocks.IsParted(change)
        select Named(row, "change", new FigureView(change, true, tokens, table.Definition.Symbols, null));

    // Rows that print a percentage of small numbers, each with the numbers themselves.
    private IEnumerable<object?> Small(AssessedTable table) =>
        from row in table.Rows
        from cell in row.Cells
        where cell is { Value.IsKnown: true, Measure.Kind: MeasureKind.ChangePercent, Evidence.Small: not null }
        select Named(row, "counts", new DataText(EvidenceText.Counts(cell.Evidence!.Small!, tokens.Words), tokens, cell.Id.ToString()));

    private Dictionary<string, object?> Named(AssessedRow row, string what, object? value) => new(StringComparer.Ordinal) { ["name"] = new DataText(row.Definition.Label, tokens), [what] = value };

    private Dictionary<string, object?> OfSurvey(AssessedTable table) => new(StringComparer.Ordinal)
    {
        ["survey"] = table.Definition.Indicator.IsSurvey,
        ["has_best"] = table.Rows.Any(r => r.Definition.Best > 0),
        ["design_effect"] = table.Definition.Indicator.DesignEffect is > 1 and var effect ? new DataText(Wording.English.Number(effect, effect.Scale), tokens) : null,
        ["bases"] = Bases(table, areFew: false).ToList(),
        ["few_answered"] = Bases(table, areFew: true).ToList(),
    };

    // How many answered, in each period; of several places the fewest and the most.
    private IEnumerable<object?> Bases(AssessedTable table, bool areFew)
    {
        var shares = table.Rows.SelectMany(r => r.Cells).Where(c => c is { Measure.Kind: MeasureKind.Share or MeasureKind.Quoted, Evidence.Sample: not null }).ToLookup(c => c.Period);
        foreach (var period in shares.OrderByDescending(p => p.Key, Comparer<Periods.Period>.Create((one, other) => one.Last.CompareTo(other.Last))))
        {
            var (fewest, most) = (period.MinBy(c => c.Evidence!.Sample!.Base)!, period.MaxBy(c => c.Evidence!.Sample!.Base)!);
            var (from, to) = (EvidenceText.Answered(fewest), EvidenceText.Answered(most));
            if (areFew && fewest.Evidence!.Sample!.Base >= Sample.Least) continue;
            yield return new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["answered"] = new DataText(from == to ? from : tokens.Words.Say("text.range", ("from", from), ("to", to)), tokens, fewest.Id.ToString()),
                ["when"] = new DataText(period.Key.WordsIn(tokens.Words), tokens),
            };
        }
    }

    /// <summary>The years whose estimates the rates among these use.</summary>
    public static string PopulationYears(IEnumerable<Figure> figures, Words words) => words.List([.. figures.Select(f => f.Base?.PopulationYear).OfType<int>().Distinct()
        .Order().Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    /// <summary>A row as sentences know it.</summary>
    public Dictionary<string, object?> RowView(AssessedTable table, AssessedRow row)
    {
        var view = row.TextFigures.ToDictionary(p => p.Key, p => (object?)new FigureView(p.Value, published.Contains(p.Value.Id), tokens, symbols, previous) { Ranks = RanksOf(table, p) }, StringComparer.Ordinal);
        foreach (var measure in AbsentFigure.Measures) view.TryAdd(measure, new AbsentFigure(tokens, symbols));
        if (row.TextFigures.TryGetValue("now", out var now) && row.TextFigures.TryGetValue("before", out var before) && now.Value.IsKnown && before.Value.IsKnown && view["now"] is IHostValue { Text: { } to } && view["before"] is IHostValue { Text: { } from }) view["from_to"] = tokens.Words.Say("text.from to", ("from", from), ("to", to));
        else view["from_to"] = new AbsentFigure(tokens, symbols);
        view["name"] = new DataText(row.Definition is { IsTotal: true, Label: not "Total", GroupId: { } id } && plan.Places.GroupNamed(id) is { } group ? group.Name : row.Definition.Label, tokens);
        view["words"] = new DataText(table.Definition.Indicator.Categories.Find(row.Definition.Category)?.Words is { } words && words.Length > 1 && char.IsLower(words[1]) ? English.Small(words) : row.Definition.Label, tokens);
        view["per"] = new DataText(table.Definition.Indicator is { IsQuoted: true, Unit: Unit.Rate } quoted ? quoted.Rate.PerIn(tokens.Words) : string.Empty, tokens);
        view["is_average"] = row.Definition.AverageOf is not null;
        view["code"] = new DataText(row.Definition.Area.Value, tokens);
        view["category"] = new DataText(row.Definition.Category, tokens);
        view["is_total"] = row.Definition.IsTotal;
        view["indent"] = row.Definition.Indent;
        return view;
    }

    // Those of a column are the same for each of its rows.
    private List<KeyValuePair<string, Figure>> RanksOf(AssessedTable table, KeyValuePair<string, Figure> own)
    {
        if (own.Value.Measure.Kind != MeasureKind.Rank) return [];
        if (!ranks.TryGetValue((table.Definition.Id, own.Key), out var all)) ranks.Add((table.Definition.Id, own.Key), all = [.. table.Rows.Where(r => !r.Definition.IsTotal && r.TextFigures.ContainsKey(own.Key)).Select(r => KeyValuePair.Create(r.Definition.Label, r.TextFigures[own.Key]))]);
        return all;
    }

    public static IEnumerable<string> KeysOf(RowDefinition row)
    {
        if (!string.Equals(row.Category, CategoryTree.All, StringComparison.Ordinal)) yield return KeyOf(row.Category);
        if (row.GroupId is { } group) yield return KeyOf(group);
        yield return KeyOf(row.Label);
        yield return KeyOf(row.Area.Value);
    }

    private sealed record ViewedRow(AssessedRow Row, Dictionary<string, object?> View);
}
