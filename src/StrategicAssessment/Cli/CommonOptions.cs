using System.CommandLine;
using System.CommandLine.Parsing;
using StrategicAssessment.Building;
using StrategicAssessment.Comparing;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string> Folder()
    {
        var folder = new Argument<string>("folder") { Description = "The assessment folder: the one that holds assessment.yaml." };
        folder.Validators.Add(RefuseOptions);
        return folder;
    }

    public static Argument<string[]> Folders()
    {
        var folders = new Argument<string[]>("folder") { Description = "One or more assessment folders.", Arity = ArgumentArity.OneOrMore };
        folders.Validators.Add(RefuseOptions);
        return folders;
    }

    /// <summary>Says that a word has no place in a command line.</summary>
    public static string NotKnown(string word, Command command) =>
        $"'{word}' is not a command or an option here{Nearest.Suggestion(word, command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)))}";

    public static Option<bool> Strict() => new("--strict") { Description = "Count warnings as errors." };

    public static Option<bool> Refresh() => new("--refresh") { Description = "First ask the databases of the plan again, and keep what they answer in 'extracts'." };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Show errors and warnings only." };

    public static Option<string?> Bundle() => new("--output", "-o") { Description = "Where the bundle is; by default output/<name of the folder>.", HelpName = "folder" };

    /// <summary>Where a bundle goes, and is looked for, when nobody says where.</summary>
    public static string OutputOf(string name) => "output/" + name;

    /// <summary>The bundle that was named, or that of the assessment's folder that was.</summary>
    public static string BundleOf(IBundleDisk disk, string folder) => BundleFiles.IsBundle(disk, folder) ? folder : OutputOf(Plans.AssessmentFolder.Open(folder).Name);

    public static Option<bool> Json() => new("--json") { Description = "Write one line of JSON per event on standard output, for scripts." };

    /// <summary>Where a report goes as a page.</summary>
    public static Option<string?> Page() => new("--html") { Description = "Write the report as one page as well, with the text marked.", HelpName = "file" };

    /// <summary>One of the places of a plan that says <c>for each</c>.</summary>
    public static Option<string?> Place(string name, string does) => new(name) { Description = $"{does} one of the places of a plan that has several: its name, code or the name of its folder.", HelpName = "place" };

    /// <summary>An option that takes words of a list, with commas between them.</summary>
    /// <param name="what">What each word is, with its article.</param>
    public static Option<string?> WithWords(this Option<string?> option, IReadOnlyCollection<string> known, string what)
    {
        option.Validators.Add(result =>
        {
            foreach (var word in WordsIn(result.GetValueOrDefault<string?>()).Where(w => !known.Contains(w, StringComparer.Ordinal)))
                result.AddError($"'{word}' is not {what}{Nearest.Suggestion(word, known)} There are: {string.Join(", ", known)}.");
        });
        return option;
    }

    /// <summary>The words that such an option was given, in small letters.</summary>
    public static ImmutableArray<string> WordsIn(string? text) =>
        [.. (text ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant())];

    /// <summary>Runs the pipeline with its progress on the terminal; the progress line is gone afterwards.</summary>
    public static PipelineResult Run(string folder, Terminal terminal, bool isQuiet, bool isDraft = false, string? only = null) =>
        Run(Plans.AssessmentFolder.Open(folder), terminal, isQuiet, isDraft, only);

    /// <summary>The run for partners after that for the public; null where the plan has one bundle for everybody.</summary>
    public static PipelineResult? RunForPartners(string folder, PipelineResult wider, Terminal terminal, bool isQuiet, bool isDraft = false, string? only = null) =>
        wider.Places.Any(p => p.Plan?.Written.Audiences is not null) ? Run(Plans.AssessmentFolder.Open(folder, Plans.Audience.Partners), terminal, isQuiet, isDraft, only, wider) : null;

    public static PipelineResult Run(Plans.AssessmentFolder folder, Terminal terminal, bool isQuiet, bool isDraft = false, string? only = null, PipelineResult? wider = null)
    {
        var shown = isQuiet ? terminal with { IsInteractive = false } : terminal;
        var pipeline = new Pipeline(folder, shown, wider);
        using var ticking = shown.EachSecond(pipeline.ReadSoFar.AfterASecond);
        return pipeline.Run(isDraft, only);
    }

    // A misspelt option would pass for a folder. A folder that begins with a dash can be given as ./-folder.
    private static void RefuseOptions(ArgumentResult given)
    {
        if (given.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))) given.AddError("A folder has no name; a variable of a script may be empty.");
        if (given.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } token && given.Parent is CommandResult { Command: var command })
            given.AddError(NotKnown(token.Value, command));
    }
}
