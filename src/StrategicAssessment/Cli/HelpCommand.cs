using System.CommandLine;
using System.Text.RegularExpressions;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Cli;

/// <summary><c>assess help SA1102</c>: what the guides say of a code, a command, or a word of a plan or a template. Needs no folder and no network.</summary>
internal static partial class HelpCommand
{
    private const string Commands = "docs/commands.md", Prompt = "$ assess ";
    private static readonly string[] Pages = ["docs/plan.md", "docs/templates.md", "docs/methods.md", Commands];
    private static readonly string[] Shells = ["bash", "fish", "powershell", "zsh"];

    public static Command Create(Terminal terminal)
    {
        var topic = new Argument<string[]>("topic") { Description = "A code, as SA1102; a word of the plan, as 'missing rows'; a measure, as 'traffic light'; a name or function of templates; or a command.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("help", "Explain the code of a message, a word of the plan, a measure, a name of templates or a command.") { topic };
        command.SetAction(parsed => Show(string.Join(' ', parsed.GetRequiredValue(topic)).Trim().TrimEnd(':'), terminal));
        return command;
    }

    /// <summary><c>assess completion bash</c>: the few lines by which a shell completes what is typed.</summary>
    public static Command CreateCompletion(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = $"One of {string.Join(", ", Shells)}." }.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", "Write what a shell needs to complete commands and options.") { shell };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(ProgramFile.Text("completion/" + parsed.GetRequiredValue(shell)));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The command lines that the guide shows for a command.</summary>
    public static IEnumerable<string> ExamplesOf(string command) =>
        SectionOf(Commands, command).Where(l => l.StartsWith(Prompt + command, StringComparison.Ordinal)).Select(l => l[2..]);

    private static int Show(string topic, Terminal terminal)
    {
        var code = topic.ToUpperInvariant();
        var lines = DiagnosticPages.Find(code) is { } section ? [code, .. section] : Pages.SelectMany(p => RowsOf(p, topic).Concat(SectionOf(p, topic))).ToList();
        foreach (var line in lines) terminal.Line(Link().Replace(line, "$1"));
        if (lines.Count > 0) return ExitCode.Done;
        terminal.Aside($"assess: '{topic}' is neither a code, a command, a word of the plan nor a name of templates{Nearest.Suggestion(topic, Pages.SelectMany(Rows).SelectMany(r => r.Words).Distinct(StringComparer.Ordinal))}");
        return ExitCode.CouldNotRun;
    }

    // A word may stand in several tables: of the document, an extract, a table. A function stands there with what it takes.
    private static IEnumerable<string> RowsOf(string page, string word) =>
        from row in Rows(page)
        where row.Words.Any(w => w.Equals(word, StringComparison.OrdinalIgnoreCase) || w.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase))
        from line in (string[])[$"{word} ({row.Heading}): {row.Cells[2]}.", .. row.Cells.Length > 5 ? (string[])[$"  by default: {row.Cells[3]}", $"  for example: {row.Cells[4]}"] : []]
        select line;

    // The rows of the tables of a page: the words in the first cell, and all cells, the first of them empty.
    private static IEnumerable<(string Heading, IEnumerable<string> Words, string[] Cells)> Rows(string page)
    {
        var heading = string.Empty;
        foreach (var line in ProgramFile.Text(page).Split('\n'))
        {
            if (line.StartsWith('#')) heading = line.TrimStart('#', ' ');
            if (line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|', StringSplitOptions.TrimEntries) is { Length: > 3 } cells) yield return (heading, cells[1].Split('`').Where((_, i) => i % 2 == 1), cells);
        }
    }

    private static IEnumerable<string> SectionOf(string page, string heading) => ProgramFile.Text(page).Split('\n')
        .SkipWhile(l => !(l.StartsWith("##", StringComparison.Ordinal) && l.TrimStart('#', ' ').Equals(heading, StringComparison.OrdinalIgnoreCase))).Skip(1).SkipWhile(l => l.Length == 0).TakeWhile(l => !l.StartsWith('#')).Where(l => !l.StartsWith("```", StringComparison.Ordinal));

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
