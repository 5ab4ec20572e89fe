using System.CommandLine;
using StrategicAssessment.Comparing;
using StrategicAssessment.Comparison;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing;

namespace StrategicAssessment.Cli;

/// <summary>The options of <c>assess diff</c> that take words of their own.</summary>
internal static class DiffWords
{
    private const string Text = "text";

    /// <summary>Formats of the document of change.</summary>
    public static readonly string[] Formats = ["md", "html", "docx", PictureFiles.Png];

    private static readonly string[] Classes = [.. Enum.GetValues<DifferenceClass>().Select(DiffNames.Of)];

    /// <summary>Which classes.</summary>
    public static Option<string?> Only()
    {
        var only = new Option<string?>("--only") { Description = $"Only these classes, separated by commas, and all of them: {string.Join(", ", Classes)}.", HelpName = "classes" };
        only.Validators.Add(result => Validate(result.GetValueOrDefault<string?>(), Classes, "a class of differences", result.AddError));
        return only;
    }

    /// <summary>What to make.</summary>
    public static Option<string?> Format()
    {
        var format = new Option<string?>("--format", "-f") { Description = $"What to make, separated by commas: {Text} (on the terminal, the default), or a document of change as {string.Join(", ", Formats)}.", HelpName = "formats" };
        format.Validators.Add(result => Validate(result.GetValueOrDefault<string?>(), [Text, .. Formats], "a format", result.AddError));
        return format;
    }

    /// <summary>How large a change must be.</summary>
    public static Option<string?> Least()
    {
        var least = new Option<string?>("--min-change") { Description = "Only movements and revisions of at least so much: 5% of the earlier value, or 100 in the figures' own units.", HelpName = "size" };
        least.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && LeastChange.Parse(text) is null) result.AddError($"'{text}' is not a size: write a percentage, such as 5%, or a number, such as 100.");
        });
        return least;
    }

    /// <summary>An option that may be given several times.</summary>
    public static Option<string[]> Many(string name, string word, string description) => new(name) { Description = description + " May be given several times.", HelpName = word };

    /// <summary>The classes asked for; none when none are named.</summary>
    public static IReadOnlyList<DifferenceClass> ClassesOf(string? text) => [.. Split(text).Select(w => (DifferenceClass)Array.IndexOf(Classes, w))];

    /// <summary>The documents asked for.</summary>
    public static IReadOnlyList<string> FormatsOf(string? text) => [.. Split(text).Where(w => w != Text)];

    /// <summary>Whether the terminal is to say it, by name.</summary>
    public static bool HasText(string? text) => Split(text).Contains(Text, StringComparer.Ordinal);

    private static void Validate(string? text, string[] known, string what, Action<string> complain)
    {
        foreach (var word in Split(text).Where(w => !known.Contains(w, StringComparer.Ordinal)))
            complain($"'{word}' is not {what}{Nearest.Suggestion(word, known)} There are: {string.Join(", ", known)}.");
    }

    private static IEnumerable<string> Split(string? text) =>
        (text ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant());
}
