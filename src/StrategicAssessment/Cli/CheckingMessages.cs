using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary>What is said of inputs and bundles that are no longer what they were when the bundle was built.</summary>
internal static class CheckingMessages
{
    public static readonly Func<string, Diagnostic> InputChanged = Diagnostic.ErrorOfFile("SA7201", "The file has changed since the bundle was built. Build again.");
    public static readonly Func<string, Diagnostic> InputGone = Diagnostic.ErrorOfFile("SA7202", "The bundle was built from this file, and it is not there any more or cannot be read. Put it back, or build again.");
    public static readonly Func<string, Diagnostic> InputNew = Diagnostic.ErrorOfFile("SA7203", "The file was not there when the bundle was built, and the assessment may use it. Build again.");
    public static readonly Func<string, Diagnostic> OutputEdited = Diagnostic.ErrorOfFile("SA7204", "The file was changed after it was built. Build again to replace it; keep what was written by hand in the assessment's 'commentary' or 'templates'.");
    public static readonly Func<string, Diagnostic> OutputMissing = Diagnostic.ErrorOfFile("SA7205", "The bundle lists this file, and it is not there. Build again.");
    public static readonly Func<string, Diagnostic> OutputExtra = Diagnostic.ErrorOfFile("SA7206", "The file stands in the bundle's folder and is none of the bundle. Move it away before the folder is published.");
    public static readonly Func<string, Diagnostic> NoBundle = Diagnostic.ErrorOfFile("SA7207", "There is no bundle here. Build it, or name its folder with '--output'.");
    public static readonly Func<string, Diagnostic> NoRecord = Diagnostic.ErrorOfFile("SA7208", "There is no record of a build here that says what it read, so nobody can tell whether its inputs have changed. Build once more.");
    public static readonly Func<string, Diagnostic> OtherBuild = Diagnostic.ErrorOfFile("SA7211", "The assessment was built into another folder after this bundle, so nobody can tell what this one was built from. Build again.");
    public static readonly Func<string, Diagnostic> NotABundle = Diagnostic.ErrorOfFile("SA7212", "The manifest.json here is damaged or not of this program, so this folder cannot be checked. Build again; if that is refused, choose another output folder.");
    public static readonly Func<string, Diagnostic> Leftover = Diagnostic.ErrorOfFile("SA7216", "This bundle is of an earlier run, and the plan makes none of this name any more. Move it away before the folder is published.");
    public static readonly Func<string, Diagnostic> KeptChanged = Diagnostic.ErrorOfFile("SA7315", "This was kept as the edition was built from it, and somebody changed or removed it, so corrections and explanations of the edition would rest on something else. Put the file back from a copy, or from Git.");
    public static readonly Func<string, Diagnostic> NotReadable = Diagnostic.ErrorOfFile("SA7214", "This cannot be read. Close the program that holds it open, or ask for the right to read it.");
    public static Diagnostic OtherProgram(string folder, string then, string now) => Diagnostic.Error("SA7209", SourceSpan.WholeFile(folder), $"The bundle was built by '{then}', and this is '{now}'. Build again.");

    /// <summary>Whether a bundle is said to be of another version.</summary>
    public static bool IsOtherProgram(Diagnostic found) => found.Code == "SA7209";

    public static Diagnostic OtherOptions(string folder, string then, string now) => Diagnostic.Error("SA7210", SourceSpan.WholeFile(folder), $"The bundle was built with {then}, and {now} is asked for. Build again, or ask for the same.");
    public static Diagnostic OtherAssessment(string folder, string then, string now) => Diagnostic.Error("SA7213", SourceSpan.WholeFile(folder), $"This is the bundle of '{then}', and not of '{now}'. Name the right one with '--output'.");
    public static Diagnostic NotBuilt(string folder, bool isStale) => Diagnostic.Error("SA7215", SourceSpan.WholeFile(folder), $"The last run did not build this, because it had errors or another place was built alone. {(isStale ? "The bundle here is of an earlier run and may not fit beside the others: do not publish it. " : string.Empty)}Build the whole, and correct what it names.");

    /// <summary>Whether a whole bundle of several is said to be missing or of an earlier run.</summary>
    public static bool IsOfPlace(Diagnostic found) => found.Code is "SA7215" or "SA7216";

    public static Diagnostic LineEnds(string file, int number) => Diagnostic.Warning("SA7217", SourceSpan.WholeFile(file),
        $"{(number == 1 ? "This file differs" : $"This file and {English.Whole(number - 1)} more differ")} from what was read or written in the ends of the lines alone, as Git leaves them where 'core.autocrlf' is set; nothing else is another, so they count as unchanged. "
        + "Write '* -text' into '.gitattributes', and check the files out again.");

    public static Diagnostic MovedOn(string edition, string file, int number) => Diagnostic.Note("SA7218", SourceSpan.WholeFile(edition), $"{(number == 1 ? $"'{file}', from which this edition was built, has" : $"{English.Whole(number)} of the files from which this edition was built, '{file}' among them, have")} moved on since. That is no fault of the edition.");
    public static Diagnostic OlderEdition(string edition, string then, string now) => Diagnostic.Note("SA7219", SourceSpan.WholeFile(edition), $"'{then}' wrote this edition, and this is '{now}'. That is no fault of the edition: it stays as it was published.");
}
