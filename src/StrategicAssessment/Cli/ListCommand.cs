using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Cli;

/// <summary><c>assess list</c>: the places, indicators, figures or points of page one, a line each.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("what") { Description = "areas, indicators, figures or headlines." };
        what.AcceptOnlyFromAmong("areas", "indicators", "figures", "headlines");
        var folder = CommonOptions.Folder();
        var place = CommonOptions.Place("--place", "List the figures of only");
        var command = new Command("list", "List the areas, indicators, figures or headlines of an assessment, tab-separated.") { what, folder, place };
        command.SetAction(parsed => List(parsed.GetRequiredValue(what), parsed.GetRequiredValue(folder), parsed.GetValue(place), terminal));
        return command;
    }

    private static int List(string what, string folder, string? place, Terminal terminal)
    {
        var result = CommonOptions.Run(folder, terminal, isQuiet: false, only: place);
        var run = result.Whole;
        var lines = what switch
        {
            "areas" => Areas(run),
            "indicators" => Indicators(run),
            "headlines" => Headlines(result),
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

    // A figure that several places have is the same in each.
    private static IEnumerable<string>? Figures(PipelineResult result)
    {
        if (result.Fails(isStrict: false)) return null;
        var lines = result.Places.SelectMany(p => p.Assessment!.Figures.Concat(p.Slug == result.Places[0].Slug ? p.Rest : []).Select(f => $"{f.Id}\t{Display.Of(f, p.Plan!.Written.Symbols)}"));
        return result.AreMany ? lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) : lines;
    }
}
