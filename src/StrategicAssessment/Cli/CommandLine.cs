using System.CommandLine;
using System.CommandLine.Help;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing;

namespace StrategicAssessment.Cli;

/// <summary>The command line: parses, calls one command, gives its exit code. A thin coat over the house.</summary>
internal static class CommandLine
{
    private const string Description =
        """
        Turns the extracts of community-safety partners into the year's Strategic Assessment.

        One command each autumn, and the same command whenever data is corrected:

          assess build my-assessment

        A folder holds the plan (assessment.yaml), the partners' CSV files (extracts/) and what people write (commentary/).
        Every number in the output was computed from an extract or is marked as quoted; 'assess explain' shows its rows.

        Exit codes: 0 done; 1 the answer is no (errors, out of date, differences); 2 could not run; 70 a fault of the program;
        130 interrupted. 'assess verify' has more.
        """;

    /// <param name="printer">What prints PDFs; null where none are printed, and none are missed unless they are asked for.</param>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, IPdfPrinter? printer = null)
    {
        try
        {
            var parsed = Root(arguments is [var first, ..] ? first : null, terminal, printer).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0) return Refuse(parsed, terminal);
            var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            if (parsed.Action is HelpAction && HelpCommand.ExamplesOf(parsed.CommandResult.Command.Name).ToList() is { Count: > 0 } examples) terminal.Line($"Examples:\n  {string.Join("\n  ", examples)}");
            return code;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            terminal.ClearProgress();
            terminal.Aside(FaultOfTheProgram(fault).ToString());
            terminal.Aside("Nothing was written that was not whole. Please report it with the command and the folder that led to it.");
            return ExitCode.Fault;
        }
    }

    private static Diagnostic FaultOfTheProgram(Exception fault) => Diagnostic.Error(
        "SA9000", SourceSpan.WholeFile("assess"), $"A fault of the program, not of your data: {fault.GetType().Name}: {fault.Message}");

    private static readonly (string Name, Func<Terminal, IPdfPrinter?, Command> Create)[] Commands =
    [
        ("build", BuildCommand.Create), ("check", (t, _) => CheckCommand.Create(t)), ("diff", (t, _) => DiffCommand.Create(t)), ("explain", (t, _) => ExplainCommand.Create(t)),
        ("verify", (t, _) => VerifyCommand.Create(t)), ("freeze", (t, _) => FreezeCommand.Create(t)), ("correct", (t, _) => CorrectCommand.Create(t)), ("list", (t, _) => ListCommand.Create(t)),
        ("new", NewCommand.Create), ("add", (t, _) => AddCommand.Create(t)), ("audit", (t, _) => AuditCommand.Create(t)), ("bind", (t, _) => BindCommand.Create(t)), ("returned", (t, _) => ReturnedCommand.Create(t)), ("places", (t, _) => PlacesCommand.Create(t)), ("query", (t, _) => QueryCommand.Create(t)), ("templates", (t, _) => TemplatesCommand.Create(t)), ("help", (t, _) => HelpCommand.Create(t)), ("completion", (t, _) => HelpCommand.CreateCompletion(t)),
    ];

    // Where the first word is a command, no other is made: each takes a while to describe.
    private static RootCommand Root(string? first, Terminal terminal, IPdfPrinter? printer)
    {
        var root = new RootCommand(Description);
        var asked = Commands.Where(c => string.Equals(c.Name, first, StringComparison.Ordinal)).ToList();
        foreach (var (_, create) in asked.Count > 0 ? asked : [.. Commands]) root.Add(create(terminal, printer));
        return root;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var problem in Problems(parsed)) terminal.Aside($"assess: {problem}");
        var command = parsed.CommandResult.Command is RootCommand ? string.Empty : " " + parsed.CommandResult.Command.Name;
        terminal.Aside($"Try 'assess{command} --help'.");
        return ExitCode.CouldNotRun;
    }

    // A word that is out of place explains all that is missing because of it.
    private static IEnumerable<string> Problems(ParseResult parsed) => parsed.UnmatchedTokens.Count == 0
        ? parsed.Errors.Select(e => string.Join(' ', e.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        : [CommonOptions.NotKnown(parsed.UnmatchedTokens[0], parsed.CommandResult.Command)];
}
