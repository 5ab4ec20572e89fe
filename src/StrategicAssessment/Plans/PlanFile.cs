using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Priorities;

namespace StrategicAssessment.Plans;

/// <summary>A word of the plan and where it stands.</summary>
internal sealed record Written<T>(T Value, SourceSpan At);

internal sealed record WrittenPair(Written<string> Name, Written<string> Text);

/// <summary>An item of a list, with a label of its own or null.</summary>
internal sealed record WrittenItem(Written<string> Item, string? Label);

/// <param name="Year">The year of one estimate for all, or null.</param>
/// <param name="IsSameYear">Whether each rate uses the estimate of the year in which its period ends.</param>
internal sealed record PopulationPlan(int? Year, bool IsSameYear);

/// <summary>A symbol in place of a number; one that is known is nought.</summary>
internal sealed record SymbolPlan(Written<string> Symbol, ValueStatus Meaning);

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

/// <summary>Words of the plan that cells have had.</summary>
internal sealed class MetWords
{
    /// <summary>What of <see cref="ExtractPlan.Only"/> and <see cref="ExtractPlan.Meanings"/>, by where the plan says it.</summary>
    public HashSet<SourceSpan> At { get; } = [];

    /// <summary>Names of categories, as <see cref="Places.PlaceName.Key"/> writes them.</summary>
    public HashSet<string> Categories { get; } = new(StringComparer.Ordinal);

    public void Add(MetWords others)
    {
        At.UnionWith(others.At);
        Categories.UnionWith(others.Categories);
    }
}

/// <summary>The database that an extract is asked of.</summary>
/// <param name="Name">Of the connection.</param>
/// <param name="Query">The file of the query, beside the plan; null where a table is named.</param>
internal sealed record DatabasePlan(Written<string> Name, Written<string>? Query, Written<string>? Table)
{
    /// <summary>The heading of the number of records that were counted in the database.</summary>
    public const string CountHeading = "number_of_records";

    /// <summary>How the name ends of the file beside an answer that says what was asked.</summary>
    public const string RecordEnding = ".asked.json";
}

/// <summary>An extract, as written: what may be left out is null. What each word is for stands in <see cref="PlanKeys.Extract"/>.</summary>
internal sealed record ExtractPlan
{
    public required Written<string> Id { get; init; }

    /// <summary>File names within a folder <c>extracts</c>, with <c>*</c> for any letters; at least one.</summary>
    public required ImmutableArray<Written<string>> Files { get; init; }

    /// <summary>The file names as in a sentence.</summary>
    public Written<string> File => new(Wording.English.List([.. Files.Select(f => f.Value)]), Files[0].At);

    /// <summary>Whether a file may be read by both.</summary>
    public bool Shares(ExtractPlan other) => Files.Any(f => other.Files.Any(o => ExtractFiles.Fits(o.Value, f.Value) || ExtractFiles.Fits(f.Value, o.Value)));

    /// <summary>The periods of single files, where the plan names them with the files: each file as in <see cref="Files"/>.</summary>
    public ImmutableArray<(Written<string> File, Written<Period> Period)> FilePeriods { get; init; } = [];

    /// <summary>What is counted, as far as the extract says it by itself.</summary>
    public required IndicatorDefinition Indicator { get; init; }

    public string Title => Indicator.Title;
    public string Source { get; init; } = string.Empty;
    public string Received { get; init; } = string.Empty;
    public ImmutableArray<string> Notes { get; init; } = [];
    public ExtractStatus Status { get; init; } = ExtractStatus.Final;
    public ExtractShape Shape { get; init; }
    public ImmutableArray<string> Holds { get; init; } = [];
    public ImmutableArray<WrittenPair> Aliases { get; init; } = [];

    /// <summary>Role, heading.</summary>
    public ImmutableArray<WrittenPair> Columns { get; init; } = [];

    public Written<string>? Area { get; init; }
    public Written<Period>? Period { get; init; }
    public DatesPlan Dates { get; init; } = new(null, null, null, null);
    public ImmutableArray<(Written<string> Text, Period Period)> PeriodAliases { get; init; } = [];
    public char? Separator { get; init; }
    public bool HasCategoriesAcross { get; init; }
    public bool HasPeriodsAcross => Shape == ExtractShape.Wide && !HasCategoriesAcross;
    public bool AddsOldPlaces { get; init; }
    public bool FillsPlacesDown { get; init; }
    public ImmutableArray<Written<string>> NotRead { get; init; } = [];
    public Written<string>? Measure { get; init; }

