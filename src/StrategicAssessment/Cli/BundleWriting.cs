using StrategicAssessment.Building;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Html;

namespace StrategicAssessment.Cli;

/// <summary>Makes the bundle of a run and puts it into its folder, all or nothing.</summary>
internal sealed class BundleWriting(Terminal terminal, BuildOptions options, IPdfPrinter? printer, IBundleDisk disk)
{
    /// <summary>Whether the run may become a bundle: its content has no errors, or a draft is wanted and there is a document.</summary>
    public bool Allows(PlaceResult run) =>
        (!run.HasErrors(options.IsStrict) || options.IsDraft) && run is { Plan: not null, Assessment: not null, Document: not null, Places: not null };

    /// <summary>Why pictures that the bundles of these runs need cannot be drawn; null where they can be, or none is needed.</summary>
    public Diagnostic? Hindrance(IEnumerable<PlaceResult> runs) =>
        runs.Where(Allows).Select(r => PictureFiles.Hindrance(r.Document!, options.Formats)).FirstOrDefault(h => h is not null);

    /// <summary>Writes it. The report is null when nothing was written; the diagnostics say why, or what is odd.</summary>
    /// <param name="run">Which <see cref="Allows"/> allows.</param>
    /// <param name="onSealed">Gets the seal of the bundle before it is written.</param>
    public WriteOutcome Write(PlaceResult run, string output, Action<string> onSealed)
    {
        var bundle = BundleMaker.Make(run.Plan!, run.Assessment!, run.Document!, run.Places!, run.Look, options.Formats);
        var printed = Task.WhenAll(run.Document!.All.Select(d => Task.Run(() => Print(d, output)))).GetAwaiter().GetResult();
        terminal.ClearProgress();
        if (Array.Exists(printed, p => p.Value is null)) return new WriteOutcome(null, [], [.. printed.SelectMany(p => p.Diagnostics)]);
        var whole = bundle.With([.. printed.Select(p => p.Value!), .. Unwanted(output, printed)]);
        onSealed(whole.Seal);
        var moved = MovedFigures.Since(disk, output, whole, run);
        var written = new BundleStore(disk).Write(output, whole);
        return new WriteOutcome(written.Value, written.Diagnostics, written.Value is null ? [] : [.. printed.SelectMany(p => p.Diagnostics)], moved);
    }

    private Outcome<Companion> Print(DocumentTree document, string output)
    {
        var name = BundleMaker.FileOf(BundleMaker.Pdf, document.File);
        if (!options.Formats.Contains(BundleMaker.Pdf, StringComparer.Ordinal)) return Outcome.Of(PdfStep.Without(name));
        if (document.File == DocumentPlan.Assessment && (!options.IsQuiet || options.IsJson)) terminal.Report("Printing the PDF");
        return new PdfStep(printer, disk).Make(output, name, HtmlWriter.WriteForPaper(document), options.NamesFormats, options.IsStrict);
    }

    // Of a document that the plan has no more.
    private IEnumerable<Companion> Unwanted(string output, IEnumerable<Outcome<Companion>> printed) => disk.Kind(output) != EntryKind.Folder ? []
        : disk.Names(output).Where(n => n.EndsWith(PdfFile.Extension, StringComparison.Ordinal) && printed.All(p => p.Value!.Path != n) && disk.Kind(Path.Join(output, n)) == EntryKind.File).Select(PdfStep.Without);
}

/// <param name="Report">Null when nothing was written.</param>
/// <param name="OfFiles">About files, named in full.</param>
/// <param name="OfBundle">About the bundle's own, named below its folder.</param>
/// <param name="Moved">What is otherwise than in the bundle that it replaces; null where there was none, or nothing is.</param>
internal sealed record WriteOutcome(WriteReport? Report, IReadOnlyCollection<Diagnostic> OfFiles, IReadOnlyCollection<Diagnostic> OfBundle, MovedFigures? Moved = null);

/// <summary>What of the figures is otherwise than in the bundle that a build replaces: only how they print, since <c>assess diff</c> tells the rest.</summary>
/// <param name="First">The first that prints otherwise: of the document's own place, where there is one, and rather one that was read than one that was worked out; null when none does.</param>
internal sealed record MovedFigures(int Changed, int Came, int Went, MovedFigure? First)
{
    public bool IsAny => Changed + Came + Went > 0;

    /// <summary>Compares with what stands in the folder; null when no bundle's figures stand there, or the same.</summary>
    public static MovedFigures? Since(IBundleDisk disk, string output, Bundle bundle, PlaceResult run)
    {
        var path = Path.Join(output, FiguresFile.Name);
        return DiskFaultException.Met(() =>
        {
            if (disk.Kind(path) != EntryKind.File) return null;
            var (before, after) = (disk.Read(path), bundle.Files.First(f => f.Path == FiguresFile.Name).Content);
            return after.Span.SequenceEqual(before) || DisplaysOf(before) is not { } then ? null : Of(then, run);
        }, _ => null);   // whether it can be replaced is found out when it is
    }

    private static MovedFigures Of(Dictionary<string, string> then, PlaceResult run)
    {
        var (place, symbols) = (run.Plan!.Assessment.Place, run.Plan.Written.Symbols);
        var (changed, met, weight) = (0, 0, 0);
        Figure? first = null;
        foreach (var figure in run.Assessment!.Figures)
        {
            if (!then.TryGetValue(figure.Id.ToString(), out var display)) continue;
            met++;
            if (string.Equals(display, Display.Of(figure, symbols), StringComparison.Ordinal)) continue;
            changed++;
            var own = 1 + (figure.Id.Area == place ? 2 : 0) + (figure.Sources.IsEmpty ? 0 : 1);
            if (own > weight) (first, weight) = (figure, own);
        }

        var moved = first is null ? null : new MovedFigure(new FigureTitles(run.Plan, run.Places!).Of(first), then[first.Id.ToString()], Display.Of(first, symbols));
        return new MovedFigures(changed, run.Assessment.Figures.Length - met, then.Count - met, moved);
    }

    // By id, how each figure of a file prints; null when it is no list of figures. Nothing else of it is wanted, and there may be much.
    private static Dictionary<string, string>? DisplaysOf(ReadOnlySpan<byte> utf8)
    {
        var (isOfFigures, id, found) = (false, string.Empty, new Dictionary<string, string>(StringComparer.Ordinal));
        var json = new Utf8JsonReader(utf8);
        try
        {
            while (json.Read())
            {
                if (json is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }) isOfFigures = json.ValueTextEquals("figures"u8);
                else if (!isOfFigures || json is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 3 }) continue;
                else if (json.ValueTextEquals("id"u8) && json.Read()) id = json.GetString()!;
                else if (json.ValueTextEquals("display"u8) && json.Read()) found.TryAdd(id, json.GetString()!);
            }

            return found.Count > 0 ? found : null;
        }
        catch (Exception problem) when (Contracts.IsOfContent(problem))
        {
            return null;
        }
    }
}

internal sealed record MovedFigure(string Title, string Old, string New);
