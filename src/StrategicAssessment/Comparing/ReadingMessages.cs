using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Comparing;

/// <summary>All that is said of bundles that cannot be compared.</summary>
internal static class ReadingMessages
{
    public static readonly Func<string, Diagnostic> NoBundle = Diagnostic.ErrorOfFile("SA8001", "This is neither a bundle nor an assessment folder: it has neither a manifest.json nor an assessment.yaml. Name the folder that 'assess build' wrote, or the one that it was built from.");
    public static readonly Func<SourceSpan, Diagnostic> Edited = Diagnostic.Error("SA8004", "This file is not as it was when the bundle was built: it was edited, or cut short while it was copied. Build the bundle again, or take it from where it was published.");
    public static readonly Func<SourceSpan, Diagnostic> Missing = Diagnostic.Error("SA8005", "This file belongs to every bundle, and the manifest does not list it or it is not here. Build the bundle again, or copy it whole.");
    public static readonly Func<SourceSpan, Diagnostic> BadManifest = Diagnostic.Error("SA8006", "This manifest is not one of this program, or it is damaged, so nothing says what the bundle should hold. Build the bundle again, or take it from where it was published.");
    public static readonly Func<SourceSpan, Diagnostic> Unreadable = Diagnostic.Error("SA8009", "This file cannot be read: another program holds it, or you lack the permission. Close it there, or change the permission, and run the command again.");
    public static readonly Func<string, Diagnostic> NoPlaceOfBoth = Diagnostic.ErrorOfFile("SA8013", "No place has a bundle on both sides, so there is nothing to compare. Name two runs of the same places.");
    public static readonly Func<SourceSpan, Diagnostic> LineEnds = Diagnostic.Warning("SA8011", "The files of this bundle differ from what was built in the ends of the lines alone, as Git leaves them where 'core.autocrlf' is set; they are read as they were built. Write '* -text' into '.gitattributes', and check the files out again.");
    public static readonly Func<string, Diagnostic> Many = Diagnostic.ErrorOfFile("SA8010", "This folder makes a bundle for each of several places, and only what was built of them is compared. Build it, and name the folder that holds the bundles, or the bundle of one place.");
    public static readonly Func<SourceSpan, string, Diagnostic> NotOurs = Diagnostic.Error("SA8002", schema => $"This is not a data file of the kind '{schema}' as this program writes it. Build the bundle again, or take it from where it was published.");
    public static readonly Func<SourceSpan, string, Diagnostic> Twice = Diagnostic.Error("SA8008", id => $"The bundle has the figure '{id}' twice, which no build writes. Build the bundle again.");
    public static Diagnostic OtherVersion(SourceSpan at, string schema, string known) => Diagnostic.Error("SA8003", at, $"This file is of the version '{schema}', and this program reads '{known}'. Build the bundle again with this program, or compare with a program that reads both.");
    public static Diagnostic OtherPlace(SourceSpan at, string place, string other) => Diagnostic.Error("SA8007", at, $"This bundle is about {other}, and the one before it is about {place}. Two places are compared in a table of the assessment; name two bundles of the same place.");
    public static Diagnostic OneOfMany(string folder, string other) => Diagnostic.Error("SA8012", SourceSpan.WholeFile(folder), $"This folder has the bundles of several places, and '{other}' has one bundle. Name the bundle of one place on each side, or the folder of several on both.");
}
