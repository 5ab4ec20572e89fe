using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Comparing;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Databases;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Workbooks;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary><c>assess explain</c>: where a number came from, down to the rows. Reads the ledger of the last build.</summary>
internal static class ExplainCommand
{
    private const int MostListed = 20;

    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        var id = new Argument<string>("figure-id") { Description = "The figure's id, as in figures.json and 'assess list figures'; or a number as it is printed and words beside it, such as \"ASB 22.3\"." };
        var edition = new Option<string?>("--edition") { Description = "Explain a number of this published edition: its name, or its folder.", HelpName = "edition" };
        var partners = new Option<bool>("--partners") { Description = "Explain a number as the partners' bundle has it; without this, where the public's has it not." };
        var command = new Command("explain", "Show where a number came from: formula, operands, extract and rows.") { folder, id, edition, partners };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(id), parsed.GetValue(edition), parsed.GetValue(partners), terminal));
        return command;
    }

    private static int Explain(string path, string id, string? edition, bool isForPartners, Terminal terminal)
    {
        var folder = AssessmentFolder.Open(path);
        var shelf = new EditionShelf(folder, path, new PhysicalBundleDisk());
        var slug = edition is null ? null : shelf.Find(edition);
        if (edition is not null && slug is null) return Refuse(terminal, EditionMessages.NoSuchEdition(edition, shelf.Slugs));
        if ((slug is null ? LedgerOf(folder, id, isForPartners) : shelf.Ledger(slug)) is not { } ledger) return Refuse(terminal, ExplainMessages.NoLedger(path));
        folder = slug is not null && shelf.KeptOf(slug, ledger) is { } kept ? AssessmentFolder.Open(kept) : shelf.ReadBy(ledger);
        var figures = ledger.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        if (!figures.TryGetValue(id, out var figure))
        {
            List<LedgerFigure> fitting = [.. Fitting(ledger, id)];
            if (fitting.Count == 0) return Refuse(terminal, ExplainMessages.NoFigure(id, figures.Keys));
            foreach (var one in fitting.Count > 1 ? fitting.Take(MostListed) : []) terminal.Line($"{one.Display}  {one.Title}\n  {one.Id}");
            if (fitting.Count > MostListed) terminal.Line($"and {English.Whole(fitting.Count - MostListed)} more: add a word, such as a place or a year");
            if (fitting.Count > 1) return ExitCode.Done;
            figure = fitting[0];
        }

        new Explanation(terminal, ledger, figures, new SourceRows(folder.Borrowing(PlanReader.In(folder)?.County).Value ?? folder, ledger, terminal)).Show(figure, 0);
        return ExitCode.Done;
    }

    // What prints the number and has all of the words in its title or its id; a short name stands for the letters that words begin with.
    private static IEnumerable<LedgerFigure> Fitting(Ledger ledger, string asked)
    {
        var words = asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => w.Trim(',', '.', ';', ':', '(', ')')).ToList();
        var numbers = words.FindAll(w => w.Any(char.IsAsciiDigit) && !w.Any(char.IsLetter)).ConvertAll(PrintedFigures.Bare);
        if (numbers.Count == 0) return [];
        var others = words.FindAll(w => w.Any(char.IsLetter));
        return ledger.Figures.Where(f => numbers.Contains(PrintedFigures.Bare(f.Display)) && others.TrueForAll(w => Says(f, w)));
    }

    private static bool Says(LedgerFigure figure, string word) =>
        figure.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || figure.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || string.Concat(figure.Title.Split(' ', '-', ',').Where(w => w.Length > 0).Select(w => w[0])).Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Ledger? LedgerOf(AssessmentFolder folder, string id, bool isForPartners)
    {
        var ledger = isForPartners ? null : BundleCheck.LedgerOf(folder);
        return ledger?.Figures.Any(f => f.Id == id) != true && BundleCheck.ForPartners(folder) is { } partners ? BundleCheck.LedgerOf(partners) ?? ledger : ledger;
    }

    private static int Refuse(Terminal terminal, Diagnostic why)
    {
        terminal.Aside(why.ToString());
        return ExitCode.CouldNotRun;
    }
}

/// <summary>Writes the explanation of a figure: what it is, how it was got, and below it the same of what it rests on.</summary>
internal sealed class Explanation(Terminal terminal, Ledger ledger, IReadOnlyDictionary<string, LedgerFigure> figures, SourceRows rows)
{
    private const int Deepest = 6;
    private const int MostRows = 20;

    private readonly HashSet<string> namesPeople = [.. ledger.Figures.Where(f => CountedIds.Are(f.Definition)).SelectMany(f => f.Sources).Select(s => s.File)];

