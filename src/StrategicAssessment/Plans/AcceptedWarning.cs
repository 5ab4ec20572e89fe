using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

/// <summary>A warning that the plan answers: it is right as it is, and why.</summary>
/// <param name="About">What it is about, and, if wanted, words of its message in their order that hold the answer to this one: places, periods, numbers.</param>
/// <param name="Reason">As it is printed, without a full stop.</param>
internal sealed record AcceptedWarning(string Code, string About, string Reason, SourceSpan At)
{
    /// <summary>As the plan writes it: code and subject.</summary>
    public string Key => $"{Code} {About}";
}

/// <summary>Reads <c>accepted:</c>. Only warnings about the assessment can be accepted, each with its subject and a reason.</summary>
internal static class AcceptedReader
{
    public const string Word = "accepted";

    /// <summary>Those that can be; what is wrong with the others.</summary>
    public static ImmutableArray<AcceptedWarning> Read(MapReader map, List<Diagnostic> found)
    {
        if (map.Entry(Word) is not { } entry) return [];
        if (entry.Value is YamlMap written) return [.. written.Entries.Select(e => Read(e, found)).OfType<AcceptedWarning>()];
        found.Add(PlanMessages.WrongKind(entry.Value.At, Word, "warnings with a reason each, one below the other: 'SA3202 violent-crime: different windows'"));
        return [];
    }

    private static AcceptedWarning? Read(YamlEntry entry, List<Diagnostic> found)
    {
        var words = entry.Key.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var code = words.Length == 0 ? string.Empty : words[0].ToUpperInvariant();
        if (ProblemOf(entry, code, words.Length) is not { } problem) return new AcceptedWarning(code, string.Join(' ', words[1..]), ReasonOf(entry.Value), entry.KeyAt);
        return found.Refuse<AcceptedWarning>(problem);
    }

    private static Diagnostic? ProblemOf(YamlEntry entry, string code, int words)
    {
        if (DiagnosticPages.Find(code) is null) return PlanMessages.AcceptsNoCode(entry.KeyAt, code, DiagnosticPages.Codes.Where(DiagnosticPages.IsWarning));
        if (!DiagnosticPages.IsWarning(code)) return PlanMessages.AcceptsNoWarning(entry.KeyAt, code, DiagnosticPages.IsNote(code) ? "a note" : "an error");
        if (code[2] > '5') return PlanMessages.AcceptsNoWarning(entry.KeyAt, code, "not about what an assessment says");
        if (words < 2) return PlanMessages.AcceptsEverything(entry.KeyAt, code);
        if (entry.Value is YamlList or YamlMap) return PlanMessages.WrongKind(entry.Value.At, entry.Key, "the reason, as a text");
        return ReasonOf(entry.Value).Length == 0 ? PlanMessages.AcceptsWithoutReason(entry.KeyAt, code) : null;
    }

    private static string ReasonOf(IYamlNode node) =>
        node is YamlText text ? string.Join(' ', text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ') : string.Empty;
}