    /// <summary>1-based.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>The period of each sheet, where only its title says that.</summary>
    public ImmutableArray<(Written<string> Sheet, Written<Period> Period)> SheetPeriods { get; init; } = [];

    /// <summary>Names of worksheets, or of files in an archive; <c>*</c> stands for any letters.</summary>
    public ImmutableArray<Written<string>> Sheets { get; init; } = [];

    /// <summary>Heading, text. Several texts of one heading are alternatives.</summary>
    public ImmutableArray<WrittenPair> Only { get; init; } = [];

    /// <summary>Heading, file of the folder of the assessment or the county.</summary>
    public ImmutableArray<WrittenPair> Lookups { get; init; } = [];

    /// <summary>Role, heading.</summary>
    public ImmutableArray<WrittenPair> LookupHeadings { get; init; } = [];

    /// <summary>Whether rows whose value is not in a lookup are left out, and counted as such, instead of being errors.</summary>
    public bool LeavesOutUnknown { get; init; }

    /// <summary>The extract whose counts it weighs, each with its category's weight; null where it has numbers of its own.</summary>
    public Written<string>? Weighs { get; init; }

    public Written<string>? Weights { get; init; }
    public ImmutableArray<SymbolPlan> Symbols { get; init; } = [];
    public Written<string>? Whole { get; init; }

    /// <summary>Whether its categories are the hours of the week, which are built in.</summary>
    public bool IsByHour => Whole is { } whole && whole.Value.Equals(HoursOfWeek.PlanWord, StringComparison.OrdinalIgnoreCase);

    /// <summary>Slug, and the text that the extract has.</summary>
    public ImmutableArray<WrittenPair> Undated { get; init; } = [];

    public ImmutableArray<Written<string>> Reconcile { get; init; } = [];
    public bool AddsRepeatedRows { get; init; }
    public PercentForm Percent { get; init; }
    public SourceSpan? PercentAt { get; init; }
    public Written<string>? IdHeading { get; init; }

    /// <summary>For records: the heading by which people or addresses are told apart that are counted; null where rows are.</summary>
    public Written<string>? CountedIds { get; init; }

    public bool AllowsNegative { get; init; }

    /// <summary>Null where the extract is sent as a file.</summary>
    public DatabasePlan? Database { get; init; }

    /// <summary>What of the plan the file that is read has had so far.</summary>
    public MetWords Met { get; init; } = new();

    /// <summary>The texts of cells that the plan gives a meaning, with the word that gives it.</summary>
    public IEnumerable<(string Word, Written<string> Text)> Meanings =>
        [.. Aliases.Select(a => ("aliases", a.Name)), .. PeriodAliases.Select(a => ("period aliases", a.Text)), .. Symbols.Select(s => ("symbols", s.Symbol)), .. Undated.Select(u => ("undated", u.Text))];

    /// <summary>What is wrong with words that have no effect for its shape.</summary>
    public ImmutableArray<Diagnostics.Diagnostic> WithoutEffect { get; init; } = [];