    public void Show(LedgerFigure figure, int depth)
    {
        var indent = new string(' ', depth * 2);
        terminal.Line($"{indent}{figure.Display}  {figure.Title}");
        terminal.Line($"{indent}  {figure.Id}");
        terminal.Line($"{indent}  {figure.Origin}: {HowOf(figure)}");
        if (depth == 0) terminal.Line($"{indent}  definition: {ledger.Definitions?.GetValueOrDefault(figure.Definition) ?? figure.Definition}");
        foreach (var line in depth == 0 ? figure.Chance ?? [] : []) terminal.Line($"{indent}  chance: {line}");
        foreach (var caveat in figure.Caveats) terminal.Line($"{indent}  note: {caveat}");
        foreach (var source in figure.Sources) ShowSource(source, indent);
        foreach (var operand in depth < Deepest ? DataWords.Expanded(figure.Operands, ledger.OperandGroups) : []) Show(figures[operand], depth + 1);
    }

    private static string HowOf(LedgerFigure figure) => (figure.Status, figure.Value == figure.Display.Replace(",", string.Empty, StringComparison.Ordinal)) switch
    {
        ("known", true) => figure.Formula,
        ("known", _) => $"{figure.Formula} = {figure.Value}",
        _ => $"{figure.Status}. {figure.Reason}",
    };

    private void ShowSource(LedgerSource source, string indent)
    {
        var shown = source.Lines.Length == 0 ? [source.First, source.Last] : source.Lines.Take(MostRows).ToList();
        terminal.Line($"{indent}  {source.File}, {RowsOf(source, shown)}");
        if (rows.AskedFor(source.File) is { } record) terminal.Line($"{indent}    asked of {record.Database}: {string.Join(' ', record.Sql.Split('\n'))}");
        if (namesPeople.Contains(source.File)) terminal.Line($"{indent}    its rows name people or addresses, and are not shown");
        else foreach (var text in shown.Distinct().Select(line => rows.Of(source.File, line)).OfType<string>()) terminal.Line($"{indent}    {text}");
    }

    private static string RowsOf(LedgerSource set, IReadOnlyList<int> shown) => set switch
    {
        { Lines: [], Rows: 1 } => $"row {Line(set.First)}, counted by {set.Predicate}",
        { Lines: [] } => $"{English.Whole(set.Rows)} rows, the first {Line(set.First)} and the last {Line(set.Last)}, counted by {set.Predicate}",
        { Rows: 1 } => "row " + Line(set.First),
        _ => $"rows {English.List([.. shown.Select(Line)])}{(set.Rows > shown.Count ? " and more" : "")}",
    };

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Shows rows of the inputs as they stand in the file, and says when a file has changed since the build.</summary>
internal sealed class SourceRows(AssessmentFolder folder, Ledger ledger, Terminal terminal)
{
    private const long LargestShown = 64 * 1024 * 1024;

    private readonly Dictionary<string, string[]?> texts = new(StringComparer.Ordinal);

    /// <summary>The physical line of a file, or null when it is not there any more or the file is too large to look up rows in. Control characters are left out.</summary>
    /// <param name="file">As the ledger names it.</param>
    /// <param name="line">1-based.</param>
    public string? Of(string file, int line)
    {
        if (!texts.TryGetValue(file, out var lines)) texts[file] = lines = LinesOf(file);
        return lines is not null && line <= lines.Length ? new string([.. lines[line - 1].Where(c => !char.IsControl(c))]) : null;
    }

    /// <summary>What was asked of a database, where a file is its answer.</summary>
    public SnapshotRecord? AskedFor(string file) => SnapshotRecord.Beside(folder, file);

    private string[]? LinesOf(string file)
    {
        (file, var sheet) = Sheets.Parted(file, path => ledger.Inputs.Any(i => string.Equals(i.File, path, StringComparison.Ordinal)));
        using var now = folder.OpenStreamed(file, SourceSpan.WholeFile(file)).Value;
        if (now is null) return null;
        var before = ledger.Inputs.FirstOrDefault(i => string.Equals(i.File, file, StringComparison.Ordinal));
        if (before is null || (!string.Equals(now.AsInput().Sha256(), before.Sha256, StringComparison.Ordinal) && !LineEnds.AreOther(folder, file, before.Sha256))) terminal.Aside(ExplainMessages.InputChanged(file).ToString());
        if (now.Length > LargestShown || folder.Read(file, SourceSpan.WholeFile(file)).Value is not { } input) return null;
        return Sheets.TextOf(SourceBytes.Of(input), sheet) is { } text ? TextDecoding.ReadAll(text)?.Split('\n') : null;
    }
}

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
