using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Building;

/// <summary>Holds the warnings that a plan accepts against those that are found. A line answers the warnings of its code about its subject, of which each is
/// still told, and only those whose message has its further words, numbers too, in their order: what is said of other data is not answered.</summary>
internal sealed class Acceptance(PlanFile plan)
{
    private static readonly char[] Punctuation = [.. "'\"()[]{}.,;:%\u2018\u2019\u201C\u201D"];

    // What a warning may be about.
    private readonly ImmutableArray<(Written<string> Id, string? Title)> entries =
    [
        .. plan.Extracts.Select(e => (e.Id, (string?)e.Title)), .. plan.Tables.Select(t => (t.Id, t.Title)), .. plan.Sections.Select(s => (s.Id, s.Title)), .. plan.ControlCharts.Select(c => (c.Id, (string?)c.Title)),
    ];

    /// <summary>All that was found; of the warnings those that are accepted as such, with the reason.</summary>
    public ImmutableArray<Diagnostic> Put(IEnumerable<Diagnostic> found) => [.. found.Select(d => EntryOf(d) is { } entry ? Accepted(d, entry) : d)];

    /// <summary>Which lines answer something, in the order of the plan.</summary>
    public ImmutableArray<AcceptedWarning> InEffect(IEnumerable<Diagnostic> found)
    {
        var used = found.Select(EntryOf).OfType<AcceptedWarning>().ToHashSet();
        return [.. plan.Accepted.Where(used.Contains)];
    }

    public ImmutableArray<AcceptedFact> Facts(IEnumerable<Diagnostic> found)
    {
        var facts = found.Select(d => (Entry: EntryOf(d), Diagnostic: d)).Where(f => f.Entry is not null)
            .Select(f => new AcceptedFact(f.Entry!.Code, TitleOf(SubjectsOf(f.Diagnostic)[0]), f.Entry.Reason)).ToHashSet();
        return [.. plan.Accepted.SelectMany(a => facts.Where(f => f.Code == a.Code && f.Reason == a.Reason).OrderBy(f => f.Title, StringComparer.Ordinal)).Distinct()];
    }

    /// <summary>What answers nothing.</summary>
    /// <param name="told">What is told, the accepted as such.</param>
    public static IEnumerable<Diagnostic> Idle(IEnumerable<AcceptedWarning> idle, PlanFile plan, IReadOnlyCollection<Diagnostic> told)
    {
        var acceptance = new Acceptance(plan);
        return idle.Select(a => told.Any(d => d.Severity == Severity.Accepted && d.Code == a.Code && acceptance.SubjectOf(d, a.About) is not null)
            ? PlanMessages.AcceptsTwice(a)
            : PlanMessages.AcceptsNothing(a, [.. told.Where(d => d.Severity == Severity.Warning && d.Code == a.Code).Select(acceptance.KeyOf).Distinct(StringComparer.Ordinal)]));
    }

    /// <summary>How the plan accepts a warning as it is now: with the numbers of its message, so that the line ends with them.</summary>
    public string KeyOf(Diagnostic warning) => string.Join(' ', [warning.Code, SubjectsOf(warning)[0], .. NumbersOf(warning.Message)]);

    private Diagnostic Accepted(Diagnostic warning, AcceptedWarning entry)
    {
        var isOpen = string.Equals(SubjectOf(warning, entry.About), entry.About, StringComparison.OrdinalIgnoreCase) && NumbersOf(warning.Message).Any();
        return warning with
        {
            Severity = Severity.Accepted,
            Message = $"{warning.Message} Accepted: {entry.Reason}.{(isOpen ? $" This holds whatever the numbers become; write '{KeyOf(warning)}', and it holds for these." : string.Empty)}",
        };
    }

    private AcceptedWarning? EntryOf(Diagnostic found) =>
        found.Severity == Severity.Warning ? plan.Accepted.FirstOrDefault(a => a.Code == found.Code && SubjectOf(found, a.About) is not null) : null;

    // What of the line names the warning's subject; null when it speaks of another, or of other words.
    private string? SubjectOf(Diagnostic found, string about) => SubjectsOf(found).FirstOrDefault(s =>
        about.StartsWith(s, StringComparison.OrdinalIgnoreCase) && (about.Length == s.Length || about[s.Length] == ' ') && HasInOrder(found.Message, about[s.Length..]));

    // The entry of the plan that it stands in; the extract that alone reads its file, and the file's name.
    private IReadOnlyList<string> SubjectsOf(Diagnostic found)
    {
        var at = found.At;
        if (at.Line > 0 && entries.Select(e => e.Id).Where(e => e.At.Line <= at.Line && string.Equals(e.At.File, at.File, StringComparison.Ordinal)).MaxBy(e => e.At) is { } entry) return [entry.Value];
        var name = at.File[(at.File.LastIndexOf('/') + 1)..];
        if (!at.File.Split('/').Contains("extracts", StringComparer.Ordinal)) return [Path.GetFileNameWithoutExtension(name), name];
        var readers = plan.Extracts.Where(e => string.Equals("extracts/" + e.File.Value, at.File, StringComparison.Ordinal) || e.Files.Any(f => ExtractFiles.Fits(name, f.Value))).ToList();
        return readers is [var only] ? [only.Id.Value, name] : [name];
    }

    private string TitleOf(string subject)
    {
        var named = entries.Where(e => string.Equals(e.Id.Value, subject, StringComparison.Ordinal)).ToList();
        return named.Select(e => e.Title).FirstOrDefault(t => t is not null) ?? (named.Count > 0 ? Slugs.AsTitle(subject) : subject);
    }

    private static bool HasInOrder(string message, string words)
    {
        using var wanted = WordsOf(words).GetEnumerator();
        if (!wanted.MoveNext()) return true;
        foreach (var word in WordsOf(message))
        {
            if (string.Equals(word, wanted.Current, StringComparison.OrdinalIgnoreCase) && !wanted.MoveNext()) return true;
        }

        return false;
    }

    private static IEnumerable<string> NumbersOf(string message) => WordsOf(message).Where(w => w.All(c => char.IsAsciiDigit(c) || c == '.') && !IsYear(w));

    private static bool IsYear(string word) => word is ['1', '9', _, _] or ['2', '0', _, _];

    // A number is the same with and without commas.
    private static IEnumerable<string> WordsOf(string text)
    {
        foreach (var written in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = written.Trim(Punctuation);
            if (word.Length > 0) yield return word.All(c => char.IsAsciiDigit(c) || c is '.' or ',') ? word.Replace(",", string.Empty, StringComparison.Ordinal) : word;
        }
    }
}
