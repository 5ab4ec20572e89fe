using StrategicAssessment.Diagnostics;
using StrategicAssessment.Templating.Parsing;
using StrategicAssessment.Templating.Rendering;
using StrategicAssessment.Templating.Syntax;

namespace StrategicAssessment.Templating;

/// <summary>
/// A template in the part of Scriban's language that templates here need. What it accepts gives under Scriban itself exactly the same
/// text, with strict variables, no relaxed access and invariant culture; what it does not accept is a diagnostic.
/// </summary>
public sealed class Template
{
    private Template(string path, Block page)
    {
        Path = path;
        Page = page;
    }

    /// <summary>As diagnostics name it.</summary>
    public string Path { get; }

    internal Block Page { get; }

    /// <summary>Without a value when the text has any error.</summary>
    /// <param name="text">Lines end with LF or CRLF.</param>
    /// <param name="path">Relative to the assessment folder, with forward slashes.</param>
    public static Outcome<Template> Parse(string text, string path)
    {
        var (page, problems) = StatementParser.Parse(text);
        var diagnostics = problems.Select(p => Diagnostic.Error(p.Problem.Code, new SourceSpan(path, p.At.Line, p.At.Column), p.Problem.Message));
        return Outcome.Of(page is null || problems.Count > 0 ? null : new Template(path, page), diagnostics);
    }

    /// <summary>Without a value when anything was wrong; all problems that do not follow from one another are reported at once.</summary>
    /// <param name="globals">
    /// null, bool, int, long, double, decimal, string, lists and dictionaries of these, <see cref="IHostValue"/> and <see cref="HostFunction"/>.
    /// </param>
    /// <param name="include">The template that <c>include 'name'</c> means, or null; errors of its parsing are the caller's to report.</param>
    /// <param name="limits"><see cref="RenderLimits.Default"/> when left out.</param>
    public Outcome<string> Render(IReadOnlyDictionary<string, object?> globals, Func<string, Template?> include, RenderLimits? limits = null) =>
        new Renderer(Path, globals, include, limits ?? RenderLimits.Default).Render(Page);
}
