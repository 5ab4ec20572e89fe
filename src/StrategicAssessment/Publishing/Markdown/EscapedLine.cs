using System.Text;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>A line under construction; signs in its literal stretches are escaped, but only where they would count: it must read as text.</summary>
internal sealed class EscapedLine(LinePlace place)
{
    private const int LongestListNumber = 9;

    private readonly StringBuilder text = new();
    private readonly List<PieceKind> kinds = [];

    public void Add(string piece, PieceKind kind)
    {
        text.Append(piece);
        kinds.AddRange(Enumerable.Repeat(kind, piece.Length));
    }

    public override string ToString()
    {
        var escaped = new StringBuilder(text.Length + 8);
        var line = Trimmed(text.ToString());
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (at > 0 && line[at - 1] == '\n') start = at;
            var isLeading = line.AsSpan(start, at - start).IsWhiteSpace();
            if (isLeading && line[at] == ' ') continue;
            if (IsLiteral(at) && IsSign(line, at, isLeading && place == LinePlace.Paragraph, start)) escaped.Append('\\');
            escaped.Append(line[at]);
        }

        return escaped.ToString();
    }

    // A line break that nothing follows would print its sign.
    private static string Trimmed(string line)
    {
        var trimmed = line.TrimEnd(' ');
        while (trimmed.EndsWith("\\\n", StringComparison.Ordinal)) trimmed = trimmed[..^2].TrimEnd(' ');
        return trimmed;
    }

    private bool IsLiteral(int at) => kinds[at] is PieceKind.Literal or PieceKind.LinkLiteral;

    private bool IsSign(string line, int at, bool isFirst, int start)
    {
        var next = at + 1 < line.Length ? line[at + 1] : '\n';
        return line[at] switch
        {
            '\\' or '`' or '*' or '~' or '|' => true,
            '_' => !(at > start && char.IsAsciiLetterOrDigit(line[at - 1]) && char.IsAsciiLetterOrDigit(next)),
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?' || (!char.IsWhiteSpace(next) && line.AsSpan(at).Contains('>')),
            '&' => char.IsAsciiLetter(next) || next == '#',
            '[' => isFirst || kinds[at] == PieceKind.LinkLiteral,
            ']' => next is '(' or '[' or ':' || kinds[at] == PieceKind.LinkLiteral,
            '!' => next == '[',
            '#' => isFirst || place == LinePlace.Heading,
            '>' or '=' => isFirst,
            '+' or '-' => isFirst && (char.IsWhiteSpace(next) || next == '-'),
            '.' when IsAddress(line, at) => true,
            '.' or ')' => place == LinePlace.Paragraph && IsListNumber(line.AsSpan(start, at - start), next),
            ':' => line.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool IsListNumber(ReadOnlySpan<char> before, char next)
    {
        var number = before.TrimStart(' ');
        return number.Length is > 0 and <= LongestListNumber && !number.ContainsAnyExceptInRange('0', '9') && char.IsWhiteSpace(next);
    }

    // Several readers make a link of every "www.".
    private static bool IsAddress(string line, int at) => line.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase);
}
