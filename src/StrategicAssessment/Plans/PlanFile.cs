using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Plans;

/// <summary>A word of the plan and where it stands.</summary>
internal sealed record Written<T>(T Value, SourceSpan At);

/// <summary>A name and the text after it.</summary>
internal sealed record WrittenPair(Written<string> Name, Written<string> Text);

/// <summary>An item of a list, with a label of its own or null.</summary>
internal sealed record WrittenItem(Written<string> Item, string? Label);

/// <summary>Which estimates rates use.</summary>
/// <param name="Year">The year of one estimate for all, or null.</param>
/// <param name="IsSameYear">Whether each rate uses the estimate of the year in which its period ends.</param>
internal sealed record PopulationPlan(int? Year, bool IsSameYear);

/// <summary>A symbol in place of a number; a null meaning is zero.</summary>
internal sealed record SymbolPlan(string Symbol, ValueStatus? Meaning);

internal enum ExtractShape
{
    /// <summary>A row per area, period and category.</summary>
    Counts,

    /// <summary>A row per area, a column per period.</summary>
    Wide,

    /// <summary>Quoted values, a row each.</summary>
    Values,

    /// <summary>A row per incident.</summary>
    Records,
}

internal enum ExtractStatus
{
    /// <summary>Not here yet: its topic says so.</summary>
    Awaited,

    /// <summary>Here, and may still be corrected.</summary>
    Provisional,

    Final,
}

/// <summary>An extract, as written: what may be left out is null.</summary>
internal sealed record ExtractPlan
{
    public required Written<string> Id { get; init; }

    /// <summary>File names within a folder <c>extracts</c>, with <c>*</c> for any letters; at least one.</summary>
    public required ImmutableArray<Written<string>> Files { get; init; }

    /// <summary>The file names as in a sentence.</summary>
    public Written<string> File => new(Wording.English.List([.. Files.Select(f => f.Value)]), Files[0].At);

    public required string Title { get; init; }

    public required string Things { get; init; }

    /// <summary>Who sent it; empty when the plan does not say.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>When; empty when the plan does not say.</summary>
    public string Received { get; init; } = string.Empty;

    public ImmutableArray<string> Notes { get; init; } = [];
    public ExtractStatus Status { get; init; } = ExtractStatus.Final;
    public ExtractShape Shape { get; init; }

    public Unit Unit { get; init; }

    /// <summary>Types of place that its names may mean; empty for any.</summary>
    public ImmutableArray<string> Holds { get; init; } = [];

    /// <summary>Its own names for places.</summary>
    public ImmutableArray<WrittenPair> Aliases { get; init; } = [];

    /// <summary>Headings that the plan names: role, heading.</summary>
    public ImmutableArray<WrittenPair> Columns { get; init; } = [];

    /// <summary>The place of every row, or null when a column says it.</summary>
    public Written<string>? Area { get; init; }

    /// <summary>The period of every row, or null when a column says it.</summary>
    public Written<Period>? Period { get; init; }

    public DatesPlan Dates { get; init; } = new(null, null, null, null);

    /// <summary>Its own words for periods: the text, and the period that it means.</summary>
    public ImmutableArray<(string Text, Period Period)> PeriodAliases { get; init; } = [];

    /// <summary>What separates the fields, or null to find out.</summary>
    public char? Separator { get; init; }

    /// <summary>The periods of single files, where the plan names them with the files: each file as in <see cref="Files"/>.</summary>
    public ImmutableArray<(Written<string> File, Written<Period> Period)> FilePeriods { get; init; } = [];

    /// <summary>Whether each category has a column of its own.</summary>
    public bool HasCategoriesAcross { get; init; }

    /// <summary>Whether each period has a column of its own.</summary>
    public bool HasPeriodsAcross => Shape == ExtractShape.Wide && !HasCategoriesAcross;

    /// <summary>Whether rows of places that ended count for their successors, and for them alone.</summary>
    public bool AddsOldPlaces { get; init; }

    /// <summary>Whether a row without a place is about that of the row above, as where cells were merged.</summary>
    public bool FillsPlacesDown { get; init; }

    /// <summary>Headings of columns of a wide extract that are left alone.</summary>
    public ImmutableArray<Written<string>> NotRead { get; init; } = [];

    /// <summary>Of several measures under each period of a wide extract, the one that counts.</summary>
    public Written<string>? Measure { get; init; }

    /// <summary>Headings of the lookups that the plan names: role, heading.</summary>
    public ImmutableArray<WrittenPair> LookupHeadings { get; init; } = [];

    /// <summary>1-based line of the headings, or null to find out.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>Row filter: heading, text. Several texts of one heading are alternatives.</summary>
    public ImmutableArray<WrittenPair> Only { get; init; } = [];

    /// <summary>What a column's values mean: heading, file of the folder of the assessment or the county.</summary>
    public ImmutableArray<WrittenPair> Lookups { get; init; } = [];

