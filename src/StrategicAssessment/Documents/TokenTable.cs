using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents;

/// <summary>Hands figures, text of the data and whole blocks to a template as short private tokens, which neither the template engine nor Markdown can mistake
/// for anything, and gives back what they stand for when the document tree is built.</summary>
/// <remarks>A token is U+E000, a letter for its kind, its index in decimal digits, U+E001. One table serves one document.</remarks>
/// <param name="pictures">Reads the picture that a text names, by its path; null where texts hold none.</param>
internal sealed class TokenTable(Words words, Func<string, SourceSpan, Outcome<EmbeddedPicture>>? pictures = null)
{
    private const char Open = '\uE000';
    private const char Close = '\uE001';
    private const char LastPrivate = '\uF8FF';

    private readonly List<(char Kind, IToken Token)> entries = [];
    private readonly HashSet<string> tables = new(StringComparer.Ordinal), figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public Words Words => words;

    /// <summary>An id that no table of the document has yet, near the one asked for.</summary>
    public string TakeTable(string id) => Slug.Unique(id, tables);

    /// <summary>The picture of this path, or why it cannot be taken.</summary>
    public Outcome<EmbeddedPicture> Picture(string path, SourceSpan at) => pictures?.Invoke(path, at) ?? Outcome.Failed<EmbeddedPicture>(DocumentMessages.Image(at));

    /// <summary>An id that no picture of the document has yet, near the one asked for.</summary>
    public string TakePicture(string id) => Slug.Unique(id, figures);

    /// <summary>A token for text that is never markup, whatever characters it holds; equal texts share one.</summary>
    public string AddText(string value) => Known('T', value, "", new InlineToken(new Text(value)));

    /// <summary>A token for a printed figure; equal pairs share one.</summary>
    public string AddFigure(string figureId, string display) =>
        Known('F', figureId, display, new InlineToken(new FigureText(figureId, display)));

    /// <summary>A token for a link of the program's own making: its target is not looked at.</summary>
    public string AddLink(string target, string text) => Known('L', target, text, new InlineToken(new Link(target, [new Text(text)])));

    /// <summary>A token for a reference to a table: <c>Table A4</c>.</summary>
    public string AddReference(string table, string otherwise) => Known('R', table, otherwise, new InlineToken(new Reference(table, otherwise)));

    /// <summary>A token for the heading of a section: <c># {token}</c> makes a section with this id and title.</summary>
    public string AddHeading(string id, string title) => Known('H', id, title, new HeadingToken(id, title));

    /// <summary>A token for whole blocks, to stand in a paragraph of its own.</summary>
    public string AddBlocks(ImmutableArray<IBlock> blocks) => Add('B', new BlocksToken(blocks));

    /// <summary>What a complete token stands for; false when this table never made it.</summary>
    public bool TryResolve(ReadOnlySpan<char> token, out IToken? resolved)
    {
        resolved = null;
        if (token.Length < 4 || token[0] != Open || token[^1] != Close) return false;
        if (!int.TryParse(token[2..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return false;
        if (index >= entries.Count || entries[index].Kind != token[1]) return false;
        resolved = entries[index].Token;
        return true;
    }

    /// <summary>The text cut into plain stretches, tokens, and private-use characters that belong to no token.</summary>
    public IEnumerable<TokenPiece> Split(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!IsPrivate(text[at]))
            {
                at++;
                continue;
            }

            if (at > start) yield return new(start, text[start..at], null);
            var end = text.IndexOf(Close, at);
            var isToken = TryResolve(end < 0 ? [] : text.AsSpan(at, end - at + 1), out var token);
            yield return new(at, null, token);
            at = start = isToken ? end + 1 : at + 1;
        }

        if (start < text.Length) yield return new(start, text[start..], null);
    }

    /// <summary>The text as a reader would see it: every token replaced by what it prints, blocks by nothing.</summary>
    public string Plain(string text) => string.Concat(Split(text).Select(PlainOf));

    /// <summary>Errors for private-use characters in a file as the analyst wrote it, where no token can be yet.</summary>
    public static ImmutableArray<Diagnostic> CheckSource(string text, string path)
    {
        var source = new SourceText(text, path);
        return
        [
            .. Enumerable.Range(0, text.Length)
                .Where(i => IsPrivate(text[i]))
                .Select(i => DocumentMessages.PrivateCharacter(source.At(i), text[i])),
        ];
    }

    internal static bool IsPrivate(char c) => c is >= Open and <= LastPrivate;

    private static string PlainOf(TokenPiece piece) => piece switch
    {
        { Text: { } text } => text,
        { Token: InlineToken(var inline) } => TreeText.Of([inline]),
        { Token: HeadingToken heading } => heading.Title,
        _ => "",
    };

    private string Known(char kind, string first, string second, IToken token)
    {
        var key = $"{kind}{first.Length}:{first}{second}";
        return known.TryGetValue(key, out var made) ? made : known[key] = Add(kind, token);
    }

    private string Add(char kind, IToken token)
    {
        entries.Add((kind, token));
        return string.Create(CultureInfo.InvariantCulture, $"{Open}{kind}{entries.Count - 1}{Close}");
    }
}

/// <summary>What a private token of the template's output stands for. A closed list.</summary>
internal interface IToken;

/// <summary>Text or a figure: stands wherever text may stand.</summary>
internal sealed record InlineToken(IInline Inline) : IToken;

/// <summary>The heading of a section: stands in a heading only, and gives the section its id.</summary>
internal sealed record HeadingToken(string Id, string Title) : IToken;

/// <summary>Whole blocks: a table, commentary, a notice. Stands in a paragraph of its own.</summary>
internal sealed record BlocksToken(ImmutableArray<IBlock> Blocks) : IToken;

/// <summary>A stretch of text between tokens, a token, or (both null) a private-use character that belongs to no token.</summary>
/// <param name="Offset">Where it begins in the text that was split.</param>
/// <param name="Text">Text without private-use characters.</param>
internal sealed record TokenPiece(int Offset, string? Text, IToken? Token);
