using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Cli;

internal static class ExplainMessages
{
    public static Diagnostic NoLedger(string folder) => Diagnostic.Error("SA7001", SourceSpan.WholeFile(folder),
        "There is no ledger of a build here that can be read. Run 'assess build' with this folder first.");

    public static Diagnostic NoFigure(string id, IEnumerable<string> known)
    {
        var all = known.Order(StringComparer.Ordinal).ToList();
        var near = all.Where(k => k.Contains(id, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
        var hint = near.Count > 0 ? $" These contain it: {string.Join(", ", near)}." : Nearest.To(id, all) is { } nearest ? $" Did you mean '{nearest}'?" : " 'assess list figures' shows them all.";
        return Diagnostic.Error("SA7002", SourceSpan.WholeFile(id), "The last build has no figure of this id." + hint);
    }

    public static Diagnostic InputChanged(string file) => Diagnostic.Warning("SA7003", SourceSpan.WholeFile(file),
        "The file has changed since the last build, so the rows shown may not be those that were read. Run 'assess build' again.");
}
