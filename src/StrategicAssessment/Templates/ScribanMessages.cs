namespace StrategicAssessment.Templates;

/// <summary>What Scriban says, in the words of this program. Its messages are written for people who write compilers.</summary>
internal static class ScribanMessages
{
    /// <summary>What is wrong with the text of a template.</summary>
    public static Problem Reading(string message) => message switch
    {
        _ when Says(message, "The <end> statement was not found") => TemplateMessages.MissingEnd(Word(message, "Error while parsing ")),
        _ when Says(message, "Found <end> statement") => TemplateMessages.Stray("end", "an `if`, `for`, `case` or `capture` before it"),
        _ when Says(message, "else condition must be") => TemplateMessages.Stray("else", "an `if`, `for` or `case` before it"),
        _ when Says(message, "`when` condition must be") => TemplateMessages.Stray("when", "a `case` before it"),
        _ when Says(message, "string not terminated") => TemplateMessages.NotClosed("A text in quotes", "its closing quote") with { Ends = true },
        _ when Says(message, "Expecting ']'") => TemplateMessages.NotClosed("A bracket", "`]`"),
        _ when Says(message, "closing `)`") || Says(message, "closing parenthesis") => TemplateMessages.NotClosed("A bracket", "`)`"),
        _ when Says(message, "already in a code block") => TemplateMessages.NotClosed("The `{{` before this", "`}}`"),
        _ when Says(message, "depth limit") => TemplateMessages.TooDeep,
        _ when Says(message, "'in' word") || Says(message, "Expecting a variable") => TemplateMessages.Unexpected(Quoted(message), "`for name in list`"),
        _ when Says(message, "body of a `case`") => TemplateMessages.Unexpected(Quoted(message), "`when`, `else` or `end` straight after a `case`"),
        _ when Says(message, "expression") && Says(message, "Expecting") => TemplateMessages.Unexpected(Quoted(message), "a name, a number or a text in quotes"),
        _ when Says(message, "escape character") || Says(message, "following `\\") => TemplateMessages.NotSupported("This character after a backslash", @"write `\\` for a backslash"),
        _ when Says(message, "top level assignment") => TemplateMessages.NotSupported("An assignment inside an expression", "assign in a statement of its own"),
        _ when Says(message, "Unable to parse") || Says(message, "digit") => TemplateMessages.NumberUnread,
        _ when Says(message, "loop variable <") => TemplateMessages.UnknownMember("for", Word(message, ".").TrimEnd('>'), Members.OfLoops),
        _ when Says(message, "dot operator") => TemplateMessages.Unexpected("What follows the dot", "a name, or an index such as `list[0]`"),
        _ when Says(message, "identifier") => TemplateMessages.Unexpected(Quoted(message), "a name"),
        _ => TemplateMessages.Unexpected(Quoted(message), "an operator, or end the statement before it with `}}`, `;` or a new line"),
    };

    /// <summary>What went wrong while a template was run.</summary>
    public static Problem Rendering(string message, RenderLimits limits) => message switch
    {
        _ when Says(message, "iteration limit") => TemplateMessages.LongLoop(limits),
        _ when Says(message, "OutputLimit") => TemplateMessages.TooFar("The text that a template writes", limits.OutputCharacters, "write less, or in fewer loops"),
        _ when Says(message, "LimitToString") => TemplateMessages.TooFar("The length of a text", limits.TextCharacters, "print its parts one after another"),
        _ when Says(message, "stack overflow") || Says(message, "too deeply") => TemplateMessages.TooDeep,
        _ when Says(message, "null object") || Says(message, "is null") => TemplateMessages.MemberOfNothing(Quoted(message).Trim('`')),
        _ when Says(message, "out of bounds") => TemplateMessages.NoSuchIndex(Word(message, "[0, ")),
        _ when Says(message, "null indexer") => TemplateMessages.WrongKind("An index in `[ ]`", "a number or a name", "null"),
        _ when Says(message, "Invalid number of arguments") => ArgumentCount(message.Split('`')),
        _ when Says(message, "target function") || Says(message, "not a valid function") || Says(message, "was not found") => TemplateMessages.NotAFunction,
        _ when Says(message, "inside for/while") => TemplateMessages.Stray(Word(message, "The <").TrimEnd('>'), "a `for` or `while` around it"),
        _ when Says(message, "readonly") => TemplateMessages.ReadOnly,
        _ when Says(message, "Unable to convert") || Says(message, "negate") || Says(message, "Expecting an integer") => TemplateMessages.WrongKind("This", "a number", "something else"),
        _ => TemplateMessages.NotSupported("What is asked for here"),
    };

    // Invalid number of arguments `1` passed to `string.replace 'a'` while expecting `3` arguments
    private static Problem ArgumentCount(string[] parts) => TemplateMessages.ArgumentCount(parts[3].Split(' ')[0], parts[1], parts[^2]);

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
