using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>Gathers an extract from all its files: what one says, no other may say again.</summary>
public sealed class ExtractGathering(AssessmentFolder folder, Gazetteer places, ICollection<InputFile> inputs)
{
    /// <summary>What all the files of the extract hold; null when one of them cannot be read as a table. All problems at once.</summary>
    public Outcome<ExtractContent> Read(ResolvedExtract extract)
    {
        var files = ExtractFiles.Find(folder, extract.Plan);
        var found = files.Diagnostics.ToList();
        var read = ReaderOf(extract);
        var contents = new List<ExtractContent>();
        foreach (var file in files.Value!)
        {
            var content = read(file);
            found.AddRange(content.Diagnostics);
            if (content.Value is { } value) contents.Add(value);
        }

        if (contents.Count == 0 || contents.Count < files.Value!.Count) return Outcome.Of<ExtractContent>(null, found);
        var superseded = files.Value!.SelectMany(f => f.Superseded);
        return Outcome.Of(Joined(contents, found) with { Superseded = [.. superseded] }, found);
    }

    private Func<ExtractFile, Outcome<ExtractContent>> ReaderOf(ResolvedExtract extract) => extract.Plan.Shape == ExtractShape.Records
        ? new RecordsReader(extract, folder, places, inputs).Read
        : asked => ReadWhole(extract, asked);

    private Outcome<ExtractContent> ReadWhole(ResolvedExtract extract, ExtractFile asked)
    {
        var file = folder.Read(asked.Path, asked.AskedAt);
        if (file.Value is not { } input) return Outcome.Of<ExtractContent>(null, file.Diagnostics);
        inputs.Add(input);
        return ExtractReader.Read(extract, input, places);
    }

    private ExtractContent Joined(List<ExtractContent> contents, List<Diagnostic> found)
    {
        if (contents.Count == 1) return contents[0];
        var observed = new Dictionary<ObservationKey, ObservedValue>();
        var overlaps = new List<(ObservationKey Key, SourceRef One, SourceRef Other)>();
        foreach (var (key, value) in contents.SelectMany(c => c.Observed))
        {
            if (!observed.TryAdd(key, value)) overlaps.Add((key, observed[key].Source, value.Source));
        }

        foreach (var overlap in overlaps.GroupBy(o => o.One.File + "\n" + o.Other.File, StringComparer.Ordinal))
        {
            var (key, one, other) = overlap.OrderBy(o => o.Other.Rows.First).First();
            found.Add(ExtractMessages.OverlappingFiles(one, other, places.NameOf(key.Area), key.Period, overlap.Count()));
        }

        return new ExtractContent([.. observed], contents.Sum(c => c.Rows), [.. contents.SelectMany(c => c.Skipped)]);
    }
}
