using StrategicAssessment.Comparing.Telling;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing.Papers;

/// <summary>"What changed since last year", for the committee: the same document tree as an assessment's, so that every writer can write it.</summary>
internal sealed class ChangePaper(ChangeReport report)
{
    // So that what stands before the annex keeps to two pages.
    private const int MostPoints = 4, MostNames = 3, MostLines = 400;

    private readonly TokenTable tokens = new(Words.BuiltIn);
    private readonly PaperTables tables = new(report.Earlier, report.Later);

    public static DocumentTree Of(ChangeReport report) => new ChangePaper(report).Compose();

    private DocumentTree Compose()
    {
        var after = report.Comparison.After.Name;
        var markdown = PaperTemplates.Render("document", Globals());
        var sections = MarkdownTree.Parse(markdown, PaperTemplates.PathOf("document"), tokens);
        var title = new TitlePage(Words.BuiltIn["paper.title"], after.PlaceName, report.Comparison.Before.Name.Edition == after.Edition ? after.Edition : $"{report.Comparison.Before.Name.Edition} to {after.Edition}", [], IsDraft: report.Comparison.After.Document.IsDraft);
        return Numbering.Apply(new DocumentTree(title, sections.Value?.Items ?? []));
    }

    private Dictionary<string, object?> Globals() => new(StringComparer.Ordinal)
    {
        ["place"] = Data(report.Comparison.After.Name.PlaceName),
        ["before"] = NameView(report.Comparison.Before.Name),
        ["after"] = NameView(report.Comparison.After.Name),
        ["any"] = report.Comparison.Differences.Count > 0,
        ["movement"] = ClassView(DifferenceClass.Movement, report.Movements, view => view["chart"] = Chart()),
        ["revision"] = ClassView(DifferenceClass.Revision, report.Revisions),
        ["definition"] = ClassView(DifferenceClass.Definition, report.Definitions),
        ["coverage"] = ClassView(DifferenceClass.Coverage, report.Coverage),
        ["decision"] = ClassView(DifferenceClass.Decision, report.Decisions),
        ["words"] = WordsView(),
        ["better"] = Points(Clear("better"), LineView),
        ["worse"] = Points(Clear("worse"), LineView),
        ["neither"] = Points(Clear(string.Empty), LineView),
        ["corrected"] = Corrected([.. report.Revisions.Where(g => g.Facts.Count == 0)]),
        ["not_compared"] = Points(
            report.Definitions.OrderByDescending(g => g.Lines.Count).GroupBy(g => English.List(Named(g.Lines.Take(MostLines).Select(l => l.Thing))), StringComparer.Ordinal),
            things => PointView(things.Key, string.Join(". ", things.SelectMany(g => g.Facts).Distinct(StringComparer.Ordinal)))),
        ["came"] = Points(report.Coverage.Where(g => g.IsOfDocument), g => PointView(g.Heading, English.List(Named(g.Lines.SelectMany(l => l.Notes.Count > 0 ? l.Notes : [$"{l.Before} → {l.After}"]))))),
        ["decided"] = Points(report.Decisions, g => PointView(g.Heading, string.Join("; ", g.Lines.GroupBy(l => string.Concat(l.Notes), StringComparer.Ordinal).OrderByDescending(l => l.Key, StringComparer.Ordinal).Select(l =>
            l.Key.Length > 0 ? Words.BuiltIn.Say("paper.came or went", ("n", English.Whole(l.Count())), ("which", l.Key)) : Words.BuiltIn.Say("paper.said otherwise", ("n", English.Whole(l.Count()))))))),
        ["heading"] = new HostFunction("heading", 2, 2, arguments => arguments is [string id, string title]
            ? HostAnswer.Of(tokens.AddHeading(id, title))
            : HostAnswer.Fail("A heading takes an id and a title.")),
    };

    // Of the document's own place, the surest first.
    private IEnumerable<ReportLine> Clear(string verdict) =>
        report.Movements.Where(g => g.Heading == report.Comparison.After.Name.PlaceName).SelectMany(g => g.Lines).TakeWhile(l => l.Chance == SizeWords.Chance(Certainty.Clear)).Where(l => l.Verdict == verdict);

    // What is given again because it is computed another way was no mistake.
    private Dictionary<string, object?> Corrected(List<ReportGroup> groups) => Points(groups.SelectMany(g => g.Lines.Take(MostPoints)), LineView, groups.Sum(g => g.Lines.Count));

    private static Dictionary<string, object?> Points<T>(IEnumerable<T> all, Func<T, Dictionary<string, object?>> view, int? count = null)
    {
        List<T> told = [.. all];
        var hidden = Math.Max(0, (count ?? told.Count) - MostPoints);
        return new(StringComparer.Ordinal) { ["any"] = told.Count > 0, ["lines"] = told.Take(MostPoints).Select(t => (object?)view(t)).ToList(), ["hidden"] = hidden, ["more"] = English.Whole(hidden) };
    }

    private static List<string> Named(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return all.Count <= MostNames ? all : [.. all.Take(MostNames - 1), $"{English.Whole(all.Count - MostNames + 1)} more"];
    }