    /// <summary>Whether rows whose value is not in a lookup are left out, and counted as such, instead of being errors.</summary>
    public bool LeavesOutUnknown { get; init; }

    /// <summary>The extract whose counts it weighs, each with its category's weight; null where it has numbers of its own.</summary>
    public Written<string>? Weighs { get; init; }

    /// <summary>The file of the weights, beside <c>areas.csv</c>.</summary>
    public Written<string>? Weights { get; init; }

    /// <summary>Symbols in place of numbers; null means zero.</summary>
    public ImmutableArray<SymbolPlan> Symbols { get; init; } = [];

    /// <summary>The category that stands for the whole, or null.</summary>
    public Written<string>? Whole { get; init; }

    /// <summary>Undated periods: slug, and the text that the extract has.</summary>
    public ImmutableArray<WrittenPair> Undated { get; init; } = [];

    /// <summary>Extracts (and categories) that count the same.</summary>
    public ImmutableArray<Written<string>> Reconcile { get; init; } = [];

    /// <summary>Whether rows of the same place, category and period are added up.</summary>
    public bool AddsRepeatedRows { get; init; }

    public MissingRows Missing { get; init; }
    public PercentForm Percent { get; init; }

    /// <summary>Where the plan says so.</summary>
    public SourceSpan? PercentAt { get; init; }

    public bool TotalSupplied { get; init; }

    /// <summary>Whether what is counted are events, and not people or a stock.</summary>
    public bool AreEvents { get; init; } = true;

    /// <summary>First days of new ways of recording.</summary>
    public ImmutableArray<DateOnly> Breaks { get; init; } = [];

    /// <summary>Changes in the way of recording across which things are compared, and said to be.</summary>
    public ImmutableArray<RecordingChange> RecordingChanges { get; init; } = [];

    /// <summary>Rates are per so many of <see cref="Base"/>.</summary>
    public int Per { get; init; } = 1000;

    /// <summary>Of what rates are, as a slug.</summary>
    public string Base { get; init; } = Figures.Measure.Residents;

    /// <summary>Whether the plan says of what.</summary>
    public bool NamesBase { get; init; }

    public Polarity Good { get; init; }

    /// <summary>How small numbers are kept, or null.</summary>
    public ProtectionRule? Protection { get; init; }

    /// <summary>Digits of rates and of quoted values, or null for the usual: 1 for rates, and as many as the extract has for quoted values.</summary>
    public int? Decimals { get; init; }

    /// <summary>Digits of rates.</summary>
    public int RateDecimals => Decimals ?? 1;

    /// <summary>For records: heading of the column whose values name an incident, each of which counts once; null when every row counts.</summary>
    public Written<string>? IdHeading { get; init; }

    /// <summary>Whether a count may be below nought, as where the partner takes back what was counted before.</summary>
    public bool AllowsNegative { get; init; }

    /// <summary>What is wrong with words that have no effect for its shape.</summary>
    public ImmutableArray<Diagnostics.Diagnostic> WithoutEffect { get; init; } = [];

    /// <summary>For records: whether a column of them is added up instead of the rows being counted.</summary>
    public bool AddsUp => Shape == ExtractShape.Records && Columns.Any(c => c.Name.Value.Equals("count", StringComparison.OrdinalIgnoreCase));

    /// <summary>Population year, or null for the plan's.</summary>
    public PopulationPlan? Population { get; init; }

    public Written<Period>? ThisYear { get; init; }
    public Written<Period>? ThisMonth { get; init; }
}

/// <summary>How an extract writes percentages.</summary>
internal enum PercentForm
{
    NotSaid,
    /// <summary>As they are to be printed: 12.1 is 12.1%.</summary>
    AsPrinted,
    /// <summary>As parts of 1: 0.121 is 12.1%.</summary>
    Fractions,
}

/// <summary>What the plan says of dates; null for what it leaves to the column.</summary>
/// <param name="Order">Which number is the day.</param>
/// <param name="AreMonths">Whether each date stands for its month.</param>
/// <param name="AreYears">Whether texts such as <c>2010-11</c> are financial years, not months.</param>
/// <param name="FromApril">Whether month 1 and quarter 1 of a financial year are counted from April, or from January.</param>
internal sealed record DatesPlan(DayOrder? Order, bool? AreMonths, bool? AreYears, bool? FromApril);

internal sealed record ColumnPlan(Written<string> Phrase, string? Heading);

internal sealed record RankPlan(RankRule Rule, Written<string>? Among, SourceSpan At);

internal sealed record TablePlan
{
    public required Written<string> Id { get; init; }
    public required Written<string> Extract { get; init; }

    public string? Title { get; init; }

    /// <summary>The category that every row is about, or null for the whole.</summary>
    public Written<string>? Category { get; init; }

    /// <summary>A group, the word categories, or places; empty for the default.</summary>
    public ImmutableArray<Written<string>> Rows { get; init; } = [];

    /// <summary>Heading of row labels, or null.</summary>
    public string? RowHeading { get; init; }

