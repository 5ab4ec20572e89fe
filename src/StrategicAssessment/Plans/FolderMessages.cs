using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

/// <summary>What is said of files and folders that are not as they should be.</summary>
internal static class FolderMessages
{
    public static readonly Func<SourceSpan, string, Diagnostic> NoCounty = Diagnostic.Error("SA0001", folder => $"There is no folder '{folder}'. Write the county's folder relative to the assessment's, like '../kent'.");
    public static readonly Func<SourceSpan, string, Diagnostic> IsFolder = Diagnostic.Error("SA0003", file => $"'{file}' is a folder where a file should be. Move it away, and put the file there.");
    public static readonly Func<SourceSpan, string, Diagnostic> TooLarge = Diagnostic.Error("SA0004", file => $"'{file}' is 2 GB or larger. Split it, or remove the rows that the assessment does not need.");
    public static readonly Func<SourceSpan, string, Diagnostic> Unreadable = Diagnostic.Error("SA0005", file => $"'{file}' cannot be read. Close the program that holds it open, or ask for the right to read it.");
    public static readonly Func<SourceSpan, string, Diagnostic> NoRegularFile = Diagnostic.Error("SA1176", file => $"'{file}' holds nothing that can be read to an end: it is a pipe or a device, or an empty file that is protected. Put the file itself there.");
    public static readonly Func<SourceSpan, string, Diagnostic> NothingFits = Diagnostic.Error("SA0007", pattern => $"No file in the folder 'extracts' has a name like '{pattern}'. Correct the name, or write 'status: awaited' if the partner has not sent it yet.");

    /// <summary>What <c>assess places</c> makes.</summary>
    public static readonly ImmutableArray<string> OfPlaces = ["areas.csv", "groups.csv", "population.csv", "population-by-age.csv", "lsoas.csv", "lsoas-wards.csv"];

    public static Diagnostic NoFile(SourceSpan at, string file, IEnumerable<string> neighbours)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return Diagnostic.Error("SA0002", at, $"There is no file '{file}'{Nearest.Suggestion(name, neighbours)} {RemedyFor(file)}");
    }

    private static string RemedyFor(string file) => file switch
    {
        PlanReader.FileName => "Give the assessment folder: the one that holds its plan.",
        _ when file.StartsWith("extracts/", StringComparison.Ordinal) => "If the partner has not sent it yet, write 'status: awaited'.",
        _ when OfPlaces.Contains(file) => "Put it there, make it out of ONS's downloads with 'assess places', or name the county's folder that holds it in the plan: 'county: ../kent'.",
        _ => "Put it there, or name the county's folder that holds it in the plan: 'county: ../kent'.",
    };

    public static Diagnostic Superseded(string file, string newer) => Diagnostic.Note("SA0006", SourceSpan.WholeFile(file), $"The file is superseded by {newer}, which was received later, and is not read.");

    public static Diagnostic Unread(string file, string? extract, string? files) => Diagnostic.Warning("SA1145", SourceSpan.WholeFile(file),
        $"Nothing reads this file{(extract is null ? ". If" : $"; it looks like one of the extract '{extract}', which reads {files}. If it is a newer version, put it under the old name into a folder named by the day it came ('extracts/2016-01-28'); if")} it is to be read as well, name it under 'file:'; else move it out of 'extracts'.");

    public static Diagnostic InNoDate(string file, string folder, string extract) => Diagnostic.Warning("SA1145", SourceSpan.WholeFile(file), $"Nothing reads this file of the extract '{extract}', because the name of its folder, '{Excerpt.Of(folder)}', is no date. Name the folder by the day the file came, with the year first: 'extracts/2016-01-28'; or move it out of 'extracts'.");
    public static Diagnostic StillAwaited(string file, string extract) => Diagnostic.Warning("SA1145", SourceSpan.WholeFile(file), $"Nothing reads this file, because the plan says of the extract '{extract}' 'status: awaited'. If it has come, remove that; if not, move the file out of 'extracts'.");
}