    private Dictionary<string, object?> LineView(ReportLine line) => new(StringComparer.Ordinal)
    {
        ["what"] = Data(line.What),
        ["place"] = Data(line.Place),
        ["before"] = Data(line.Before),
        ["after"] = Data(line.After),
        ["change"] = Data(line.Change),
        ["qualification"] = line.Qualification.Length > 0 ? Data(line.Qualification) : null,
    };

    private Dictionary<string, object?> PointView(string what, string why) =>
        new(StringComparer.Ordinal) { ["what"] = Data(what), ["why"] = Data(why.Replace(" → ", ", now ", StringComparison.Ordinal)) };

    private Dictionary<string, object?> NameView(BundleName name) => new(StringComparer.Ordinal)
    {
        ["title"] = Data(name.Title),
        ["edition"] = Data(name.Edition),
        ["period"] = Data(name.Period.Label),
    };

    private Dictionary<string, object?> CountView(DifferenceClass of)
    {
        var count = report.CountOf(of);
        return new(StringComparer.Ordinal) { ["any"] = count > 0, ["one"] = count == 1, ["count"] = Data(English.Whole(count)) };
    }

    private Dictionary<string, object?> ClassView(DifferenceClass of, IReadOnlyList<ReportGroup> groups, Action<Dictionary<string, object?>>? more = null)
    {
        var view = CountView(of);
        view["groups"] = groups.Select((g, i) => (object?)GroupView(of, g, i + 1)).ToList();
        more?.Invoke(view);
        return view;
    }

    private Dictionary<string, object?> GroupView(DifferenceClass of, ReportGroup group, int number)
    {
        var name = DataWords.Of(of);
        var hidden = group.Lines.Count - PaperTables.RowsOf(group, of);
        var view = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["heading"] = Data(group.Heading),
            ["facts"] = group.Facts.Select(f => (object?)Data(f)).ToList(),
            ["hidden"] = hidden,
            ["more"] = Data(English.Whole(hidden)),
        };
        var globals = new Dictionary<string, object?>(StringComparer.Ordinal) { ["group"] = view };
        var id = FormattableString.Invariant($"{name}-{number}");
        view["block"] = tokens.AddBlocks([tables.Of(id, group, of, Inlines(name + "-caption", globals)[0], Inlines("table-notes", globals))]);
        return view;
    }

    private Dictionary<string, object?> WordsView()
    {
        var view = CountView(DifferenceClass.Words);
        var dates = report.Words.Count(w => w.IsOfDatesAlone);
        view["has_dates"] = dates > 0;
        view["one_date"] = dates == 1;
        view["dates"] = Data(English.Whole(dates));
        var groups = new List<object?>();
        foreach (var section in report.Words.Where(w => !w.IsOfDatesAlone).GroupBy(w => w.Section, StringComparer.Ordinal))
        {
            var group = new Dictionary<string, object?>(StringComparer.Ordinal) { ["heading"] = Data(section.First().Title) };
            var caption = Inlines("words-caption", new Dictionary<string, object?>(StringComparer.Ordinal) { ["group"] = group })[0];
            group["block"] = tokens.AddBlocks([tables.Of("words-" + section.Key, [.. section], caption)]);
            groups.Add(group);
        }

        view["groups"] = groups;
        return view;
    }

    private string Chart()
    {
        var (before, after) = (report.Comparison.Before.Name, report.Comparison.After.Name);
        var globals = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["place"] = Data(after.PlaceName),
            ["after"] = NameView(after),
            ["editions"] = Data(English.List([.. new[] { before.Edition, after.Edition }.Distinct(StringComparer.Ordinal)])),
        };
        return PaperCharts.Of(report, Inlines("chart-caption", globals)[0]) is { } chart ? tokens.AddBlocks([chart with { Source = TreeText.Of(Inlines("chart-source", globals)[0]) }]) : string.Empty;
    }

    private ImmutableArray<ImmutableArray<IInline>> Inlines(string template, Dictionary<string, object?> globals)
    {
        var fragment = MarkdownTree.ParseFragment(PaperTemplates.Render(template, globals), PaperTemplates.PathOf(template), tokens, 1);
        return [.. (fragment.Value?.Blocks ?? []).OfType<Paragraph>().Select(p => p.Inlines)];
    }

    private DataText Data(string text) => new(text, tokens);
}

/// <summary>The program's own templates of the paper: a mistake in one is a fault of the program.</summary>
internal static class PaperTemplates
{
    private const string Folder = "templates/what-changed/";
    private const string Extension = ".sbn-md";

    public static string Render(string name, Dictionary<string, object?> globals)
    {
        var rendered = Find(name).Render(globals, Find, RenderLimits.Default);
        return rendered.Value ?? throw new InvalidOperationException($"The built-in template '{name}' fails: {rendered.Diagnostics[0].Message}");
    }

    public static string PathOf(string name) => "(built in)/" + name + Extension;

    private static Template Find(string name) =>
        Template.Parse(ProgramFile.Text(Folder + name + Extension), PathOf(name)).Value ?? throw new InvalidOperationException($"The built-in template '{name}' has errors.");
}
