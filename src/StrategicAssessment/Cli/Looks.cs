using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Word.Reference;

namespace StrategicAssessment.Cli;

/// <summary>The looks that Word files take over: read once where several places share one.</summary>
internal sealed class Looks(List<InputFile> inputs)
{
    private readonly Dictionary<string, Outcome<ReferenceDocument>> known = new(StringComparer.Ordinal);

    /// <summary>The look for the texts of a folder; no value, and nothing to say, where it has none.</summary>
    public Outcome<ReferenceDocument> For(AssessmentFolder folder)
    {
        var path = folder.SpokenOf(ReferenceDocument.FileName);
        if (!known.TryGetValue(path, out var look)) known.Add(path, look = folder.Has(path) ? Read(folder, path) : Outcome.Of<ReferenceDocument>(null, []));
        return look;
    }

    private Outcome<ReferenceDocument> Read(AssessmentFolder folder, string path) =>
        folder.Read(path, SourceSpan.WholeFile(PlanReader.FileName), inputs, ReferenceDocument.Read);
}
