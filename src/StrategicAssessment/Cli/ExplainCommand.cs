using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Cli.Checking;
using StrategicAssessment.Cli.Editions;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess explain</c>: where a number came from, down to the rows. Reads the ledger of the last build.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        var id = new Argument<string>("figure-id") { Description = "The figure's id, as in figures.json and 'assess list figures'." };
        var edition = new Option<string?>("--edition") { Description = "Explain a number of this published edition: its name, or its folder.", HelpName = "edition" };
        var command = new Command("explain", "Show where a number came from: formula, operands, extract and rows.") { folder, id, edition };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(id), parsed.GetValue(edition), terminal));
        return command;
    }

    private static int Explain(string path, string id, string? edition, Terminal terminal)
    {
        var folder = AssessmentFolder.Open(path);
        var shelf = new EditionShelf(folder, path, new PhysicalBundleDisk());
        var slug = edition is null ? null : shelf.Find(edition);
        if (edition is not null && slug is null) return Refuse(terminal, EditionMessages.NoSuchEdition(edition, shelf.Slugs));
        if ((slug is null ? BundleCheck.LedgerOf(folder) : shelf.Ledger(slug)) is not { } ledger) return Refuse(terminal, ExplainMessages.NoLedger(path));
        folder = slug is not null && shelf.KeptOf(slug, ledger) is { } kept ? AssessmentFolder.Open(kept) : shelf.ReadBy(ledger);
        var figures = ledger.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        if (!figures.TryGetValue(id, out var figure)) return Refuse(terminal, ExplainMessages.NoFigure(id, figures.Keys));
        new Explanation(terminal, figures, new SourceRows(folder.Borrowing(PlanReader.In(folder)?.County).Value ?? folder, ledger, terminal)).Show(figure, 0);
        return ExitCode.Done;
    }

    private static int Refuse(Terminal terminal, Diagnostic why)
    {
        terminal.Aside(why.ToString());
        return ExitCode.CouldNotRun;
    }
}
