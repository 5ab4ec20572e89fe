using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

/// <summary>An extract as used: the plan's words held against places.</summary>
/// <param name="Aliases">Its own names for places, by <see cref="PlaceName.Key"/>.</param>
/// <param name="Area">The place of every row, or null when a column says it.</param>
internal sealed record ResolvedExtract(ExtractPlan Plan, IndicatorDefinition Indicator, FrozenDictionary<string, AreaCode> Aliases, AreaCode? Area)
{
    /// <summary>All categories of the plan, whether or not the extract is split.</summary>
    public CategoryTree PlanCategories { get; init; } = CategoryTree.Empty;

    /// <summary>Whether the line of each record has to be known: where another extract reads its file, and numbers are protected.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>The same for one file, which may have a period of its own and meets words of its own.</summary>
    public ResolvedExtract OfFile(SourceSpan askedAt) => this with { Plan = Plan with { Period = Plan.FilePeriods.Where(f => f.File.At == askedAt).Select(f => f.Period).FirstOrDefault(Plan.Period), Met = new() } };

    /// <summary>The same for one sheet, which may have a period of its own.</summary>
    /// <param name="path">Of the file and the sheet.</param>
    public ResolvedExtract OfSheet(string path) => this with { Plan = Plan with { SheetPeriods = [], Period = Plan.SheetPeriods.Where(s => ExtractFiles.Fits(path[(path.IndexOf('!', StringComparison.Ordinal) + 1)..], s.Sheet.Value)).Select(s => s.Period).FirstOrDefault(Plan.Period) } };

    /// <summary>The category that a heading means, marks of notes aside (<c>Theft offences [note 3]</c>), or null.</summary>
    public string? CategoryOf(string heading) => CategoryMet(heading) ?? CategoryMet(heading.Split('[')[0]);

    /// <summary>The slug that a label in a file means, or null; the file has met it.</summary>
    public string? CategoryMet(string label)
    {
        if (Indicator.Categories.SlugOf(label) is not { } slug) return null;
        Plan.Met.Categories.Add(PlaceName.Key(label));
        return slug;
    }
}

/// <summary>Every extract of a plan as used, in the plan's order.</summary>
internal sealed record ResolvedExtracts(ImmutableArray<ResolvedExtract> All);

/// <summary>What a section shows: a table, or the sentence that its data is awaited.</summary>
/// <param name="Name">The table's slug, whether or not it can be shown yet.</param>
/// <param name="TableId">Null when nothing can be shown yet.</param>
internal sealed record ResolvedTopic(ResolvedExtract Extract, string Name, string? TableId);

/// <param name="Id">Slug: anchor, and name of the commentary file.</param>
internal sealed record ResolvedSection(string Id, string Title, ImmutableArray<ResolvedTopic> Topics)
{
    /// <summary>What only its text shows, and no table.</summary>
    public ImmutableArray<ResolvedTopic> Cited { get; init; } = [];

    public ImmutableArray<ControlChartDefinition> ControlCharts { get; init; } = [];
}

/// <summary>The plan as used: nothing is left open.</summary>
/// <param name="Extracts">By slug, in the plan's order.</param>
internal sealed record ResolvedPlan(
    PlanFile Written, ImmutableArray<ResolvedExtract> Extracts, AssessmentDefinition Assessment, ImmutableArray<ResolvedSection> Sections)
{
    /// <summary>Every place and group that the plan may name.</summary>
    public required Gazetteer Places { get; init; }

    public ImmutableArray<ShownSection> ShownSections => [.. Sections.Select(s => new ShownSection(s.Id, [.. s.Topics.Select(t => t.TableId).OfType<string>()], [.. s.ControlCharts.Select(c => c.Id)]))];
    public Words Words { get; init; } = Words.BuiltIn;

    /// <summary>The boundaries of places; null where no table asks for a map, or none are known.</summary>
    public Outlines? Outlines { get; init; }

    /// <summary>By extract, how it was read, as its files say; filled when it has been read.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<KeyValuePair<string, string>>> Readings { get; init; } = FrozenDictionary<string, ImmutableArray<KeyValuePair<string, string>>>.Empty;
}
