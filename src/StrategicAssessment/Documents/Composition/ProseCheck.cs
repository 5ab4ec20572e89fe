using System.Text.RegularExpressions;
using StrategicAssessment.Assessments;
using StrategicAssessment.Auditing;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Documents.Composition;

/// <summary>A number that somebody typed into a text, and the figures that it may be.</summary>
/// <param name="Choices">Figures that print it, and that the words beside it do not contradict; the likeliest first.</param>
/// <param name="Says">What is told of it.</param>
/// <param name="IsSure">Whether no figure that prints it is contradicted: else the one that is left may be there by chance.</param>
internal sealed record TypedNumber(SourceSpan At, string Text, ImmutableArray<FigureName> Choices, string Says, bool IsSure)
{
    /// <summary>What to write in its place, where that is sure: one digit alone may be any figure's.</summary>
    public FigureName? Only => IsSure && Choices is [var only] && Text.Count(char.IsAsciiDigit) > 1 ? only : null;
}

/// <summary>How many claims in words a text makes.</summary>
/// <param name="Checked">Those that were held against a figure, whether or not they hold.</param>
internal sealed record TextClaims(string Section, int Checked, int Unchecked);

/// <summary>What the numbers and words of all texts come to.</summary>
internal sealed record ProseReport(ImmutableArray<TypedNumber> Typed, ImmutableArray<TextClaims> Claims, Func<IReadOnlyList<FigureName>> Names)
{
    public static readonly ProseReport Empty = new([], [], () => []);
}

/// <summary>Accounts for every number of what people wrote, and holds what words claim of figures against them. The patterns are documented in <c>docs/commentary.md</c>.</summary>
internal sealed partial class ProseCheck(Assessment assessment, PublishedFigures? previous, Func<IReadOnlyList<FigureName>> names, TokenTable tokens)
{
    // Of a file; the rest is told when these are mended.
    private const int MostTyped = 500;

    private readonly WordClaims claims = new(assessment);
    private readonly Lazy<Dictionary<string, Figure>> figures = new(() => assessment.Figures.ToDictionary(f => f.Id.ToString(), StringComparer.Ordinal));
    private readonly List<TypedNumber> typed = [];
    private readonly List<TextClaims> counted = [];
    private readonly NearFigures near = new(previous);

    public ProseReport Report => new([.. typed], [.. counted], names);

    /// <param name="text">As it was written.</param>
    /// <param name="finished">The same with everything filled in.</param>
    /// <param name="isVouched">Whether the file says where all its numbers come from.</param>
    public IEnumerable<Diagnostic> Check(string path, string section, string text, string finished, bool isVouched)
    {
        var source = new SourceText(text, path);
        var printed = new PrintedProse(finished, tokens, id => figures.Value.GetValueOrDefault(id) ?? previous?.Find(id));
        var places = new SaidPlaces(text);
        var told = printed.Paragraphs.Select(p => (p.Text, p.Bound, p.IsQuoted, Said: SaidNumber.In(p.Text))).Select(p => (p.Text, p.Bound, p.IsQuoted, p.Said, Begins: places.Next(p.Text), Claims: claims.In(p.Text, printed.Figures, p.Said))).ToList();
        counted.Add(new(section, told.Sum(p => p.Claims.Count(c => c.Holds is not null)), told.Sum(p => p.Claims.Count(c => c.Holds is null))));
        List<Diagnostic> found = [.. told.SelectMany(p => p.Claims.Where(c => c.Holds is false).Select(c => CompositionMessages.ClaimFails(source.At(places.Of(p.Text, p.Begins, c.At, c.Text.Length)), c.Text, c.Why)))];
        if (isVouched) return found;
        found.AddRange(told.Where(p => !p.IsQuoted).SelectMany(p => p.Said
            .Where(s => IsClaim(s) && !p.Claims.Any(c => c.Holds is not null && s.At >= c.At && s.End <= c.End) && !p.Bound.Any(b => s.At >= b.Start && s.End <= b.End))
            .Select(s => CompositionMessages.TypedNumber(source.At(places.Of(p.Text, p.Begins, s.At, s.Text.Length)), s.Text, "No figure beside it says so. Cite the figure in the same sentence, or say where it comes from: {{ quote \"" + s.Text + "\" \"who, when\" }}"))));
        foreach (var (said, at) in Typed(text).Take(MostTyped).Select(s => (s, source.At(s.At))))
        {
            var all = NearFigures.Equal(said, names()).Select(n => (Name: n, Why: Contradiction(text, said, n.Figure))).ToList();
            ImmutableArray<FigureName> choices = [.. all.Where(n => n.Why is null).Select(n => n.Name)];
            var says = all is [({ } wrong, { } why), ..] ? $"{wrong.Code} prints it ({wrong.Means}), but the words say otherwise: {why}" : NearFigures.Says(choices) ?? near.To(said, names()) ?? CompositionMessages.NoFigurePrints(said.Text);
            typed.Add(new(at, said.Text, choices, says, choices.Length == all.Count));
            found.Add(CompositionMessages.TypedNumber(at, said.Text, says));
        }

        return found;
    }

