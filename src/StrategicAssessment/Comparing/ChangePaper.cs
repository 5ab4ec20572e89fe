using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

/// <summary>"What changed since last year", for the committee: the same document tree as an assessment's, so that every writer can write it.</summary>
internal sealed class ChangePaper(ChangeReport report)
{
    // So that what stands before the annex keeps to two pages.
    private const int MostPoints = 4, MostReasons = 3, MostNames = 3, MostLines = 400;

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
            things => PointView(things.Key, string.Join(". ", things.SelectMany(g => g.Facts).Distinct(StringComparer.Ordinal))),
            most: MostReasons),
        ["came"] = Points(report.Coverage.Where(g => g.IsOfDocument), g => PointView(g.Heading, English.List(Named(g.Lines.SelectMany(l => l.Notes.Count > 0 ? l.Notes : [$"{l.Before} → {l.After}"]))))),
        ["decided"] = Points(report.Decisions, g => PointView(g.Heading, string.Join("; ", g.Lines.GroupBy(l => string.Concat(l.Notes), StringComparer.Ordinal).OrderByDescending(l => l.Key, StringComparer.Ordinal).Select(l =>
            l.Key.Length > 0 ? Words.BuiltIn.Say("paper.came or went", ("n", English.Whole(l.Count())), ("which", l.Key), ("names", string.Join("; ", Named(l.Select(d => d.What.TrimEnd('.')))))) : Words.BuiltIn.Say("paper.said otherwise", ("n", English.Whole(l.Count()))))))),
        ["heading"] = new HostFunction("heading", 2, 2, arguments => arguments is [string id, string title]
            ? HostAnswer.Of(tokens.AddHeading(id, title))
            : HostAnswer.Fail("A heading takes an id and a title.")),
    };

    // Of the document's own place, the surest first.
    private IEnumerable<ReportLine> Clear(string verdict) =>
        report.Movements.Where(g => g.Heading == report.Comparison.After.Name.PlaceName).SelectMany(g => g.Lines).TakeWhile(l => l.Chance == SizeWords.Chance(Certainty.Clear)).Where(l => l.Verdict == verdict);

    // What is given again because it is computed another way was no mistake.
    private Dictionary<string, object?> Corrected(List<ReportGroup> groups) => Points(groups.SelectMany(g => g.Lines.Take(MostPoints)), LineView, groups.Sum(g => g.Lines.Count));

    private static Dictionary<string, object?> Points<T>(IEnumerable<T> all, Func<T, Dictionary<string, object?>> view, int? count = null, int most = MostPoints)
    {
        List<T> told = [.. all];
        var hidden = Math.Max(0, (count ?? told.Count) - most);
        return new(StringComparer.Ordinal) { ["any"] = told.Count > 0, ["lines"] = told.Take(most).Select(t => (object?)view(t)).ToList(), ["hidden"] = hidden, ["more"] = English.Whole(hidden) };
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
        ["size"] = Data(line.Change.Replace("+", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)),
        ["rose"] = line.Change.Contains('+', StringComparison.Ordinal),
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

/// <summary>The surest movements as paired bars: the two years beside each other.</summary>
internal static class PaperCharts
{
    private const string Id = "movements";
    private const int MostBars = 8, LeastBars = 2;

    /// <summary>Numbers of the document's own place; null where fewer than two moved beyond chance.</summary>
    public static ChartBlock? Of(ChangeReport report, ImmutableArray<IInline> caption)
    {
        var lines = report.Movements.SelectMany(g => g.Lines).Where(l => l.Place == report.Comparison.After.Name.PlaceName && l is { Numbers.Unit: "number", Chance: "clear" or "some sign" }).Take(MostBars).ToList();
        if (lines.Count < LeastBars) return null;
        ChartSeries[] series =
        [
            new(report.Earlier, ChartRole.Ordinary, [.. lines.Select(l => Number(l.Numbers!.Before, l.Before))]),
            new(report.Later, ChartRole.Focus, [.. lines.Select(l => Number(l.Numbers!.After, l.After))]),
        ];
        var plot = new GroupedBars(Words.BuiltIn["paper.what"], new Quantity(Words.BuiltIn["paper.number"], Unit.Number), [.. lines.Select(l => l.What)], [.. series]) { IsOverTime = true };
        return ChartBlock.Of(Chart.Of(Id, TreeText.Of(caption), plot, Words.BuiltIn), caption, TableOf(lines, report, caption));
    }

    private static ChartNumber Number(decimal number, string display) => new(ValueStatus.Known, number, display, FigureId: null);

    private static TableBlock TableOf(List<ReportLine> lines, ChangeReport report, ImmutableArray<IInline> caption) => new(
        Id, 0, caption, Words.BuiltIn["paper.what"],
        [new TableColumn(report.Earlier, IsNumeric: true), new TableColumn(report.Later, IsNumeric: true)],
        [.. lines.Select(l => new TableRow(l.What, RowKind.Ordinary, 0, [new TableCell(l.Before, null, null), new TableCell(l.After, null, null)]))], []);
}

/// <summary>Lines of a report as tables: the two values side by side.</summary>
internal sealed class PaperTables(string before, string after)
{
    private const int OwnRows = 60, OtherRows = 12;

    /// <summary>How many lines of a group are shown; the rest are left to the data file.</summary>
    public static int RowsOf(ReportGroup group, DifferenceClass of) =>
        Math.Min(group.Lines.Count, of is DifferenceClass.Coverage || (of == DifferenceClass.Movement && group.Lines[0].Place == group.Heading) ? OwnRows : OtherRows);

    /// <summary>A group of lines. What is to be known of a movement stands below, as a note of its row.</summary>
    public TableBlock Of(string id, ReportGroup group, DifferenceClass of, ImmutableArray<IInline> caption, ImmutableArray<ImmutableArray<IInline>> notes)
    {
        var lines = group.Lines.Take(RowsOf(group, of)).ToList();
        var shown = ColumnsOf(of).Where(c => lines.Exists(l => c.Text(l).Length > 0 && c.Text(l) != group.Heading)).ToList();
        var noted = of == DifferenceClass.Movement ? lines.FindAll(l => l.Notes.Count > 0) : [];
        return new TableBlock(
            id, 0, caption, of == DifferenceClass.Coverage ? Words.BuiltIn["paper.things"] : Words.BuiltIn["paper.what"], [.. shown.Select(c => new TableColumn(c.Heading, c.IsNumeric))],
            [.. lines.Select(line => new TableRow(line.What, RowKind.Ordinary, 0, [.. shown.Select(c => Cell(c.Text(line)))]) { Note = noted.IndexOf(line) + 1, Mark = noted.IndexOf(line) is >= 0 and var at ? Words.BuiltIn.NoteMark(at + 1) : string.Empty })],
            [.. noted.Select((l, i) => ImmutableArray.Create<IInline>(new Text($"{Words.BuiltIn.NoteLead(i + 1)}{English.Capital(string.Join("; ", l.Notes))}."))), .. notes]);
    }

    /// <summary>Paragraphs of a section, what went and what came marked.</summary>
    public TableBlock Of(string id, IReadOnlyList<WordChange> changes, ImmutableArray<IInline> caption) => new(
        id, 0, caption, Words.BuiltIn["paper.paragraph"], [new TableColumn(before, IsNumeric: false), new TableColumn(after, IsNumeric: false)],
        [.. changes.Select((c, i) => new TableRow(c.After?.Number ?? c.Before?.Number ?? English.Whole(i + 1), RowKind.Ordinary, 0, [Cell(Marked(c, c.Before, WordRunKind.Removed, "[-", "-]")), Cell(Marked(c, c.After, WordRunKind.Added, "{+", "+}"))]))], []);

    // In a paragraph that both have, what the other has not is marked.
    private static string Marked(WordChange change, BundleParagraph? own, WordRunKind kind, string open, string close)
    {
        if (own is null) return Words.BuiltIn["paper.none"];
        if (change.Before is null || change.After is null) return own.Words;
        return string.Join(' ', change.Runs.Where(r => r.Kind == kind || r.Kind == WordRunKind.Same).Select(r => r.Kind == kind ? open + r.Text + close : r.Text));
    }

    private IEnumerable<LineColumn> ColumnsOf(DifferenceClass of)
    {
        yield return new LineColumn(Words.BuiltIn["paper.place"], false, l => l.Place);
        yield return new LineColumn(of == DifferenceClass.Revision ? Words.BuiltIn["paper.published"] : before, of is not (DifferenceClass.Coverage or DifferenceClass.Decision), l => l.Before);
        yield return new LineColumn(of == DifferenceClass.Revision ? Words.BuiltIn["paper.now"] : after, of is not (DifferenceClass.Coverage or DifferenceClass.Decision), l => l.After);
        if (of is DifferenceClass.Movement or DifferenceClass.Revision) yield return new LineColumn(Words.BuiltIn["paper.change"], true, l => l.Change);
        if (of == DifferenceClass.Movement) yield return new LineColumn(Words.BuiltIn["paper.chance"], false, l => l.Verdict.Length > 0 ? $"clearly {l.Verdict}" : l.Chance);
        if (of != DifferenceClass.Movement) yield return new LineColumn(Words.BuiltIn["paper.notes"], false, l => string.Join("; ", l.Notes));
    }

    private static TableCell Cell(string text) => new(text, FigureId: null, Spoken: null);

    private sealed record LineColumn(string Heading, bool IsNumeric, Func<ReportLine, string> Text);
}
