using StrategicAssessment.Building;
using StrategicAssessment.Data;
using StrategicAssessment.Figures;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>What of the figures is otherwise than in the bundle that a build replaces: only how they print, since <c>assess diff</c> tells the rest.</summary>
/// <param name="First">The first that prints otherwise: of the document's own place, where there is one, and rather one that was read than one that was worked out; null when none does.</param>
internal sealed record MovedFigures(int Changed, int Came, int Went, MovedFigure? First)
{
    public bool IsAny => Changed + Came + Went > 0;

    /// <summary>Compares with what stands in the folder; null when no bundle's figures stand there, or the same.</summary>
    public static MovedFigures? Since(IBundleDisk disk, string output, Bundle bundle, PlaceResult run)
    {
        var path = Path.Join(output, FiguresFile.Name);
        try
        {
            if (disk.Kind(path) != EntryKind.File) return null;
            var (before, after) = (disk.Read(path), bundle.Files.First(f => f.Path == FiguresFile.Name).Content);
            return after.Span.SequenceEqual(before) || DisplaysOf(before) is not { } then ? null : Of(then, run);
        }
        catch (DiskFaultException)
        {
            return null;   // whether it can be replaced is found out when it is
        }
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

    // By id, how each figure of a file prints; null when it is no list of figures.
    private static Dictionary<string, string>? DisplaysOf(ReadOnlySpan<byte> utf8)
    {
        if (Contracts.Read(utf8, Contracts.Default.FiguresFile) is not { } file) return null;
        var displays = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in file.Figures) displays[figure.Id] = figure.Display;
        return displays;
    }
}

internal sealed record MovedFigure(string Title, string Old, string New);
