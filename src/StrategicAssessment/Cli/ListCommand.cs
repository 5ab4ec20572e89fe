using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Cli;

/// <summary><c>assess list</c>: the places, indicators, figures, points of page one, or what commentary may cite, a line each.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("what") { Description = "areas, indicators, figures, headlines or words." };
        what.AcceptOnlyFromAmong("areas", "indicators", "figures", "headlines", "words");
        var folder = CommonOptions.Folder();
        var place = CommonOptions.Place("--place", "List the figures of only");
        var snippets = new Option<bool>("--snippets") { Description = "With 'words': as snippets of Visual Studio Code, for the file .vscode/figures.code-snippets." };
        var command = new Command("list", "List the areas, indicators, figures or headlines of an assessment, or the words that commentary may cite, tab-separated.") { what, folder, place, snippets };
        command.SetAction(parsed => List(parsed.GetRequiredValue(what), parsed.GetRequiredValue(folder), parsed.GetValue(place), parsed.GetValue(snippets), terminal));
        return command;
    }

    private static int List(string what, string folder, string? place, bool asSnippets, Terminal terminal)
    {
        var result = CommonOptions.Run(folder, terminal, isQuiet: false, only: place);
        var run = result.Whole;
        var lines = what switch
        {
            "areas" => Areas(run),
            "indicators" => Indicators(run),
            "headlines" => Headlines(result),
            "words" => Words(result, asSnippets),
            _ => Figures(result),
        };
        if (lines is null)
        {
            terminal.Show(run.Diagnostics, folder, isQuiet: true);
            return run.CanRun ? ExitCode.AnswerIsNo : ExitCode.CouldNotRun;
        }

        foreach (var line in lines) terminal.Line(line);
        return ExitCode.Done;
    }

    private static IEnumerable<string>? Areas(PlaceResult run) => run.Places is not { } places ? null : places.Areas
        .Select(a => $"{a.Code}\t{a.Name}\t{a.Type}")
        .Concat(places.Groups.Select(g => $"{g.Code}\t{g.Name}\tgroup {g.Id} of {Wording.English.Whole(g.Members.Length)}"));

    private static IEnumerable<string>? Indicators(PlaceResult run) => run.Plan?.Extracts
        .Select(e => $"{e.Plan.Id.Value}\t{e.Plan.Title}\t{(e.Indicator.IsQuoted ? "quoted" : e.Indicator.Things)}\t{e.Plan.File.Value}");

    // How the plan would pin each point of page one, and why it was chosen.
    private static IEnumerable<string>? Headlines(PipelineResult result) => result.Fails(isStrict: false) ? null
        : result.Places.SelectMany(p => p.Document!.Draft.Select(line => result.AreMany ? $"{p.Slug}\t{line}" : line));

    // What to paste, what it prints now, and what it is; a figure under its shortest name. Several places have the same names.
    private static IEnumerable<string>? Words(PipelineResult result, bool asSnippets)
    {
        if (result.Places.FirstOrDefault(p => p.Document is not null) is not { } place) return null;
        var words = place.Document!.Prose.Names();
        return !asSnippets ? words.Select(w => $"{w.Code}\t{w.Prints}\t{w.Means}")
            : [JsonSerializer.Serialize(words.ToDictionary(w => w.Expression, w => new { prefix = w.Expression, body = w.Code, description = $"{w.Prints}: {w.Means}", scope = "markdown" }, StringComparer.Ordinal), Readable)];
    }

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A figure that several places have is the same in each.
    private static IEnumerable<string>? Figures(PipelineResult result)
    {
        if (result.Fails(isStrict: false)) return null;
        var lines = result.Places.SelectMany(p => p.Assessment!.Figures.Concat(p.Slug == result.Places[0].Slug ? p.Rest : []).Select(f => $"{f.Id}\t{Display.Of(f, p.Plan!.Written.Symbols)}"));
        return result.AreMany ? lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) : lines;
    }
}
