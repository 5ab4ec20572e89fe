using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Templates;

/// <summary>The codes and the wording of everything that a template can get wrong.</summary>
internal static class TemplateMessages
{
    /// <summary>The code of what cannot stand where it stands: where Scriban often stops reading.</summary>
    public const string NotExpected = "SA4001";

    /// <summary>The code of a block without its end.</summary>
    public const string NoEnd = "SA4004";

    /// <summary>The code of an end, or a branch, without its block.</summary>
    public const string NoBeginning = "SA4005";

    public static readonly Problem ReadOnly = NotSupported("Changing what the program hands out", "assign to a name of your own");
    public static readonly Problem NotAFunction = new("SA4010", "This is not a function, so nothing can be passed to it; join values with an operator.");
    public static readonly Problem DivisionByZero = new("SA4013", "The number on the right is zero, so nothing can be divided by it; test it with `if` first.");
    public static readonly Problem NumberTooLarge = new("SA4013", "The result is too large or too small a number to be exact; use smaller numbers.");
    public static readonly Problem NumberUnread = new("SA4013", "This number cannot be read; write digits, with a point for decimals.");
    public static readonly Problem TooDeep = new("SA4015", "Too much stands within one another here; split it into several statements or templates.", Ends: true);
    public static readonly Problem Echo = new("SA4006", "This depends on a value that could not be worked out.", IsEcho: true);

    public static Problem Unexpected(string found, string wanted) => new(NotExpected, $"{found} is not expected here; write {wanted}.");

    public static Problem NotSupported(string construct, string remedy = "use one of the constructs listed in the guide to templates") =>
        new("SA4002", $"{construct} is not supported; {remedy}.");

    /// <summary>A function that Scriban may have, and templates may not call.</summary>
    public static Problem NotAllowed(string set, string name, IEnumerable<string> allowed) =>
        new("SA4002", $"`{set}.{name}` is not among the functions that templates may use{Nearest.SuggestionOrChoice(name, allowed)}");

    public static Problem NotClosed(string what, string closing) => new("SA4003", $"{what} is not closed; add {closing}.");

    public static Problem MissingEnd(string keyword) =>
        new(NoEnd, $"The `{keyword}` above has no `end`; add {{{{ end }}}} where its block stops.");

    public static Problem Stray(string keyword, string belongs) =>
        new(NoBeginning, $"This `{keyword}` belongs to nothing; it needs {belongs}, or must go.");

    public static Problem UnknownName(string name, IEnumerable<string> known) =>
        new("SA4006", $"There is no variable or function `{name}`{Nearest.SuggestionOrChoice(name, known)}");

    public static Problem UnknownMember(string owner, string name, IEnumerable<string> known) =>
        new("SA4007", $"{(owner.Length > 0 ? $"`{owner}`" : "This item")} has no member `{name}`{Nearest.SuggestionOrChoice(name, known)}");

    public static Problem NoSuchRow(string owner, string name, string remedy) => new("SA4007", $"{(owner.Length > 0 ? $"`{owner}`" : "This table")} has no row `{name}`; {remedy}.");

    public static Problem MemberOfNothing(string name) =>
        new("SA4008", $"`{name}` is asked of a value that is null; test it with `if` first.");

    public static Problem NoSuchIndex(string count) => new("SA4009", $"There is no item of that number; the list has {count}, counted from 0.");

    public static Problem ArgumentCount(string name, string given, string wanted) =>
        new("SA4011", $"`{name}` takes {(wanted is "1" ? "1 argument" : $"{wanted} arguments")}, including what is piped in, but was given {given}; add or remove some.");

    public static Problem UnknownArgument(string function, string name, IEnumerable<string> known) =>
        new("SA4011", $"`{function}` has no argument called `{name}`{Nearest.SuggestionOrChoice(name, known)}");

    public static Problem CannotCombine(string sign, string left, string right) =>
        new("SA4012", $"`{sign}` cannot be used between {left} and {right}; compare or combine values of one kind.");

    public static Problem WrongKind(string where, string wanted, string given) =>
        new("SA4012", $"{where} needs {wanted} but was given {given}; pass {wanted}.");

    public static Problem MissingInclude(string name) =>
        new("SA4014", $"There is no template called '{name}' to include; check the name, or add the template to templates/.");

    public static Problem TooFar(string what, int limit, string remedy) =>
        new("SA4015", $"{what} is limited to {limit.ToString(CultureInfo.InvariantCulture)}; {remedy}.", Ends: true);

    public static Problem LongLoop(RenderLimits limits) => TooFar("A loop, with the loops within it,", limits.Iterations, "loop over less");

    public static Problem NotPrintable(IHostValue value) => new("SA4016", value.Refusal);

    public static Problem DataStaysWhole(string use) =>
        new("SA4017", $"A value from data cannot be {use}; print it by itself, or compare it.");

    public static Problem HostFailed(string message) => new("SA4018", message);

    /// <summary>Asked which way a figure went that is not known: "no" would be taken for the other way.</summary>
    public static Problem NotKnown(string question, string path)
    {
        var figure = path.Length > 0 ? path : "figure";
        return new("SA4020", $"`{question}` is asked of a figure that is not known here, so neither yes nor no is true; ask `{figure}.known` first: {{{{ if {figure}.known && {figure}.{question} }}}}, with no sentence about the change where it is not known.");
    }
}
