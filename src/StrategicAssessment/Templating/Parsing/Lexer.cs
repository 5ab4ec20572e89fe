namespace StrategicAssessment.Templating.Parsing;

/// <summary>Cuts a template into text and code, trimming as <c>-</c> and <c>~</c> beside the braces ask.</summary>
internal sealed class Lexer
{
    private readonly Source source;
    private readonly List<Token> tokens = [];
    private int position;

    private Lexer(Source source) => this.source = source;

    /// <summary>All tokens, the last of which is <see cref="TokenKind.End"/>. Throws <see cref="TemplateFault"/> at the first that is none.</summary>
    public static List<Token> Tokenise(Source source)
    {
        var lexer = new Lexer(source);
        lexer.RefuseControls();
        while (lexer.position < source.Text.Length) lexer.ReadTextThenCode();
        lexer.Add(TokenKind.End, "", source.Text.Length, source.Text.Length);
        return lexer.tokens;
    }

    private void RefuseControls()
    {
        for (var i = 0; i < source.Text.Length; i++)
        {
            if (source.Text[i] == '\0') throw source.Fault(i, TemplatingMessages.NotSupported("A NUL character", "remove it"));
            if (source.Text[i] == '\r' && source[i + 1] != '\n')
                throw source.Fault(i, TemplatingMessages.NotSupported("A carriage return without a line feed", "end lines with a line feed"));
        }
    }

    private void ReadTextThenCode()
    {
        var start = position;
        var open = FindOpening(start);
        if (open < 0)
        {
            AddRaw(start, source.Text.Length);
            position = source.Text.Length;
            return;
        }

        var isEscape = source[open + 1] == '%';
        var inside = open + (isEscape ? 3 : 2);
        var trim = source[inside];
        AddRaw(start, isEscape ? open : TrimBack(start, open, trim));
        if (isEscape) ReadEscape(open, inside);
        else ReadCode(open, trim is '-' or '~' ? inside + 1 : inside);
    }

    private int FindOpening(int from)
    {
        for (var i = source.Text.IndexOf('{', from); i >= 0; i = source.Text.IndexOf('{', i + 1))
        {
            var next = i + 1;
            while (source[next] == '%') next++;
            if (source[next] != '{') continue;
            if (next > i + 2) throw source.Fault(i, TemplatingMessages.NotSupported("More than one `%` in `{%{`", "use one"));
            return i;
        }

        return -1;
    }

    private int TrimBack(int start, int stop, char trim)
    {
        if (trim is not ('-' or '~')) return stop;
        while (stop > start && char.IsWhiteSpace(source[stop - 1]) && (trim == '-' || source[stop - 1] != '\n')) stop--;
        return stop;
    }

    private void ReadEscape(int open, int inside)
    {
        var close = source.Text.IndexOf("}%}", inside, StringComparison.Ordinal);
        if (close < 0) throw source.Fault(open, TemplatingMessages.NotClosed("`{%{`", "`}%}`"));
        if (source[inside] is '-' or '~' || (close > inside && source[close - 1] is '-' or '~'))
            throw source.Fault(open, TemplatingMessages.NotSupported("Trimming with `-` or `~` inside `{%{ }%}`", "remove the sign"));
        Add(TokenKind.OpenEscape, "{%{", open, inside);
        if (close > inside) Add(TokenKind.EscapedRaw, source.Text[inside..close], inside, close);
        Add(TokenKind.CloseEscape, "}%}", close, close + 3);
        position = close + 3;
    }

    private void ReadCode(int open, int inside)
    {
        Add(TokenKind.OpenCode, "{{", open, inside);
        var scanner = new CodeScanner(source, open, inside);
        while (scanner.Next() is { } token) tokens.Add(token);
        var close = scanner.Position;
        var trim = source[close];
        position = trim == '}' ? close + 2 : close + 3;
        Add(TokenKind.CloseCode, "}}", close, position);
        if (trim == '-') SkipWhile(char.IsWhiteSpace);
        if (trim == '~') SkipRestOfLine();
    }

    private void SkipRestOfLine()
    {
        SkipWhile(c => c != '\n' && char.IsWhiteSpace(c));
        if (source[position] == '\n') position++;
    }

    private void SkipWhile(Func<char, bool> skip)
    {
        while (position < source.Text.Length && skip(source[position])) position++;
    }

    private void AddRaw(int start, int stop)
    {
        if (stop > start) Add(TokenKind.Raw, source.Text[start..stop], start, stop);
    }

    private void Add(TokenKind kind, string text, int start, int stop) => tokens.Add(new Token(kind, text, start, stop));
}