    /// <summary>For records: whether a column of them is added up instead of the rows being counted.</summary>
    public bool AddsUp => Shape == ExtractShape.Records && Columns.Any(c => c.Name.Value.Equals("count", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null for the plan's, as the two that follow.</summary>
    public PopulationPlan? Population { get; init; }

    public Written<Period>? ThisYear { get; init; }
    public Written<Period>? ThisMonth { get; init; }
    public bool ForPartners { get; init; }
}

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
/// <param name="EndYears">Whether each month stands for the 12 months that end with it.</param>
internal sealed record DatesPlan(DayOrder? Order, bool? AreMonths, bool? AreYears, bool? FromApril, bool EndYears = false);

internal sealed record ColumnPlan(Written<string> Phrase, string? Heading);

internal sealed record RankPlan(RankRule Rule, Written<string>? Among, SourceSpan At);

/// <summary>A table, as written: what may be left out is null or empty. What each word is for stands in <see cref="PlanKeys.Table"/>.</summary>
internal sealed record TablePlan
{
    public required Written<string> Id { get; init; }
    public required Written<string> Extract { get; init; }
    public string? Title { get; init; }

    /// <summary>Null for the whole.</summary>
    public Written<string>? Category { get; init; }

    public ImmutableArray<Written<string>> Rows { get; init; } = [];
    public string? RowHeading { get; init; }
    public ImmutableArray<WrittenItem> Totals { get; init; } = [];
    public ImmutableArray<ColumnPlan> Columns { get; init; } = [];
    public RankPlan? Rank { get; init; }
    public bool TiesAsPrinted { get; init; } = true;
    public RowOrder? Order { get; init; }
    public ImmutableArray<WrittenPair> Footnotes { get; init; } = [];
    public Written<string>? Chart { get; init; }
    public Written<string>? Beside { get; init; }
    public bool? InAnnex { get; init; }
    public SymbolStyle? Symbols { get; init; }
    public ImmutableArray<string> Notes { get; init; } = [];
    public Written<Period>? ThisYear { get; init; }
    public Written<Period>? ThisMonth { get; init; }
    public bool ForPartners { get; init; }
}

internal sealed record SectionPlan(Written<string> Id, string? Title, ImmutableArray<Written<string>> Tables, ImmutableArray<Written<string>> Cites)
{
    /// <summary>Control charts that it shows; empty for none, null for those of the extracts that it shows.</summary>
    public IReadOnlyList<Written<string>>? ControlCharts { get; init; }

    public ImmutableArray<Written<string>> Answers { get; init; } = [];
    public bool ForPartners { get; init; }
}

internal static class DocumentPlan
{
    /// <summary>The document that every build makes.</summary>
    public const string Assessment = "strategic-assessment";
}

/// <summary>How far the documents have come.</summary>
/// <param name="Words">Such as <c>draft 2</c>, in small letters.</param>
/// <param name="By">The body that approved it; empty where none did.</param>
internal sealed record DocumentState(string Words, DateOnly? Date, string By)
{
    public const string Approved = "approved";
    private const string ApprovedBy = "approved by ";
    private static readonly string[] Known = ["draft", "draft 2", "for comment", "approved by Council, 13 April 2016"];

    public bool IsApproved => Words == Approved;

    /// <summary>The state that the plan says: words, and behind a comma the day; null where it says none, or one that is no state.</summary>
    public static DocumentState? Read(Written<string>? written, List<Diagnostics.Diagnostic> found)
    {
        if (written is null) return null;
        var comma = written.Value.LastIndexOf(',');
        var date = comma < 0 ? null : PeriodText.ParseDay(written.Value[(comma + 1)..].Trim());
        var words = (date is null ? written.Value : written.Value[..comma]).Trim();
        if (words.StartsWith(ApprovedBy, StringComparison.OrdinalIgnoreCase)) return new DocumentState(Approved, date, words[ApprovedBy.Length..]);
        var small = words.ToLowerInvariant();
        var isKnown = small is "draft" or "for comment" || (small.StartsWith("draft ", StringComparison.Ordinal) && small[6..].All(char.IsAsciiDigit));
        return isKnown ? new DocumentState(small, date, string.Empty) : found.Refuse<DocumentState>(PlanMessages.UnknownWord(written.At, "state", written.Value, Known));
    }
}

/// <param name="Columns">Headings of the file, with other headings to print or null; empty for all.</param>
internal sealed record TextTablePlan(Written<string> Id, string Title, Written<string> File, ImmutableArray<WrittenItem> Columns, bool ForPartners);

/// <summary>The plan as written: every word known, nothing yet held against places or data. What each word is for stands in <see cref="PlanKeys.Plan"/>.</summary>
internal sealed record PlanFile
{
    /// <summary>Relative to the assessment folder.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }
    public required string Edition { get; init; }
    public required Written<string> Place { get; init; }

    /// <summary>Groups and places each of whose members gets a bundle of its own; empty for one bundle, about <see cref="Place"/>.</summary>
    public ImmutableArray<Written<string>> ForEach { get; init; } = [];

    /// <summary>England or Wales; null where the code of the place says it.</summary>
    public string? Country { get; init; }

    public string Partnership { get; init; } = string.Empty;
    public string Prepared { get; init; } = string.Empty;
    public Written<string>? Logo { get; init; }

    /// <summary>One on which white text can be read; null for the program's own.</summary>
    public PlanColour? Colour { get; init; }
    public string Contact { get; init; } = string.Empty;

    /// <summary>Pinned points of page one, each with what it said when it was pinned, or null; empty for those that the rule chooses.</summary>
    public ImmutableArray<WrittenItem> Headlines { get; init; } = [];

    /// <summary>Null when nothing is said of it.</summary>
    public Licence? Licence { get; init; }

    public Written<string>? County { get; init; }
    public Written<string>? Previous { get; init; }
    public required Written<Period> ThisYear { get; init; }
    public Written<string>? CompareWith { get; init; }
    public SharedHeadings Headings { get; init; } = new([], [], []);

    /// <summary>The place whose residents by age are the standard, or null for the European standard population.</summary>
    public Written<string>? StandardPopulation { get; init; }

    public PopulationPlan? Population { get; init; }

    /// <summary>As a share of 1.</summary>
    public double Confidence { get; init; } = Statistics.Confidence.Usual;

    /// <summary>What chance does more seldom than this is clear.</summary>
    public double Clear { get; init; } = Statistics.Scale.Clear;

    public int SmallNumber { get; init; } = IndicatorDefinition.DefaultSmallNumber;
    public SymbolStyle Symbols { get; init; }
    public CategoryTree Categories { get; init; } = CategoryTree.Empty;
    public ImmutableArray<ExtractPlan> Extracts { get; init; } = [];
    public ImmutableArray<TablePlan> Tables { get; init; } = [];
    public ImmutableArray<ControlChartPlan> ControlCharts { get; init; } = [];
    public ImmutableArray<AcceptedWarning> Accepted { get; init; } = [];
    /// <summary>Parts of the assessment that it does without, by the names of their headings.</summary>
    public ImmutableArray<Written<string>> LeftOut { get; init; } = [];
    /// <summary>Documents beside the assessment itself, each the name of a folder of templates.</summary>
    public ImmutableArray<Written<string>> Documents { get; init; } = [];

    public ImmutableHashSet<string> DocumentsForPartners { get; init; } = [];

    /// <summary>Names of the further documents, whoever gets them.</summary>
    public IEnumerable<string> DocumentNames => Documents.Select(d => d.Value).Union(DocumentsForPartners, StringComparer.Ordinal);

    /// <summary>Null where there is one bundle for everybody.</summary>
    public AudienceMarkings? Audiences { get; init; }

    public Audience Audience { get; init; }

    /// <summary>What was taken out because it is for others.</summary>
    public WithheldParts Withheld { get; init; } = WithheldParts.None;

    /// <summary>The words that mark all documents; empty for none.</summary>
    public string Marking => Audiences?.Of(Audience) ?? string.Empty;

    /// <summary>Null when nothing is said of it.</summary>
    public DocumentState? State { get; init; }

    public ImmutableArray<TextTablePlan> TextTables { get; init; } = [];
    public ImmutableArray<SectionPlan> Sections { get; init; } = [];

    /// <summary>Duties of the law, and where they are answered if not in a section that says so.</summary>
    public ImmutableArray<WrittenPair> Answers { get; init; } = [];

    /// <summary>Empty where nothing is scored.</summary>
    public ImmutableArray<ScoreCriterion> Scoring { get; init; } = [];

    /// <summary>Whether documents may name the people who lead priorities and actions.</summary>
    public bool NamesOfficers { get; init; }
}

/// <summary>Headings of the files that a county shares: in each, the column and what it is headed.</summary>
internal sealed record SharedHeadings(ImmutableArray<WrittenPair> Areas, ImmutableArray<WrittenPair> Groups, ImmutableArray<WrittenPair> Population);

/// <summary>What others may do with the data files.</summary>
/// <param name="Id">As in the lists of SPDX and Open Definition.</param>
internal sealed record Licence(string Id, string Title, string Address)
{
    /// <summary>What public bodies in the United Kingdom publish under unless there is a reason not to.</summary>
    public static Licence Default { get; } = new("OGL-UK-3.0", "Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");

    /// <summary>Those that a plan may name.</summary>
    public static ImmutableArray<Licence> Known { get; } =
    [
        Default,
        new("CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"),
        new("CC0-1.0", "Creative Commons Zero 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ];

    /// <summary>The licence that a word of the plan names: the default for no word, null for <c>none</c>.</summary>
    public static Licence? Of(string? word) => word is null ? Default : Known.FirstOrDefault(l => string.Equals(l.Id, word, StringComparison.Ordinal));
}
