using System.CommandLine;

namespace StrategicAssessment.Cli;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>The assessment folder.</summary>
    public static Argument<string> Folder() => new("folder") { Description = "The assessment folder: the one that holds assessment.yaml." };

    /// <summary>Warnings count as errors.</summary>
    public static Option<bool> Strict() => new("--strict") { Description = "Count warnings as errors." };

    /// <summary>No progress, no notes.</summary>
    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Show errors and warnings only." };

    /// <summary>For scripts.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write one line of JSON per event on standard output, for scripts." };

    /// <summary>Walks through the house and shows what was found; the progress line is gone afterwards.</summary>
    public static Run Walk(string folder, Terminal terminal, bool isQuiet, bool isDraft = false)
    {
        var progress = new ShownProgress(isQuiet ? terminal with { IsInteractive = false } : terminal);
        var run = new Hallway(Plans.AssessmentFolder.Open(folder), progress).Walk(isDraft);
        terminal.ClearProgress();
        return run;
    }

    private sealed class ShownProgress(Terminal terminal) : IProgress<string>
    {
        public void Report(string value) => terminal.ShowProgress(value);
    }
}
