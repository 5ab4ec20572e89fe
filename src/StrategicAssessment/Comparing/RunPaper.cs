using StrategicAssessment.Comparison;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Html;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Publishing.Word;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Comparing;

/// <param name="Slug">The folder of its bundles.</param>
/// <param name="Report">Null where only one side has a bundle of the place.</param>
/// <param name="Only">The edition that alone has one; else empty.</param>
internal sealed record PlaceChange(string Slug, string Name, ChangeReport? Report, string Only = "");

/// <summary>The page above the papers of several places: how much changed for each, and for all of them, where what several show counts once.</summary>
internal static class RunPaper
{
    /// <summary>The classes, with how many differences there are of each over all places.</summary>
    public static IEnumerable<(DifferenceClass Class, int Count)> Counts(IEnumerable<PlaceChange> places) => places
        .SelectMany(p => p.Report?.Comparison.Differences.Select(d => (d.Class, Key: KeyOf(d, p.Slug))) ?? []).Where(d => d.Key is not null).Distinct()
        .GroupBy(d => d.Class).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()));

    /// <summary>How much of each class a place has, such as <c>12 movements and 1 revision</c>; that nothing differs, or which edition alone has it.</summary>
    public static string Words(PlaceChange place) => place.Report is null ? Wording.Words.BuiltIn.Say("paper.only in", ("edition", place.Only)) : Words(Enum.GetValues<DifferenceClass>().Select(of => (of, place.Report.CountOf(of))).Where(c => c.Item2 > 0));

    /// <summary>The same of counts.</summary>
    public static string Words(IEnumerable<(DifferenceClass Class, int Count)> counts) =>
        counts.Select(c => Wording.Words.BuiltIn.Count(KeyOf(c.Class), c.Count)).ToList() is { Count: > 0 } words ? Wording.Words.BuiltIn.List(words) : Wording.Words.BuiltIn["paper.nothing differs"];

    /// <summary>The page; what it lists stands in folders beside it.</summary>
    /// <param name="assessment">Of the later run: the name of its folder.</param>
    public static Bundle Of(string assessment, IReadOnlyList<PlaceChange> places, IReadOnlyCollection<string> formats)
    {
        var (tokens, first) = (new TokenTable(Wording.Words.BuiltIn), places.First(p => p.Report is not null).Report!);
        var file = formats.FirstOrDefault(f => f is "html" or "md" or "docx") is { } format ? $"{PaperBundle.Name}.{format}" : PaperBundle.Name + ".json";
        var globals = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["is_one_edition"] = first.Comparison.Before.Name.Edition == first.Comparison.After.Name.Edition,
            ["before"] = new DataText(first.Comparison.Before.Name.Edition, tokens),
            ["after"] = new DataText(first.Comparison.After.Name.Edition, tokens),
            ["all"] = new DataText(Words(Counts(places)), tokens),
            ["places"] = places.Select(p => (object?)new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = p.Report is null ? new DataText(p.Name, tokens) : tokens.AddLink($"{p.Slug}/{file}", p.Name),
                ["words"] = new DataText(Words(p), tokens),
            }).ToList(),
            ["heading"] = new HostFunction("heading", 2, 2, arguments => arguments is [string id, string title] ? HostAnswer.Of(tokens.AddHeading(id, title)) : HostAnswer.Fail("A heading takes an id and a title.")),
        };
        var sections = MarkdownTree.Parse(PaperTemplates.Render("index", globals), PaperTemplates.PathOf("index"), tokens).Value!;
        var after = first.Comparison.After.Name;
        var tree = Numbering.Apply(new DocumentTree(new TitlePage(Wording.Words.BuiltIn["paper.title"], Wording.Words.BuiltIn.Count("paper.places", places.Count), first.Comparison.Before.Name.Edition == after.Edition ? after.Edition : $"{first.Earlier} to {after.Edition}", [], IsDraft: false), sections.Items));
        return PaperBundle.Of("index", tree, formats, [], assessment, IndexMaker.Listed, string.Join(',', places.Where(p => p.Report is not null).Select(p => p.Slug)));
    }

    private static string KeyOf(DifferenceClass of) => of switch
    {
        DifferenceClass.Movement => "paper.movements",
        DifferenceClass.Revision => "paper.revisions",
        DifferenceClass.Definition => "paper.definitions",
        DifferenceClass.Coverage => "paper.coverages",
        DifferenceClass.Decision => "paper.decisions",
        DifferenceClass.Words => "paper.paragraphs",
    };

    // A figure is the same in every bundle that has it; words are the place's own. What no list of a paper shows has none.
    private static string? KeyOf(IDifference difference, string slug)
    {
        if (difference is WordChange words) return words.IsOfDatesAlone ? null : $"{slug} {words.Section} {words.Before?.Text} {words.After?.Text}";
        if (difference is CoverageChange change) return $"{change.Kind} {change.Action} {change.Code} {change.Indicator} {change.Area}";
        if (difference is Movement movement) return movement.After.Value is null ? null : MovementGroups.StoryOf(movement);
        return string.Join(' ', difference.SubjectsBefore.Concat(difference.SubjectsAfter).Select(f => f.Id));
    }
}

/// <summary>The paper in the formats asked for, with the differences as data.</summary>
internal static class PaperBundle
{
    public const string Name = "what-changed";

    /// <summary>The files; none where its chart cannot be drawn.</summary>
    /// <param name="formats">Of <c>md</c>, <c>html</c>, <c>docx</c> and <c>png</c>.</param>
    public static Outcome<Bundle> Of(ChangeReport report, IReadOnlyCollection<string> formats)
    {
        var tree = ChangePaper.Of(report);
        if (PictureFiles.Hindrance(tree, formats) is { } hindrance) return Outcome.Failed<Bundle>(hindrance);
        return Outcome.Of(Of(Name, tree, formats, [new(Name + ".json", DiffJson.Write(report.Comparison))], report.Comparison.After.Name.Assessment, "before", report.Comparison.Before.Name.Assessment));
    }

    /// <summary>A document in the formats asked for, and what stands beside it.</summary>
    public static Bundle Of(string name, DocumentTree tree, IReadOnlyCollection<string> formats, List<BundleFile> files, string assessment, string option, string value)
    {
        if (formats.Contains("md", StringComparer.Ordinal)) files.Add(new BundleFile(name + ".md", Utf8(MarkdownWriter.Write(tree))));
        if (formats.Contains("html", StringComparer.Ordinal)) files.Add(new BundleFile(name + ".html", Utf8(HtmlWriter.Write(tree))));
        if (formats.Contains("docx", StringComparer.Ordinal)) files.Add(new BundleFile(name + ".docx", WordWriter.Write(tree)));
        files.AddRange(PictureFiles.Begin(tree, formats).ToList().Select(p => p.GetAwaiter().GetResult()));
        var options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("formats", string.Join(',', formats.Order(StringComparer.Ordinal))).Add(option, value);
        return new Bundle(files, new ManifestFacts(BundleMaker.Program, assessment, options));
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
