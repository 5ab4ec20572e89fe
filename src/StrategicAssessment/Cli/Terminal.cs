using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Cli;

/// <summary>Where a command writes: results on the one, everything else on the other.</summary>
/// <param name="IsInteractive">Whether a person watches <paramref name="Error"/>: only then a progress line and colour.</param>
/// <param name="HasColour">Whether colour is wanted (<c>NO_COLOR</c> is not set).</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive, bool HasColour) : IProgress<string>
{
    private const int NarrowestWidth = 80, WidestWidth = 100;
    private const string ClearLine = "\r\u001b[2K";

    /// <summary>Whether a person reads <see cref="Output"/>, and wants bold headings there.</summary>
    public bool HasBoldOutput { get; init; }

    /// <summary>Characters on a line of <see cref="Output"/>: the terminal's, from 80 to 100; 80 for a file.</summary>
    public int Width { get; init; } = NarrowestWidth;

    /// <summary>Who else wants to know what is being done, or null.</summary>
    public IProgress<string>? Stages { get; init; }

    /// <summary>Says what is being done: one line that is written over on a terminal, nothing otherwise.</summary>
    public void Report(string value)
    {
        Stages?.Report(value);
        if (IsInteractive) Error.Write($"{ClearLine}{value}...");
    }

    /// <summary>Says each second what is being done, where somebody watches, until it is disposed of; then the line is gone.</summary>
    /// <param name="said">What to say; null for what was said last.</param>
    public IDisposable EachSecond(Func<string?> said) => new Ticking(this, said);

    public static int WidthFor(int columns) => Math.Clamp(columns, NarrowestWidth, WidestWidth);

    public void ClearProgress()
    {
        if (IsInteractive) Error.Write(ClearLine);
    }

    public void Line(string text) => Output.Write(text + "\n");

    public void Aside(string text) => Error.Write(text + "\n");

    /// <summary>The diagnostics, like a compiler's, and how many there are.</summary>
    /// <param name="folder">In front of every file, so that the path can be opened from where the person stands.</param>
    public void Show(IReadOnlyCollection<Diagnostic> diagnostics, string folder, bool isQuiet)
    {
        ShowEach(Building.Telling.InOrder(diagnostics).Where(d => !isQuiet || d.Severity >= Severity.Warning), folder);
        var (errors, warnings) = (diagnostics.Count(d => d.Severity == Severity.Error), diagnostics.Count(d => d.Severity == Severity.Warning));
        if (errors + warnings > 0) Aside($"{Wording.English.Whole(errors)} {(errors == 1 ? "error" : "errors")}, {Wording.English.Whole(warnings)} {(warnings == 1 ? "warning" : "warnings")}");
    }

    /// <summary>Tells a person or a script what was found, and where the code says so that nothing came of it; gives the code.</summary>
    /// <param name="nothing">Such as <c>Nothing was kept.</c></param>
    public int Tell(IReadOnlyCollection<Diagnostic> found, string folder, int code, bool isJson = false, bool isQuiet = false, string nothing = "")
    {
        if (isJson) new JsonLines(this).Show(found, folder, code);
        else Show(found, folder, isQuiet);
        if (!isJson && code != ExitCode.Done && nothing.Length > 0) Aside(nothing);
        return code;
    }

    public void ShowEach(IEnumerable<Diagnostic> diagnostics, string folder)
    {
        foreach (var diagnostic in diagnostics)
            Aside(Coloured(diagnostic, (diagnostic with { At = diagnostic.At with { File = Join(folder, diagnostic.At.File) } }).ToString()));
    }

    /// <summary>A file as the person sees it: <c>sample-data/maidstone</c> and <c>../kent/areas.csv</c> make <c>sample-data/kent/areas.csv</c>.</summary>
    public static string Join(string folder, string file)
    {
        if (folder.Length == 0 || Path.IsPathRooted(file) || file.StartsWith('(')) return file;
        var parts = folder.Replace('\\', '/').TrimEnd('/').Split('/').ToList();
        var rest = file;
        while (rest.StartsWith("../", StringComparison.Ordinal) && parts.Count > 0 && parts[^1] is not ("." or ".." or ""))
        {
            parts.RemoveAt(parts.Count - 1);
            rest = rest[3..];
        }

        return string.Join('/', [.. parts, rest]);
    }

    private string Coloured(Diagnostic diagnostic, string text)
    {
        if (!IsInteractive || !HasColour) return text;
        var colour = diagnostic.Severity switch { Severity.Error => "31", Severity.Warning => "33", Severity.Accepted => "32", Severity.Note => "36" };
        var word = " " + diagnostic.Severity.ToString().ToLowerInvariant() + " ";
        return text.Replace(word, $" \u001b[{colour}m{word.Trim()}\u001b[0m ", StringComparison.Ordinal);
    }
}

/// <summary>A line on the terminal that is written anew each second, and gone when it ends.</summary>
internal sealed class Ticking(Terminal terminal, Func<string?> said) : IDisposable
{
    private readonly Timer? timer = !terminal.IsInteractive ? null : new Timer(
        _ =>
        {
            if (said() is { } text) terminal.Report(text);
        },
        null, 1000, 1000);

    public void Dispose()
    {
        timer?.DisposeAsync().AsTask().Wait();
        terminal.ClearProgress();
    }
}

/// <summary>What the program tells a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The answer is no: the content has errors.</summary>
    public const int AnswerIsNo = 1;

    /// <summary>Could not run: arguments, a plan that cannot be parsed, an output that cannot be written.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Of <c>verify</c> alone: the bundle is as it was built, and what it was built from has moved on.</summary>
    public const int InputsMoved = 3;

    /// <summary>Of <c>verify</c> alone: the bundle is as it was built, by another version of the program.</summary>
    public const int OtherVersion = 4;

    public const int Fault = 70;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
