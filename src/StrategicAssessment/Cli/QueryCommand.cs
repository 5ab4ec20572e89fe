using System.CommandLine;
using System.Text.RegularExpressions;
using StrategicAssessment.Assessments;
using StrategicAssessment.Building;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Excel;
using StrategicAssessment.Publishing.Markdown;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary><c>assess query</c>: a sheet for each partner of what looks wrong in its files and what is still to come from it, and nothing of anybody else's.</summary>
internal static partial class QueryCommand
{
    private const string Folder = "extracts/", TwoCounts = Gap.TwoCounts;

    public static Command Create(Terminal terminal)
    {
        var (folder, output) = (CommonOptions.Folder(), new Option<string?>("--output", "-o") { Description = "Where to write; by default output/queries-<name of the folder>.", HelpName = "folder" });
        var command = new Command("query", "Write a sheet for each partner, as Excel and Markdown: what looks wrong in its files, and what is still to come.") { folder, output };
        command.SetAction(parsed => Write(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(output)));
        return command;
    }

    private static int Write(Terminal terminal, string folder, string? output)
    {
        var run = CommonOptions.Run(folder, terminal, isQuiet: false).Whole;
        if (run.Plan is not { } plan) return terminal.Tell(run.Diagnostics, folder, ExitCode.CouldNotRun, isQuiet: true);
        var found = Telling.InOrder(run.Diagnostics).Where(d => d.Severity >= Severity.Warning).ToLookup(d => SenderOf(d, plan), StringComparer.Ordinal);
        var sheets = plan.Extracts.Select(e => e.Plan).Where(e => e.Source.Length > 0).GroupBy(e => e.Source, StringComparer.Ordinal)
            .Select(sent => new Query(sent.Key, plan, [.. found[sent.Key]], [.. sent.Where(e => e.Status == ExtractStatus.Awaited).Select(e => e.Title)])).Where(q => q.IsAny).ToList();
        output ??= CommonOptions.OutputOf("queries-" + run.Folder.Name);
        var bundle = new Bundle([.. sheets.SelectMany(s => s.Files)], new ManifestFacts(BundleMaker.Program, run.Folder.Name, ImmutableSortedDictionary<string, string>.Empty));
        var written = new BundleStore(new PhysicalBundleDisk()).Write(output, bundle);
        if (written.Value is null) return terminal.Tell(written.Diagnostics, string.Empty, ExitCode.CouldNotRun);
        foreach (var sheet in sheets) terminal.Line($"{output}/{sheet.Name}: {sheet.Partner}: {English.Counted(sheet.Found.Length, "question")}, {English.Whole(sheet.Awaited.Length)} awaited");
        if (found[string.Empty].Count(d => d.Code == TwoCounts || d.At.File.Contains(Folder, StringComparison.Ordinal)) is > 0 and var nobodys) terminal.Line($"{English.Counted(nobodys, "question")} about files of no one 'source:' in the plan: 'assess check {folder}' shows them.");
        terminal.Line(sheets.Count == 0 ? "There is nothing to ask of anybody." : "Read each sheet before you send it: a cell that is quoted may be about a person.");
        return ExitCode.Done;
    }

    // Whose file it is; empty where two send it, or where it is none that was sent.
    private static string SenderOf(Diagnostic diagnostic, ResolvedPlan plan)
    {
        var at = diagnostic.At.File.LastIndexOf(Folder, StringComparison.Ordinal);
        var names = at < 0 ? [] : new[] { diagnostic.At.File[(at + Folder.Length)..], diagnostic.At.File[(at + Folder.Length)..].Split('/')[0] };
        var senders = plan.Extracts.Select(e => e.Plan).Where(e => e.Files.Any(f => names.Any(n => ExtractFiles.Fits(n, f.Value))) || IsOf(e, diagnostic, plan)).Select(e => e.Source).Distinct(StringComparer.Ordinal).ToList();
        return senders is [var only] ? only : string.Empty;
    }

