using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What the law asks of a partnership (<c>templates/duties.csv</c>, which a folder may replace), and where the plan says that it is answered. Nothing
/// is found by the program itself: it cannot judge whether a text answers the law.</summary>
internal sealed class StatutoryChecklist(ResolvedPlan plan, AssessmentFolder folder, TokenTable tokens, List<Diagnostic> found)
{
    private const string FileName = "templates/duties.csv";

    private readonly List<(Written<string> Duty, string Id, string Title)> answers =
    [
        .. plan.Written.Sections.SelectMany(s => s.Answers.Select(duty => AnsweredIn(plan, duty, s.Id.Value))),
        .. plan.Written.Answers.Select(a => AnsweredIn(plan, a.Name, a.Text.Value)),
    ];

    // A section of the plan, or words.
    private static (Written<string> Duty, string Id, string Title) AnsweredIn(ResolvedPlan plan, Written<string> duty, string place) =>
        plan.Sections.FirstOrDefault(s => s.Id == place) is { } section ? (duty, section.Id, section.Title) : (duty, string.Empty, place);

    /// <summary>For a template, a row for each duty of the country; null where the plan answers none, or the reader is not a partner.</summary>
    /// <param name="country">England or Wales.</param>
    public List<object?>? View(string country)
    {
        if (answers.Count == 0) return null;
        var file = folder.Has(FileName) ? folder.Read(FileName, SourceSpan.WholeFile(FileName)) : Outcome.Of(new InputFile(FileName, ProgramFile.Bytes(FileName)));
        found.AddRange(file.Diagnostics);
        if (file.Value is not { } input) return null;
        var duties = SheetReader.Read(input, ["id", "law", "asks"], ["country"], found, knowsAll: true).Where(d => d["country"].Length == 0 || d["country"] == country).ToList();
        var known = duties.ConvertAll(d => d["id"]);
        foreach (var (duty, _, _) in answers.Where(a => !known.Contains(a.Duty.Value, StringComparer.Ordinal))) found.Add(CompositionMessages.NoDuty(duty, country, known));
        var open = known.Where(k => answers.TrueForAll(a => a.Duty.Value != k)).ToList();
        if (open.Count > 0) found.Add(CompositionMessages.DutiesUnanswered(plan.Written.Path, known.Count, open));
        return plan.Written.Audience == Audience.Public ? null : duties.ConvertAll(d => (object?)new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["law"] = new DataText(d["law"], tokens),
            ["asks"] = new DataText(d["asks"], tokens),
            ["answers"] = answers.Where(a => a.Duty.Value == d["id"]).Select(a => new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = a.Id, ["title"] = new DataText(a.Title, tokens), ["is_section"] = a.Id.Length > 0 }).ToList<object?>(),
        });
    }
}
