using System.Globalization;
using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Tests.Assessments;

/// <summary>
/// Places, observations and questions in the small. Observations are written <c>place [category] period value</c>, parted by semicolons, residents
/// <c>place year number</c>; a value is a number, <c>[c]</c>, <c>[x]</c> or <c>[z]</c>.
/// </summary>
internal static class Some
{
    public const string Residents = "A 2014 1000; B 2014 2000; C 2014 4000";

    public static readonly Group All = new("all-three", new("G"), "All three", [new("A"), new("B"), new("C")]);
    public static readonly Group Two = new("two", new("H"), "Two of them", [new("A"), new("B")]);

    public static Gazetteer Places { get; } = new([Area("A", "Ashby"), Area("B", "Barton"), Area("C", "Corby"), Area("D", "Derby")], [All, Two]);

    public static IndicatorDefinition Asb { get; } = new() { Id = "asb", Title = "Anti-social behaviour", Things = "incidents", File = "extracts/asb.csv" };

    public static IndicatorDefinition Crime { get; } = Asb with
    {
        Id = "crime",
        Whole = "crime",
        Categories = new CategoryTree([new("crime", "Crime", [], null), new("theft", "Theft", [], "crime"), new("shops", "From shops", [], "theft"), new("bikes", "Of bikes", [], "theft"), new("arson", "Arson", [], "crime")]),
    };

    public static IndicatorDefinition Quoted { get; } = Asb with { Id = "quoted", IsQuoted = true, Unit = Unit.Percent };

    public static Measure Rate { get; } = new(MeasureKind.Rate, 1000);

    public static Measure Rank(MeasureKind by, bool lowestFirst = true, bool tiesAsPrinted = true) => new(MeasureKind.Rank, Rank: new(by, lowestFirst, tiesAsPrinted));

    public static FigureRequest Ask(IndicatorDefinition indicator, Measure measure, string area, string period = "2015", string? category = null) =>
        new(indicator, measure, new(area), category ?? indicator.Whole, Period(period));

    public static FigureBook Book(IndicatorDefinition indicator, string observed, string residents = Residents) =>
        new(new ObservationTable(Observed(indicator, observed)), new PopulationTable(Estimates(residents)), Places);

    public static Dictionary<ObservationKey, ObservedValue> Observed(IndicatorDefinition indicator, string observed) => Entries(observed).Select((e, i) =>
        KeyValuePair.Create(
            new ObservationKey(indicator.Id, new(e[0]), e.Length == 4 ? e[1] : indicator.Whole, Period(e[^2])),
            new ObservedValue(ValueOf(e[^1]), Decimals(e[^1]), new SourceRef(indicator.File, [i + 2])))).ToDictionary();

    public static Period Period(string text) => PeriodText.Parse(text.Replace('_', ' ')) ?? throw new ArgumentException(text, nameof(text));

    /// <summary>A table of places with the columns given, and all that follows from it.</summary>
    public static Outcome<Assessment> Assess(FigureBook book, IndicatorDefinition indicator, string rows, params ColumnDefinition[] columns) =>
        Assessor.Run(new("x", new("A"), [Table(indicator, rows, RowOrder.AsListed, columns)]), book);

    public static TableDefinition Table(IndicatorDefinition indicator, string rows, RowOrder order, params ColumnDefinition[] columns) => new(
        "t", "T", "Area", indicator, [.. rows.Split(' ').Select(r => Row(r, indicator))], [.. columns], [], order, [], SymbolStyle.Standard);

    public static ColumnDefinition Column(IndicatorDefinition indicator, Measure measure, string period = "2015", string? since = null, Group? group = null) => new(
        measure.Slug.Replace('-', '_') + period, measure.Slug, indicator, measure, Period(period), since is null ? null : Period(since), group, new SourceSpan("assessment.yaml", 9, 1));

    /// <summary>How a value reads: a number, or the symbol.</summary>
    public static string Shown(Value value) => value.IsKnown ? value.Number.ToString(CultureInfo.InvariantCulture) : Display.Symbol(value.Status, SymbolStyle.Standard);

    private static RowDefinition Row(string area, IndicatorDefinition indicator) =>
        new(new(area.TrimStart('=')), indicator.Whole, area, area[0] == '=', 0);

    private static Dictionary<PopulationKey, PopulationEstimate> Estimates(string residents) => Entries(residents).Select(e => KeyValuePair.Create(
        new PopulationKey(new AreaCode(e[0]), int.Parse(e[1], CultureInfo.InvariantCulture)),
        new PopulationEstimate(decimal.Parse(e[2], CultureInfo.InvariantCulture), string.Empty, new SourceRef("population.csv", [2])))).ToDictionary();

    private static IEnumerable<string[]> Entries(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(e => e.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Value ValueOf(string text) => text switch
    {
        "[c]" => Value.Suppressed("hidden"),
        "[x]" => Value.NotAvailable("missing"),
        "[z]" => Value.NotApplicable("no answer"),
        _ => Value.Known(decimal.Parse(text, CultureInfo.InvariantCulture)),
    };

    private static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0;

    private static Area Area(string code, string name) => new(new(code), name, "district", [], null, null, null);
}
