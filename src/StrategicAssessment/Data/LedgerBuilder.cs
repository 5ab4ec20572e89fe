using System.Security.Cryptography;
using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Data;

internal static class LedgerBuilder
{
    /// <summary>Everything that the bundle may not say.</summary>
    public static Ledger Of(ResolvedPlan plan, Assessment assessment, Gazetteer places, IEnumerable<InputFile> inputs, IEnumerable<Diagnostic> diagnostics)
    {
        var titles = new FigureTitles(plan, places);
        return new Ledger
        {
            Assessment = plan.Assessment.Id,
            Inputs = [.. inputs.DistinctBy(i => i.Path, StringComparer.Ordinal).OrderBy(i => i.Path, StringComparer.Ordinal).Select(HashOf)],
            Figures = [.. assessment.Figures.Select(f => Of(f, titles, plan.Written.Symbols))],
            Diagnostics = [.. diagnostics.Select(d => d.ToString())],
        };
    }

    /// <summary>The same with what was written and where, and what could have been read.</summary>
    public static Ledger Sealed(Ledger ledger, IEnumerable<LedgerBundle> bundles, AssessmentFolder folder, string output)
    {
        string[] layers = [.. folder.Layers];
        return ledger with { Bundles = [.. bundles], Layers = [.. layers], Names = [.. FolderNames.Of(folder, layers)], Output = From(folder, output), Basis = folder.Since is { } since ? new LedgerBasis(since.Edition, From(folder, since.Correcting)) : null };
    }

    private static string From(AssessmentFolder folder, string path) => Path.GetRelativePath(folder.Home, Path.GetFullPath(path)).Replace('\\', '/');

    public static LedgerInput HashOf(InputFile input) =>
        new(input.Path, input.Length, input.Sha256() ?? Convert.ToHexStringLower(SHA256.HashData(input.Content.Span)));

    private static LedgerFigure Of(Figure figure, FigureTitles titles, SymbolStyle symbols) => new(
        figure.Id.ToString(),
        titles.Of(figure),
        Display.Of(figure, symbols),
        figure.Value.IsKnown ? DataWords.Number(figure.Value.Number) : string.Empty,
        DataWords.Of(figure.Value.Status),
        figure.PrivateReason ?? figure.Value.Reason ?? string.Empty,
        DataWords.Of(figure.Origin),
        figure.Formula,
        figure.Definition,
        [.. figure.Operands.Select(o => o.ToString())],
        [.. figure.Sources.Select(LedgerSource.Of)],
        [.. figure.Caveats],
        [.. EvidenceLines.Of(figure)]);
}
