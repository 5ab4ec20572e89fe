namespace StrategicAssessment.Templates;

/// <summary>What Scriban says, in the words of this program. Its messages are written for people who write compilers.</summary>
internal static class ScribanMessages
{
    /// <summary>What is wrong with the text of a template.</summary>
    public static Problem Reading(string message) => message switch
    {
        _ when Says(message, "The <end> statement was not found") => TemplatingMessages.MissingEnd(Word(message, "Error while parsing ")),
        _ when Says(message, "Found <end> statement") => TemplatingMessages.Stray("end", "an `if`, `for`, `case` or `capture` before it"),
        _ when Says(message, "else condition must be") => TemplatingMessages.Stray("else", "an `if`, `for` or `case` before it"),
        _ when Says(message, "`when` condition must be") => TemplatingMessages.Stray("when", "a `case` before it"),
        _ when Says(message, "string not terminated") => TemplatingMessages.NotClosed("A text in quotes", "its closing quote") with { Ends = true },
        _ when Says(message, "Expecting ']'") => TemplatingMessages.NotClosed("A bracket", "`]`"),
        _ when Says(message, "closing `)`") || Says(message, "closing parenthesis") => TemplatingMessages.NotClosed("A bracket", "`)`"),
        _ when Says(message, "already in a code block") => TemplatingMessages.NotClosed("The `{{` before this", "`}}`"),
        _ when Says(message, "depth limit") => TemplatingMessages.TooDeep(),
        _ when Says(message, "'in' word") || Says(message, "Expecting a variable") => TemplatingMessages.Unexpected(Quoted(message), "`for name in list`"),
        _ when Says(message, "body of a `case`") => TemplatingMessages.Unexpected(Quoted(message), "`when`, `else` or `end` straight after a `case`"),
        _ when Says(message, "expression") && Says(message, "Expecting") => TemplatingMessages.Unexpected(Quoted(message), "a name, a number or a text in quotes"),
        _ when Says(message, "escape character") || Says(message, "following `\\") => TemplatingMessages.NotSupported("This character after a backslash", @"write `\\` for a backslash"),
        _ when Says(message, "top level assignment") => TemplatingMessages.NotSupported("An assignment inside an expression", "assign in a statement of its own"),
        _ when Says(message, "Unable to parse") || Says(message, "digit") => TemplatingMessages.NumberUnread(),
        _ when Says(message, "loop variable <") => TemplatingMessages.UnknownMember("for", Word(message, ".").TrimEnd('>'), Members.OfLoops),
        _ when Says(message, "dot operator") => TemplatingMessages.Unexpected("What follows the dot", "a name, or an index such as `list[0]`"),
        _ when Says(message, "identifier") => TemplatingMessages.Unexpected(Quoted(message), "a name"),
        _ => TemplatingMessages.Unexpected(Quoted(message), "an operator, or end the statement before it with `}}`, `;` or a new line"),
    };

    /// <summary>What went wrong while a template was run.</summary>
    public static Problem Rendering(string message, RenderLimits limits) => message switch
    {
        _ when Says(message, "iteration limit") => TemplatingMessages.LongLoop(limits),
        _ when Says(message, "OutputLimit") => TemplatingMessages.TooFar("The text that a template writes", limits.OutputCharacters, "write less, or in fewer loops"),
        _ when Says(message, "LimitToString") => TemplatingMessages.TooFar("The length of a text", limits.TextCharacters, "print its parts one after another"),
        _ when Says(message, "stack overflow") || Says(message, "too deeply") => TemplatingMessages.TooDeep(),
        _ when Says(message, "null object") || Says(message, "is null") => TemplatingMessages.MemberOfNothing(Quoted(message).Trim('`')),
        _ when Says(message, "out of bounds") => TemplatingMessages.NoSuchIndex(Word(message, "[0, ")),
        _ when Says(message, "null indexer") => TemplatingMessages.WrongKind("An index in `[ ]`", "a number or a name", "null"),
        _ when Says(message, "Invalid number of arguments") => ArgumentCount(message.Split('`')),
        _ when Says(message, "target function") || Says(message, "not a valid function") || Says(message, "was not found") => TemplatingMessages.NotAFunction(),
        _ when Says(message, "inside for/while") => TemplatingMessages.Stray(Word(message, "The <").TrimEnd('>'), "a `for` or `while` around it"),
        _ when Says(message, "readonly") => TemplatingMessages.ReadOnly(),
        _ when Says(message, "Unable to convert") || Says(message, "negate") || Says(message, "Expecting an integer") => TemplatingMessages.WrongKind("This", "a number", "something else"),
        _ => TemplatingMessages.NotSupported("What is asked for here"),
    };

    // Invalid number of arguments `1` passed to `string.replace 'a'` while expecting `3` arguments
    private static Problem ArgumentCount(string[] parts) => TemplatingMessages.ArgumentCount(parts[3].Split(' ')[0], parts[1], parts[^2]);

    private static bool Says(string message, string part) => message.Contains(part, StringComparison.Ordinal);

    // What stands first in backticks, as it is quoted to the reader; "This" when nothing does.
    private static string Quoted(string message) => message.Split('`') switch
    {
        [_, "<eof>", ..] => "The end of the text",
        [_, ['\\', 'n', ..], ..] => "The end of the line",
        [_, { Length: > 0 and < 40 } quoted, ..] => $"`{quoted}`",
        [var plain] when Says(plain, "token ") => $"`{Word(plain, "token ")}`",
        _ => "What stands here",
    };

    private static string Word(string message, string before)
    {
        var start = message.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var stop = message.AsSpan(start).IndexOfAny(' ', ']');
        return stop < 0 ? message[start..] : message[start..(start + stop)];
    }
}
