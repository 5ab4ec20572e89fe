using Markdig.Syntax.Inlines;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;
using IInline = StrategicAssessment.Documents.Tree.IInline;

namespace StrategicAssessment.Documents;

/// <summary>Markdig's inlines as the document's, tokens resolved. One builder serves one paragraph or heading.</summary>
internal sealed class InlineBuilder(Reading reading, bool inHeading)
{
    private readonly List<string> headingIds = [];

    /// <summary>The title that a heading token gave; empty without one.</summary>
    public string HeadingTitle { get; private set; } = string.Empty;

    /// <summary>The id that a heading token gave, or null.</summary>
    public string? HeadingId => headingIds.Count > 0 ? headingIds[0] : null;

    public ImmutableArray<IInline> Build(ContainerInline? container)
    {
        var made = new List<IInline>();
        foreach (var part in (container ?? Enumerable.Empty<Inline>()).SelectMany(Of)) Append(made, part);
        return [.. made];
    }

    private static void Append(List<IInline> made, IInline part)
    {
        if (part is Text { Value: "" }) return;
        if (part is Text text && made.Count > 0 && made[^1] is Text before) made[^1] = new Text(before.Value + text.Value);
        else made.Add(part);
    }

    private IEnumerable<IInline> Of(Inline inline) => inline switch
    {
        LiteralInline literal => OfLiteral(literal),
        HtmlEntityInline entity => OfEntity(entity),
        CodeInline code => [new CodeText(PlainCode(code.Content, code.Span.Start))],
        EmphasisInline { DelimiterCount: 2 } strong => [new Strong(Build(strong))],
        EmphasisInline emphasis => [new Emphasis(Build(emphasis))],
        LinkInline { IsImage: true } image => Nothing(DocumentMessages.Image, image),
        LinkInline link => OfLink(link, link.Url ?? "", Build(link)),
        AutolinkInline link => OfLink(link, link.IsEmail ? $"mailto:{link.Url}" : link.Url, [.. OfText(link.Url, link.Span.Start)]),
        LineBreakInline { IsHard: true } => [new LineBreak()],
        LineBreakInline => [new Text(" ")],
        DelimiterInline unmatched => Build(unmatched).Insert(0, new Text(unmatched.ToLiteral())),
        ContainerInline other => Build(other),
        _ => throw new InvalidOperationException($"Markdown gave an inline of the unknown kind {inline.GetType().Name}."),
    };

    private ImmutableArray<IInline> Nothing(Func<SourceSpan, Diagnostic> message, Inline at)
    {
        reading.Report(message, at.Span.Start);
        return [];
    }

    private IEnumerable<IInline> OfLiteral(LiteralInline literal)
    {
        if (HtmlIn(literal) is { } offset) ReportHtml(literal, offset);
        return OfText(literal.Content.ToString(), literal.Span.Start);
    }

    // A comment is meant to be hidden: printing it is worse than printing a tag.
    private void ReportHtml(LiteralInline literal, int offset)
    {
        var isComment = literal.Content.Text.AsSpan(literal.Content.Start + offset).StartsWith("<!--");
        reading.Report(isComment ? DocumentMessages.HtmlComment : DocumentMessages.Html, literal.Span.Start + offset);
    }

    // The slice ends where Markdig cut it; the text behind it goes on.
    private static int? HtmlIn(LiteralInline literal)
    {
        var slice = literal.Content;
        for (var i = slice.Start + (literal.IsFirstCharacterEscaped ? 1 : 0); i <= slice.End && i + 1 < slice.Text.Length; i++)
        {
            if (slice.Text[i] == '<' && (char.IsAsciiLetter(slice.Text[i + 1]) || slice.Text[i + 1] is '/' or '!' or '?')) return i - slice.Start;
        }

        return null;
    }

    private IEnumerable<IInline> OfEntity(HtmlEntityInline entity)
    {
        var text = entity.Transcoded.ToString();
        if (text.Any(TokenTable.IsPrivate)) reading.Report(at => DocumentMessages.PrivateCharacter(at, text[0]), entity.Span.Start);
        else yield return new Text(text);
    }

    private IEnumerable<IInline> OfText(string text, int offset) =>
        reading.Tokens.Split(text).SelectMany(piece => OfPiece(piece, text, offset + piece.Offset)).ToList();

    private ImmutableArray<IInline> OfPiece(TokenPiece piece, string text, int offset)
    {
        switch (piece)
        {
            case { Text: { } plain }: return [new Text(plain)];
            case { Token: InlineToken(var inline) }: return [inline];
            case { Token: HeadingToken(var id, var title) }:
                if (!inHeading || headingIds.Count > 0) reading.Report(DocumentMessages.HeadingTokenOutsideHeading, offset);
                headingIds.Add(id);
                HeadingTitle = title;
                return [new Text(title)];
            case { Token: BlocksToken }:
                reading.Report(DocumentMessages.BlockInsideText, offset);
                return [];
            default:
                reading.Report(at => DocumentMessages.PrivateCharacter(at, text[piece.Offset]), offset);
                return [];
        }
    }

    /// <summary>Code as typed, its tokens replaced by what they print.</summary>
    public string PlainCode(string code, int offset)
    {
        _ = OfText(code, offset);
        return reading.Tokens.Plain(code);
    }

    private IEnumerable<IInline> OfLink(Inline link, string target, ImmutableArray<IInline> inlines)
    {
        if (LinkTarget.Problem(target, reading.Source.At(link.Span.Start)) is not { } problem)
            return [new Link(target, inlines.IsEmpty ? [new Text(target)] : inlines)];
        reading.Found.Add(problem);
        return inlines;
    }
}

internal static class LinkTarget
{
    private static readonly string[] Allowed = ["https", "http", "mailto"];

    /// <summary>What is wrong with a target; null when it may be published.</summary>
    public static Diagnostic? Problem(string target, SourceSpan at)
    {
        if (target.Any(TokenTable.IsPrivate)) return DocumentMessages.TokenInLink(at);
        if (target.StartsWith('#') && target.Length > 1) return null;
        return SchemeOf(target) switch
        {
            null => DocumentMessages.RelativeLink(at, Printable.Of(target)),
            var scheme when Allowed.Contains(scheme, StringComparer.OrdinalIgnoreCase) => null,
            var scheme => DocumentMessages.LinkNotAllowed(at, Printable.Of(scheme)),
        };
    }

    private static string? SchemeOf(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || target.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0 ? null : target[..colon];
    }
}
