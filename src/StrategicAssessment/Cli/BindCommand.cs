using System.CommandLine;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary><c>assess bind</c>: proposes, as a change to review, the figure for each typed number that only one figure prints. What several print is listed and never guessed.</summary>
internal static class BindCommand
{
    private const int Context = 3;

    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        var place = CommonOptions.Place("--place", "Look at the figures of only");
        var write = new Option<bool>("--write") { Description = "Write the change into the files: all of them, or none." };
        var command = new Command("bind", "Propose the figure for each number that was typed into commentary, as a change to review.") { folder, place, write };
        command.SetAction(parsed => Bind(parsed.GetRequiredValue(folder), parsed.GetValue(place), parsed.GetValue(write), terminal));
        return command;
    }

    private static int Bind(string path, string? place, bool writes, Terminal terminal)
    {
        var result = CommonOptions.Run(path, terminal, isQuiet: false, only: place);
        var documents = result.Places.Concat(CommonOptions.RunForPartners(path, result, terminal, isQuiet: false, only: place)?.Places ?? []).Select(p => p.Document).ToList();
        if (documents.Exists(d => d is null))
        {
            terminal.Show(result.Whole.Diagnostics, path, isQuiet: true);
            return result.Whole.CanRun ? ExitCode.AnswerIsNo : ExitCode.CouldNotRun;
        }

        var typed = documents.SelectMany(d => d!.Prose.Typed).GroupBy(t => (t.At, t.Text)).Select(g => Common([.. g])).ToList();
        var changes = typed.Where(t => t.Only is not null).GroupBy(t => t.At.File, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Change.Of(path, g.Key, [.. g])).ToList();
        foreach (var line in changes.SelectMany(c => c.Diff())) terminal.Line(line);
        foreach (var open in typed.Where(t => t.Only is null)) terminal.Aside($"{open.At with { File = Terminal.Join(path, open.At.File) }}: '{Excerpt.Of(open.Text)}': {(open.Choices.IsEmpty ? open.Says : "one of " + string.Join(", ", open.Choices.Select(c => $"{c.Code} ({c.Means})")))}");
        terminal.Aside($"{English.Counted(typed.Count, "typed number")}, of which {English.Whole(typed.Count(t => t.Only is not null))} can be bound.");
        return writes && AtomicFile.WriteAll(new PhysicalBundleDisk(), string.Empty, changes.Select(c => (c.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(c.After)))) is { } fault ? terminal.Tell([fault], string.Empty, ExitCode.CouldNotRun, isJson: false) : ExitCode.Done;
    }

    // What several places or audiences share is bound where one name prints the number in each: the same name, or that of a figure which only its own place calls 'here'.
    private static TypedNumber Common(List<TypedNumber> all)
    {
        var names = all[0].Choices.Concat(all.SelectMany(t => t.Choices.Where(c => !c.IsHere))).DistinctBy(c => c.Expression);
        return all[0] with { IsSure = all.TrueForAll(t => t.IsSure), Choices = [.. names.Where(c => all.TrueForAll(t => t.Choices.Any(o => o.Expression == c.Expression || (!c.IsHere && o.Figure.Id.Equals(c.Figure.Id) && o.Prints == c.Prints))))] };
    }

    /// <summary>A file and what it becomes. Its lines stay as many.</summary>
    private sealed record Change(string Path, string Name, string Before, string After)
    {
        public static Change Of(string folder, string file, List<TypedNumber> typed)
        {
            var path = AssessmentFolder.Open(folder).RootOf(file);
            var before = Encoding.UTF8.GetString(File.ReadAllBytes(path));
            var lines = before.Split('\n');
            var mark = before[0] == '\uFEFF' ? 1 : 0;
            foreach (var one in typed.OrderByDescending(t => t.At))
            {
                ref var line = ref lines[one.At.Line - 1];
                var column = one.At.Column - 1 + (one.At.Line == 1 ? mark : 0);
                line = line[..column] + one.Only!.Code + line[(column + one.Text.Length)..];
            }

            return new(path, file, before, string.Join('\n', lines));
        }

        /// <summary>As 'git apply' and 'patch' read it.</summary>
        public IEnumerable<string> Diff()
        {
            var (old, now) = (Before.Split('\n'), After.Split('\n'));
            var moved = Enumerable.Range(0, old.Length).Where(i => old[i] != now[i]).ToList();
            var (from, to) = (Math.Max(0, moved[0] - Context), Math.Min(old.Length - (old[^1].Length == 0 ? 1 : 0), moved[^1] + Context + 1));
            yield return $"--- a/{Name}\n+++ b/{Name}\n" + string.Create(CultureInfo.InvariantCulture, $"@@ -{from + 1},{to - from} +{from + 1},{to - from} @@");
            for (var i = from; i < to; i++)
            {
                var end = i == old.Length - 1 ? "\n\\ No newline at end of file" : string.Empty;
                if (old[i] == now[i]) yield return $" {old[i]}{end}";
                else yield return $"-{old[i]}{end}\n+{now[i]}{end}";
            }
        }
    }
}