    private static bool IsClaim(SaidNumber said) => said.Kind is NumberKind.Rank or NumberKind.Share or NumberKind.Multiple or NumberKind.Run;

    /// <summary>The typed numbers of a text as it was written, in all its branches.</summary>
    private static IEnumerable<SaidNumber> Typed(string text)
    {
        var prose = Code().Replace(text, code => Kept(code.Value));
        return SaidNumber.In(prose).Where(s => s.Kind is NumberKind.Count or NumberKind.Percent or NumberKind.Points && !Vouches().IsMatch(ParagraphAt(text, s.At)));
    }

    private static string ParagraphAt(string text, int at)
    {
        var from = at > 0 ? text.LastIndexOf("\n\n", at - 1, StringComparison.Ordinal) : -1;
        var to = text.IndexOf("\n\n", at, StringComparison.Ordinal);
        return text[(from < 0 ? 0 : from)..(to < 0 ? text.Length : to)];
    }

    // Of code, only what it prints as it stands: a text in quotes that is no name and not compared, or a number alone.
    private static string Kept(string code)
    {
        var kept = code.Select(c => c == '\n' ? c : WordClaims.FirstFigure).ToArray();
        foreach (var literal in Names().IsMatch(code) ? [] : Literal().Matches(code).Select(m => m.Groups["text"])) literal.Value.CopyTo(0, kept, literal.Index, literal.Length);
        return new string(kept);
    }

    // What the words beside it would claim of this figure, where that is false.
    private string? Contradiction(string text, SaidNumber said, Figure figure)
    {
        var paragraph = ParagraphAt(text, said.At);
        var at = said.At - text.IndexOf(paragraph, StringComparison.Ordinal);
        return claims.In(Code().Replace(paragraph[..at], "") + WordClaims.FirstFigure + Code().Replace(paragraph[(at + said.Text.Length)..], ""), [figure]).FirstOrDefault(c => c.Holds is false)?.Why;
    }

    /// <summary>An expression or a statement of a template, to the end of the text where it is not closed.</summary>
    [GeneratedRegex(@"\{\{.*?(?:\}\}|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    public static partial Regex Code();

    [GeneratedRegex(@"(?<![=!]=\s*)""(?<text>[^""]*)""(?!\s*[=!]=)|^\{\{[-~]?\s*(?<text>[\d.,]+)\s*[-~]?\}\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\b(?:quote|quoted_from|table|chart|see|previous|include|part|heading)\s+""|\bquote\s", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"\{\{[-~]?\s*quoted_from\b", RegexOptions.CultureInvariant)]
    private static partial Regex Vouches();
}

/// <summary>Where words of the finished text stand in the file.</summary>
internal sealed class SaidPlaces(string text)
{
    private readonly string flat = text.Replace('\n', ' ');
    private int next;

    /// <summary>Where the next paragraph begins, or words of it: they come in the order of the file.</summary>
    public int Next(string paragraph)
    {
        foreach (var run in paragraph.Split([.. paragraph.Where(c => c >= WordClaims.FirstFigure).Distinct()]).Where(r => r.Trim().Length > 2))
        {
            if (flat.IndexOf(run, next, StringComparison.Ordinal) is not (>= 0 and var found)) continue;
            next = found + run.Length;
            return found;
        }

        return 0;
    }

    /// <summary>By as much around the words as stands in both.</summary>
    public int Of(string paragraph, int begins, int at, int length)
    {
        int In(int start, int end) => flat.IndexOf(paragraph[start..end], begins, StringComparison.Ordinal) is >= 0 and var found ? found : flat.IndexOf(paragraph[start..end], StringComparison.Ordinal);
        var (from, to, left, right) = (at, at + length, true, true);
        while ((left || right) && to - from < 200)
        {
            if (left = left && from > 0 && In(from - 1, to) >= 0) from--;
            if (right = right && to < paragraph.Length && In(from, to + 1) >= 0) to++;
        }

        return Math.Max(0, In(from, to) + at - from);
    }
}

/// <summary>A finished text as readers see it, with a character in place of each figure, paragraph by paragraph.</summary>
internal sealed partial class PrintedProse
{
    private const int Most = 6000;

    public PrintedProse(string finished, TokenTable tokens, Func<string, Figure?> find)
    {
        var (text, bound, quoted) = (new StringBuilder(), new List<(int, int)>(), new List<int>());
        foreach (var piece in tokens.Split(finished))
        {
            var start = text.Length;
            if (piece.Token is InlineToken(FigureText figure) && Figures.Count < Most)
            {
                text.Append((char)(WordClaims.FirstFigure + Figures.Count));
                Figures.Add(find(figure.FigureId));
            }
            else if (piece.Token is InlineToken(var inline) && TreeText.Of([inline]) is var said)
            {
                text.Append(said);
                (said.Length == 0 ? quoted : null)?.Add(start);
                bound.Add((start, text.Length));
            }
            else text.Append(piece.Text ?? "\n\n");
        }

        var whole = text.ToString();
        var at = 0;
        foreach (var part in Between().Split(whole))
        {
            var from = whole.IndexOf(part, at, StringComparison.Ordinal);
            at = from + part.Length;
            if (part.Trim().Length > 0) Paragraphs.Add((part.Replace('\n', ' '), [.. bound.Where(b => b.Item1 >= from && b.Item2 <= at).Select(b => (b.Item1 - from, b.Item2 - from))], quoted.Exists(q => q >= from && q <= at)));
        }
    }

    public List<Figure?> Figures { get; } = [];
    public List<(string Text, List<(int Start, int End)> Bound, bool IsQuoted)> Paragraphs { get; } = [];

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*(?:[-*•|]|\d+[.)])\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}

/// <summary>Finds the figures that a typed number equals, or may have been meant for.</summary>
internal sealed class NearFigures(PublishedFigures? previous)
{
    private const int MostNamed = 3;

