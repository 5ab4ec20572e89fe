using SkiaSharp;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Publishing;

/// <summary>The library that draws pictures: a file beside the program, which may have been left behind when the program was copied.</summary>
internal static class PictureLibrary
{
    private static readonly string File =
        OperatingSystem.IsWindows() ? "libSkiaSharp.dll" : OperatingSystem.IsMacOS() ? "libSkiaSharp.dylib" : "libSkiaSharp.so";

    /// <summary>Why it cannot draw here; null where it can.</summary>
    public static Diagnostic? Hindrance() => Hindrance(AppContext.BaseDirectory, () => SkiaSharpVersion.CheckNativeLibraryCompatible(throwIfIncompatible: true));

    /// <summary>The same, for tests.</summary>
    /// <param name="load">Loads the library, or throws.</param>
    internal static Diagnostic? Hindrance(string folder, Action load)
    {
        try
        {
            load();
            return null;
        }
        catch (Exception fault) when (CauseOf(fault) is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or InvalidOperationException)
        {
            return IsThere(folder) ? NotLoaded(folder, CauseOf(fault).Message) : Missing(folder);
        }
    }

    // A type of the library's own that could not be made ready hides what went wrong.
    private static Exception CauseOf(Exception fault) => fault is TypeInitializationException { InnerException: { } inner } ? CauseOf(inner) : fault;

    // Beside the program as delivered; below it, for each platform, as built.
    private static bool IsThere(string folder) => System.IO.File.Exists(Path.Join(folder, File))
        || System.IO.File.Exists(Path.Join(folder, "runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native", File));

    private static Diagnostic Missing(string folder) => Error("SA6401",
        $"The charts cannot be drawn: {File} is not in {folder}, where the program is. Copy it there from where the program came from: "
        + "both files belong together. Without it, --format docx,xlsx makes the files whose charts Word and Excel draw.");

    private static Diagnostic NotLoaded(string folder, string why) => Error("SA6402",
        $"The charts cannot be drawn: {File} in {folder}, where the program is, cannot be loaded: {ReasonOf(why, folder)}. Copy the one that came with this program, for this kind of machine. "
        + "Without it, --format docx,xlsx makes the files whose charts Word and Excel draw.");

    // The system tells of every place where it looked, in a line each.
    private static string ReasonOf(string why, string folder)
    {
        var lines = why.Split('\n', StringSplitOptions.TrimEntries);
        return (lines.FirstOrDefault(l => l.StartsWith(folder, StringComparison.Ordinal)) ?? lines[0]).TrimEnd('.');
    }

    private static Diagnostic Error(string code, string message) => Diagnostic.Error(code, SourceSpan.WholeFile(File), message);
}