    /// <summary>Totals: place or group, and a label or null.</summary>
    public ImmutableArray<WrittenItem> Totals { get; init; } = [];

    public ImmutableArray<ColumnPlan> Columns { get; init; } = [];
    public RankPlan? Rank { get; init; }

    /// <summary>Whether ties are judged as printed.</summary>
    public bool TiesAsPrinted { get; init; } = true;

    public RowOrder? Order { get; init; }

    /// <summary>Notes to single rows.</summary>
    public ImmutableArray<WrittenPair> Footnotes { get; init; } = [];

    /// <summary>How it is drawn, as written; null for the default.</summary>
    public Written<string>? Chart { get; init; }

    /// <summary>Its own shorthand, or null.</summary>
    public SymbolStyle? Symbols { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];
    public Written<Period>? ThisYear { get; init; }
    public Written<Period>? ThisMonth { get; init; }
}

internal sealed record SectionPlan(Written<string> Id, string? Title, ImmutableArray<Written<string>> Tables, ImmutableArray<Written<string>> Cites)
{
    /// <summary>Control charts that it shows; empty for none, null for those of the extracts that it shows.</summary>
    public IReadOnlyList<Written<string>>? ControlCharts { get; init; }
}

/// <summary>The plan as written: every word known, nothing yet held against places or data.</summary>
internal sealed record PlanFile
{
    /// <summary>Path of the file, relative to the assessment folder.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>Such as 2016-17.</summary>
    public required string Edition { get; init; }

    /// <summary>The place that the document is about.</summary>
    public required Written<string> Place { get; init; }

    /// <summary>Groups and places each of whose members gets a bundle of its own; empty for one bundle, about <see cref="Place"/>.</summary>
    public ImmutableArray<Written<string>> ForEach { get; init; } = [];

    /// <summary>Whose assessment; empty when the plan does not say.</summary>
    public string Partnership { get; init; } = string.Empty;

    /// <summary>When it was prepared; empty when the plan does not say.</summary>
    public string Prepared { get; init; } = string.Empty;

    /// <summary>What others may do with the data files; null when nothing is said of it.</summary>
    public Licence? Licence { get; init; }

    /// <summary>The county's folder, or null.</summary>
    public Written<string>? County { get; init; }

    /// <summary>The folder of last year's bundle, or null.</summary>
    public Written<string>? Previous { get; init; }

    public required Written<Period> ThisYear { get; init; }
    public Written<string>? CompareWith { get; init; }

    /// <summary>Headings of the shared files that the plan names.</summary>
    public SharedHeadings Headings { get; init; } = new([], [], []);

    /// <summary>The place whose residents by age are the standard, or null for the European standard population.</summary>
    public Written<string>? StandardPopulation { get; init; }

    /// <summary>Population year for all rates, or null.</summary>
    public PopulationPlan? Population { get; init; }

    /// <summary>The level of intervals, as a share of 1.</summary>
    public double Confidence { get; init; } = Statistics.Confidence.Usual;

    /// <summary>What chance does more seldom than this is clear.</summary>
    public double Clear { get; init; } = Statistics.Scale.Clear;

    /// <summary>Counts and differences below this are small.</summary>
    public int SmallNumber { get; init; } = IndicatorDefinition.DefaultSmallNumber;

    public SymbolStyle Symbols { get; init; }
    public CategoryTree Categories { get; init; } = CategoryTree.Empty;
    public ImmutableArray<ExtractPlan> Extracts { get; init; } = [];
    public ImmutableArray<TablePlan> Tables { get; init; } = [];
    public ImmutableArray<ControlChartPlan> ControlCharts { get; init; } = [];

    /// <summary>Warnings that are right as they are, in the order written.</summary>
    public ImmutableArray<AcceptedWarning> Accepted { get; init; } = [];

    public ImmutableArray<SectionPlan> Sections { get; init; } = [];
}

/// <summary>Headings of the files that a county shares: in each, the column and what it is headed.</summary>
internal sealed record SharedHeadings(ImmutableArray<WrittenPair> Areas, ImmutableArray<WrittenPair> Groups, ImmutableArray<WrittenPair> Population);

/// <summary>What others may do with the data files.</summary>
/// <param name="Id">As in the lists of SPDX and Open Definition.</param>
internal sealed record Licence(string Id, string Title, string Address)
{
    /// <summary>What the plan says when no licence is given.</summary>
    public const string None = "none";

    /// <summary>What public bodies in the United Kingdom publish under unless there is a reason not to.</summary>
    public static Licence Default { get; } = new("OGL-UK-3.0", "Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");

    /// <summary>Those that a plan may name.</summary>
    public static ImmutableArray<Licence> Known { get; } =
    [
        Default,
        new("CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"),
        new("CC0-1.0", "Creative Commons Zero 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ];

    /// <summary>The licence that a word of the plan names: the default for no word, null for <see cref="None"/>.</summary>
    public static Licence? Of(string? word) => word is null ? Default : Known.FirstOrDefault(l => string.Equals(l.Id, word, StringComparison.Ordinal));
}
