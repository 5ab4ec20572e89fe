using System.Text;

namespace StrategicAssessment.Templating.Parsing;

/// <summary>Reads a text in quotes.</summary>
internal static class StringLiteral
{
    /// <summary>What the literal at <paramref name="start"/> stands for, and the offset after its closing quote.</summary>
    public static (string Value, int Stop) Read(Source source, int start)
    {
        var quote = source[start];
        var value = new StringBuilder();
        for (var i = start + 1; i < source.Text.Length; i++)
        {
            var c = source[i];
            if (c == quote) return Close(source, quote, value, i);
            if (c == '\\' && quote != '`') i = ReadEscape(source, i, value);
            else value.Append(c);
        }

        throw source.Fault(source.Text.Length - 1, TemplatingMessages.NotClosed("A text in quotes", $"the closing {quote}"));
    }

    private static (string Value, int Stop) Close(Source source, char quote, StringBuilder value, int at)
    {
        if (quote == '`' && source[at + 1] == '`')
            throw source.Fault(at, TemplatingMessages.NotSupported("A doubled backtick", "use another kind of quotes"));
        return (value.ToString(), at + 1);
    }

    // Gives the offset of the last character of the escape.
    private static int ReadEscape(Source source, int at, StringBuilder value)
    {
        var c = source[at + 1];
        if (c is 'u' or 'x') return ReadHexadecimal(source, at, c == 'u' ? 4 : 2, value);
        const string Letters = "'\"\\bfnrtv";
        const string Meanings = "'\"\\\b\f\n\r\t\v";
        var index = Letters.IndexOf(c, StringComparison.Ordinal);
        if (index < 0)
        {
            const string Remedy = @"use one of \' \"" \\ \b \f \n \r \t \v \u \x";
            throw source.Fault(at, TemplatingMessages.NotSupported("This character after a backslash", Remedy));
        }

        value.Append(Meanings[index]);
        return at + 1;
    }

    private static int ReadHexadecimal(Source source, int at, int digits, StringBuilder value)
    {
        var code = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = source[at + 2 + i];
            if (!char.IsAsciiHexDigit(digit))
                throw source.Fault(at, TemplatingMessages.Unexpected("This escape", $"{(digits == 4 ? "four" : "two")} hexadecimal digits after it"));
            code = (code * 16) + Convert.ToInt32(digit.ToString(), 16);
        }

        value.Append((char)code);
        return at + 1 + digits;
    }
}