    /// <summary>Names of figures that print it, one for each figure.</summary>
    public static IEnumerable<FigureName> Equal(SaidNumber said, IReadOnlyList<FigureName> names) =>
        FigureNames.Preferred(names.Where(n => n.IsNumber && Prints(n, said)).GroupBy(n => n.Figure.Id).Select(g => FigureNames.Preferred(g).First()));

    public static string? Says(ImmutableArray<FigureName> choices) => choices switch
    {
        [] => null,
        [var only] => $"{only.Code} prints it ({only.Means}): 'assess bind' writes that in its place",
        _ => $"{Wording.English.Whole(choices.Length)} figures print it, such as {string.Join(", ", choices.Take(MostNamed).Select(c => $"{c.Code} ({c.Means})"))}. Write the one that is meant",
    };

    /// <summary>What it is near, or null.</summary>
    public string? To(SaidNumber said, IReadOnlyList<FigureName> names)
    {
        (string What, Func<FigureName, bool> Is)[] ways =
        [
            ("per cent and percentage points are exchanged", n => n.Shape is var p && p.Value == Math.Abs(said.Number.Value) && n.Figure.Unit == (said.Kind == NumberKind.Percent ? Unit.PercentagePoints : Unit.Percent) && said.Kind != NumberKind.Count),
            ("the sign is wrong", n => n.Figure.Measure.Row.IsSigned && IsAlike(n, said) && n.Shape.Value == -said.Number.Value && said.Text[0] is '+' or '-' or '−'),
            ("it is last year's", n => previous?.Before(n.Figure) is { Value.IsKnown: true } then && Prints(new FigureName(n.Expression, Display.Of(then, SymbolStyle.Standard), n.Means, n.Figure), said)),
            ("two digits are exchanged", n => IsAlike(n, said) && AreExchanged(Digits(n.Prints), Digits(said.Text))),
            ("it is rounded", n => IsAlike(n, said) && Digits(said.Text).Length > 1 && IsRounded(n.Figure, said)),
        ];
        foreach (var (what, is_) in ways)
        {
            if (FigureNames.Preferred(names.Where(n => n.IsNumber && is_(n))).FirstOrDefault() is { } name) return $"It is near {name.Code}, which prints {name.Prints} ({name.Means}): {what}";
        }

        return null;
    }

    // Words of a number are one of things; a sign that is typed must be printed.
    private static bool Prints(FigureName name, SaidNumber said) => IsAlike(name, said) && name.Shape is var printed && printed.Step == said.Number.Step && printed.Value == said.Number.Value && (name.Prints[0] is '+' or '-') == (said.Text[0] is '+' or '-' or '−');

    private static bool IsAlike(FigureName name, SaidNumber said) =>
        (name.Figure.Unit == Unit.Percent) == (said.Kind == NumberKind.Percent) && (name.Figure.Unit == Unit.PercentagePoints) == (said.Kind == NumberKind.Points) && (name.Figure.Unit == Unit.Pounds) == said.Text.Contains('£', StringComparison.Ordinal);

    private static string Digits(string text) => string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '.'));

    private static bool AreExchanged(string one, string other)
    {
        if (one.Length < 3 || one.Length != other.Length || one == other) return false;
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        var next = at + 1 < one.Length && one[at + 1] == '.' ? at + 2 : at + 1;
        return next < one.Length && one[at] == other[next] && one[next] == other[at] && one[(next + 1)..] == other[(next + 1)..];
    }

    // To fewer decimals, or to tens, hundreds or thousands.
    private static bool IsRounded(Figure figure, SaidNumber said)
    {
        var (value, typed) = (Math.Abs(figure.Value.Number), Math.Abs(said.Number.Value));
        var zeros = said.Number.Step >= 1m ? Digits(said.Text).Reverse().TakeWhile(c => c == '0').Count() : 0;
        var step = said.Number.Step * (decimal)Math.Pow(10, zeros);
        return value != typed && Math.Abs(value - typed) <= step / 2m && (step < 1m ? Display.Rounded(figure) != figure.Value.Number || figure.Decimals > 0 : true) && typed >= 10m;
    }
}
