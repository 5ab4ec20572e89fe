using System.CommandLine;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Cli;

/// <summary><c>assess help SA1102</c>: what the guides say of a code or of a word of the plan. Needs no folder and no network.</summary>
internal static class HelpCommand
{
    private const string Plan = "docs/plan.md";

    public static Command Create(Terminal terminal)
    {
        var topic = new Argument<string[]>("topic") { Description = "A code, as SA1102, or a word of the plan, as 'missing rows'.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("help", "Explain the code of a message, or a word of the plan.") { topic };
        command.SetAction(parsed => Show(string.Join(' ', parsed.GetRequiredValue(topic)).Trim().TrimEnd(':'), terminal));
        return command;
    }

    private static int Show(string topic, Terminal terminal)
    {
        var code = topic.ToUpperInvariant();
        var lines = DiagnosticPages.Find(code) is { } section ? [code, .. section] : WordsOf(topic);
        foreach (var line in lines) terminal.Line(line);
        if (lines.Count > 0) return ExitCode.Done;
        terminal.Aside($"assess: '{topic}' is neither a code nor a word of the plan{Nearest.Suggestion(topic, Words)}");
        return ExitCode.CouldNotRun;
    }

    private static IEnumerable<string> Words =>
        PlanKeys.Plan.Concat(PlanKeys.Extract).Concat(PlanKeys.Table).Concat(PlanKeys.ControlChart).Concat(PlanKeys.Section).Select(k => k.Name).Distinct(StringComparer.Ordinal);

    // A word may stand in several tables: of the document, an extract, a table.
    private static List<string> WordsOf(string word)
    {
        var (found, heading) = (new List<string>(), string.Empty);
        foreach (var line in ProgramFile.Text(Plan).Split('\n'))
        {
            if (line.StartsWith('#')) heading = line.TrimStart('#', ' ');
            if (!line.StartsWith($"| `{word}` |", StringComparison.OrdinalIgnoreCase)) continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            found.AddRange([$"{word} ({heading}): {cells[2]}.", .. cells.Length > 4 ? (string[])[$"  by default: {cells[3]}", $"  for example: {cells[4]}"] : []]);
        }

        return found;
    }
}
