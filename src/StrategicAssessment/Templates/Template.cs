using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Templates;

/// <summary>
/// A template in Scriban's language, read and run by Scriban: strictly, with the listed functions only, with nothing that reads clock,
/// culture, environment or files. What it refuses is a diagnostic.
/// </summary>
/// <param name="Path">As diagnostics name it.</param>
/// <param name="Parsed">For this room alone.</param>
internal sealed record Template(string Path, Scriban.Template Parsed)
{
    /// <summary>Without a value when the text has any error.</summary>
    /// <param name="text">Lines end with LF or CRLF.</param>
    /// <param name="path">Relative to the assessment folder, with forward slashes.</param>
    public static Outcome<Template> Parse(string text, string path)
    {
        var (parsed, problems) = new TemplateReader(text, path).Read();
        return Outcome.Of(problems.Count > 0 ? null : new Template(path, parsed), problems);
    }

    /// <summary>Without a value when anything was wrong; all problems that do not follow from one another are reported at once.</summary>
    /// <param name="globals">
    /// null, bool, int, long, double, decimal, string, lists and dictionaries of these, <see cref="IHostValue"/> and <see cref="HostFunction"/>.
    /// </param>
    /// <param name="include">The template that <c>include 'name'</c> means, or null; errors of its parsing are the caller's to report.</param>
    /// <param name="limits"><see cref="RenderLimits.Default"/> when left out.</param>
    public Outcome<string> Render(IReadOnlyDictionary<string, object?> globals, Func<string, Template?> include, RenderLimits? limits = null) =>
        new TemplateRun(Path, globals, include, limits ?? RenderLimits.Default).Render(Parsed);
}

/// <summary>How far one rendering may go before it is stopped with a diagnostic. All limits are inclusive.</summary>
/// <param name="Iterations">Of one outermost loop, those of the loops within it included; items of a list that a function walks.</param>
/// <param name="OutputCharacters">Written, counting again what passes through a capture or an include.</param>
/// <param name="TextCharacters">Of any one text value.</param>
/// <param name="Steps">Statements run and expressions evaluated.</param>
/// <param name="Problems">Reported before rendering stops.</param>
internal sealed record RenderLimits(
    int Iterations = 1000, int OutputCharacters = 1_000_000, int TextCharacters = 500_000, int IncludeDepth = 32, int Steps = 2_000_000, int Problems = 50)
{
    /// <summary>The limits used unless a caller says otherwise; those that Scriban has too are at most Scriban's defaults.</summary>
    public static RenderLimits Default { get; } = new();
}
