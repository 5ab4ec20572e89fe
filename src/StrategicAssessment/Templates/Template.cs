using Scriban.Parsing;
using Scriban.Syntax;
using StrategicAssessment.Diagnostics;
using Span = Scriban.Parsing.SourceSpan;

namespace StrategicAssessment.Templates;

/// <summary>A template in Scriban's language, read and run by Scriban: strictly, with the listed functions only, with nothing that reads clock, culture,
/// environment or files. What it refuses is a diagnostic.</summary>
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

/// <summary>Reads a template and tells all its mistakes. Scriban stops at some of them: then the statement that holds the mistake is blanked out and the rest
/// is read again, so that a file can be mended in one go.</summary>
internal sealed class TemplateReader(string text, string path)
{
    private const int DeepestNesting = 200;
    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = DeepestNesting };
    private readonly List<Diagnostic> problems = [];
    private ScriptEscapeStatement? lastBraces;

    public (Scriban.Template Parsed, List<Diagnostic> Problems) Read()
    {
        var source = text;
        var parsed = Scriban.Template.Parse(source, path, Options);
        var told = new HashSet<int>();
        while (parsed.HasErrors && problems.Count < RenderLimits.Default.Problems)
        {
            var statements = Statements(source).ToList();
            var found = Found(parsed, statements).Where(f => told.Add(f.Offset)).ToList();
            foreach (var (offset, problem) in found) Add(offset, problem);
            if (found.Count == 0 || found.Exists(f => f.Problem.Ends) || Blanked(source, statements, found) is not { } rest) return (parsed, problems);
            source = rest;
            parsed = Scriban.Template.Parse(source, path, Options);
        }

        if (!parsed.HasErrors && parsed.Page?.Body is { } body)
        {
            Check(body, 0);
            if (lastBraces is { IsEntering: true }) Add(lastBraces.Span.Start.Offset, NotClosed(lastBraces.EscapeCount > 0));
        }

        return (parsed, problems);
    }

    private static Problem NotClosed(bool isEscape = false) =>
        isEscape ? TemplateMessages.NotClosed("`{%{`", "`}%}`") : TemplateMessages.NotClosed("This code", "`}}`");

    // One for each place, and of a kind for each statement. That blocks and their ends do not match may only follow from what could not be read.
    private List<(int Offset, Problem Problem)> Found(Scriban.Template parsed, List<Statement> statements)
    {
        var said = parsed.Messages.Select(m => (Offset: OffsetOf(m.Span), Problem: ScribanMessages.Reading(m.Message))).ToList();
        var stops = said.Exists(t => t.Problem.Code == TemplateMessages.NotExpected);
        return [.. said
            .Where(t => !stops || t.Problem.Code is not (TemplateMessages.NoEnd or TemplateMessages.NoBeginning))
            .Select(t => statements.Find(s => s.Holds(t.Offset)) is { Reopened: >= 0 } open ? (open.Reopened, NotClosed()) : t)
            .GroupBy(t => t.Item1)
            .Select(g => g.OrderBy(t => t.Item2.Code == TemplateMessages.NotExpected).First())
            .DistinctBy(t => (statements.Find(s => s.Holds(t.Item1))?.Start ?? t.Item1, t.Item2.Code))];
    }

    // Scriban gives the end of the file no place.
    private int OffsetOf(Span span) => span.Start.Line < 0 ? Math.Max(0, text.TrimEnd().Length - 1) : span.Start.Offset;

    private void Add(int offset, Problem problem)
    {
        var before = text.AsSpan(0, offset);
        var told = Diagnostic.Error(problem.Code, new(path, before.Count('\n') + 1, offset - before.LastIndexOf('\n')), problem.Message);
        if (!problems.Contains(told)) problems.Add(told);
    }

    // The text without the statements at fault; null when none of the faults stands in one.
    private static string? Blanked(string source, List<Statement> statements, List<(int Offset, Problem Problem)> found)
    {
        var rest = source.ToCharArray();
        foreach (var (start, stop, _) in statements.Where(s => found.Exists(f => s.Holds(f.Offset) || f.Offset == s.Reopened)))
        {
            var stub = StubOf(source[start..stop]);
            if (stub.Length > stop - start) return null;
            for (var i = start; i < stop; i++) rest[i] = i - start < stub.Length ? stub[i - start] : rest[i] is '\n' or '\r' ? rest[i] : ' ';
        }

        var blanked = new string(rest);
        return blanked != source ? blanked : null;
    }

    // What opens or continues a block must stay one, or its `end` would be told, too.
    private static string StubOf(string statement) => statement.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["if" or "while" or "for" or "capture" or "func" or "with" or "wrap" or "tablerow", ..] => " if 0",
        ["case", ..] => " case 0",
        ["when", ..] => " when 0",
        ["else", "if", ..] => " else if 0",
        _ => "",
    };

    private static IEnumerable<Statement> Statements(string source)
    {
        var (open, start, depth, reopened) = (0, -1, 0, -1);
        var last = default(Token);
        foreach (var token in new Lexer(source).Where(t => t.Type is not (TokenType.Whitespace or TokenType.WhitespaceFull)))
        {
            if (token.Type is TokenType.OpenParen or TokenType.OpenBracket or TokenType.OpenBrace) depth++;
            if (token.Type is TokenType.CloseParen or TokenType.CloseBracket or TokenType.CloseBrace) depth--;
            if (token.Type == TokenType.OpenBrace && last.Type == TokenType.OpenBrace && last.End.Offset + 1 == token.Start.Offset) reopened = open;
            var ends = token.Type is TokenType.CodeExit or TokenType.SemiColon || token.Type == TokenType.NewLine && depth <= 0 && last.Type != TokenType.VerticalBar;
            if (ends && start >= 0) yield return new(start, token.Start.Offset, reopened);
            if (token.Type == TokenType.CodeEnter) open = token.Start.Offset;
            if (token.Type == TokenType.CodeEnter || ends) (start, depth, reopened) = (token.Type == TokenType.CodeExit ? -1 : token.End.Offset + 1, 0, -1);
            last = token;
        }

        if (start >= 0 && start < source.Length) yield return new(start, source.Length, reopened);
    }

    private void Check(ScriptNode node, int depth)
    {
        if (depth > DeepestNesting) Add(OffsetOf(node.Span), TemplateMessages.TooDeep);
        if (RefusalOf(node) is { } refusal) Add(OffsetOf(node.Span), refusal);
        lastBraces = node as ScriptEscapeStatement ?? lastBraces;
        for (var i = 0; i < node.ChildrenCount && depth <= DeepestNesting; i++)
        {
            if (node.GetChildren(i) is { } child) Check(child, depth + 1);
        }
    }

    private static Problem? RefusalOf(ScriptNode node) => node switch
    {
        ScriptFunction or ScriptAnonymousFunction => TemplateMessages.NotSupported("A function of your own", "put the text into a template and include it"),
        ScriptImportStatement or ScriptWithStatement => TemplateMessages.NotSupported("Looking into an object", "write its name and a dot before each member"),
        ScriptInterpolatedExpression => TemplateMessages.NotSupported("A value within a text in quotes", "join them with `+`"),
        ScriptWrapStatement or ScriptReturnStatement or ScriptReadOnlyStatement or ScriptTableRowStatement or ScriptThisExpression
            or ScriptIsEmptyExpression or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias or ScriptUnaryOperator.FunctionParametersExpand } =>
            TemplateMessages.NotSupported("This part of Scriban's language"),
        ScriptLiteral { Value: string written } when Values.HoldsToken(written) =>
            TemplateMessages.NotSupported("A character for private use", "type the symbol that was meant"),
        _ => null,
    };

    // From after `{{`, `;` or the end of a line to before the next of these or `}}`.
    // Reopened: where the code began, when another `{{` stands in the statement: then it was never closed. Otherwise negative.
    private sealed record Statement(int Start, int Stop, int Reopened)
    {
        public bool Holds(int offset) => offset >= Start && offset <= Stop;
    }
}
