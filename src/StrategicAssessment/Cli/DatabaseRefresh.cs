using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Databases;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>--refresh</c>: asks every database of a plan, and keeps each answer in the folder of the day that the database says it is. What goes wrong leaves the last
/// answer as it is.</summary>
internal sealed class DatabaseRefresh(string folder, Terminal terminal, bool isQuiet)
{
    private readonly AssessmentFolder opened = AssessmentFolder.Open(folder);

    /// <summary>False when a database gives no answer, which is told.</summary>
    public bool AsksAll()
    {
        var isWhole = true;
        foreach (var extract in PlanReader.In(opened)?.Extracts.Where(e => e.Database is not null && e.Status != ExtractStatus.Awaited) ?? [])
        {
            var answer = AskedWithProgress(extract);
            var kept = answer.Value is { } given ? Keep(extract, given) : Outcome.Of<string>(null, answer.Diagnostics);
            terminal.Show(kept.Diagnostics, folder, isQuiet);
            if (kept.Value is { } line && !isQuiet) terminal.Line($"{extract.Id.Value}: {line}");
            isWhole &= kept.Value is not null;
        }

        return isWhole;
    }

    // A database may count for minutes: each second says that it still does. The terminal is a person's alone, and what is kept has no clock.
    private Outcome<DatabaseAnswer> AskedWithProgress(ExtractPlan extract)
    {
        var (name, seconds) = (extract.Database!.Name.Value, 0);
        terminal.Report("Asking " + name);
        using var ticking = terminal.EachSecond(() => string.Create(CultureInfo.InvariantCulture, $"Asking {name}, {++seconds} s of at most {DatabaseQuestion.MostSeconds}"));
        return new DatabaseQuestion(opened, extract).Ask();
    }

    private Outcome<string> Keep(ExtractPlan extract, DatabaseAnswer answer)
    {
        var rows = $"{Wording.English.Counted(answer.Record.Rows, "row")} from {answer.Record.Database}";
        var last = ExtractFiles.Find(opened, extract).Value!.Select(f => f.Path).FirstOrDefault(opened.Has);
        if (last is not null && SnapshotRecord.Beside(opened, last) is { } before && before == answer.Record with { Sql = before.Sql } && opened.Read(last, extract.Id.At).Value is { } file && file.Content.Span.SequenceEqual(answer.Csv))
            return Outcome.Of($"{rows}, the same as in {last}");
        var (path, disk) = ($"extracts/{answer.Day}/{extract.File.Value}", new PhysicalBundleDisk());
        var problem = AtomicFile.Write(disk, Path.Combine(opened.Root, path), answer.Csv) ?? AtomicFile.Write(disk, Path.Combine(opened.Root, SnapshotRecord.PathOf(path)), answer.RecordAsJson());
        return problem is null ? Outcome.Of($"{rows}, kept in {path}") : Outcome.Failed<string>(problem);
    }
}