    // Two counts of one thing differ, which is said where the plan calls them the same.
    private static bool IsOf(ExtractPlan extract, Diagnostic diagnostic, ResolvedPlan plan) =>
        diagnostic.Code == TwoCounts && plan.Assessment.Same.Any(s => s.At.Equals(diagnostic.At) && (s.First.Id == extract.Id.Value || s.Second.Id == extract.Id.Value));

    /// <param name="Awaited">The titles of what has not come.</param>
    private sealed record Query(string Partner, ResolvedPlan Plan, ImmutableArray<Diagnostic> Found, ImmutableArray<string> Awaited)
    {
        private Words Words => Plan.Words;

        public bool IsAny => !Found.IsEmpty || !Awaited.IsEmpty;

        public string Name => Slug.Of(Partner);

        private string Title => Words.Say("query.title", ("assessment", $"{Plan.Written.Title}, {Plan.Places.NameOf(Plan.Assessment.Place)} {Plan.Written.Edition}"));

        private string[] Headings => [.. new[] { "query.file", "query.row", "query.column", "query.seen", "query.answer" }.Select(h => Words[h])];

        // The remedy speaks of the plan, which the partner has not got.
        private IEnumerable<string[]> Rows => Found.Select(d => (string[])[.. d.Code == TwoCounts ? [Words.List([.. Plan.Extracts.Select(e => e.Plan).Where(e => IsOf(e, d, Plan)).Select(e => e.File.Value)]), string.Empty, string.Empty] : new[] { d.At.File.Split(Folder)[^1], Number(d.At.Line), Number(d.At.Column) }, Cause().Match(d.Message).Value, string.Empty]);

        public IEnumerable<BundleFile> Files => [new(Name + ".md", Encoding.UTF8.GetBytes(MarkdownWriter.Write(Document))), new(Name + ".xlsx", Workbook.Write([Sheet], Title, Words))];

        private DocumentTree Document
        {
            get
            {
                var table = TableBlock.OfWords("questions", [], [.. Headings.Select(h => new TableColumn(h, IsNumeric: false))], Rows.Select(r => r.Select(Line).ToImmutableArray()));
                var parts = new[] { (Id: "wrong", Title: "query.wrong", Lead: "query.wrong lead", Any: !Found.IsEmpty, Block: (IBlock)table), ("awaited", "query.awaited", "query.awaited lead", !Awaited.IsEmpty, new ListBlock(false, 1, [.. Awaited.Select(a => ImmutableArray.Create<IBlock>(new Paragraph(null, Line(a))))])) };
                var sections = parts.Where(p => p.Any).Select(p => new Section(p.Id, string.Empty, Line(Words[p.Title]), [new Paragraph(null, Line(Words[p.Lead])), p.Block], []));
                return new DocumentTree(new TitlePage(Title, Partner, string.Empty, [], IsDraft: false), [.. sections]) { Look = new(HasContents: false, HasNumbers: false, HasChartData: false), Words = Words };
            }
        }

        private Sheet Sheet
        {
            get
            {
                var lines = DataTables.Lines($"{Title}: {Partner}", [Line(Words["query.wrong lead"]), .. Awaited.IsEmpty ? [] : new[] { Line($"{Words["query.awaited"]}: {Words.List(Awaited)}") }]);
                var at = lines.Count;
                lines.AddRange(Rows.Select(r => r.Select(c => DataTables.Text(c, new CellLook(Wraps: true))).ToArray()).Prepend([.. Headings.Select(h => DataTables.Heading(h))]));
                return new Sheet(SheetText.Tab(Partner), lines, Found.IsEmpty ? null : "Questions", Title, at);
            }
        }

        private static string Number(int place) => place == 0 ? string.Empty : place.ToString(CultureInfo.InvariantCulture);

        private static ImmutableArray<IInline> Line(string text) => [new Text(text)];
    }

    [GeneratedRegex(@"^(?:'[^']*'|[^;.']|[;.](?! )|')+?(?=[;.] |\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Cause();
}
