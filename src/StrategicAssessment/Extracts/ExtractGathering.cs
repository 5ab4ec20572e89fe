using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>Gathers an extract from all its files: what one says, no other may say again.</summary>
internal sealed class ExtractGathering(AssessmentFolder folder, Gazetteer places, ICollection<InputFile> inputs)
{
    /// <summary>What all the files of the extract hold; null when one of them cannot be read as a table. All problems at once.</summary>
    public Outcome<ExtractContent> Read(ResolvedExtract extract)
    {
        var files = ExtractFiles.Find(folder, extract.Plan);
        var found = files.Diagnostics.AddRange(extract.Plan.WithoutEffect).ToList();
        var lookups = ReadLookups(extract, found);
        if (lookups.Length < extract.Plan.Lookups.Length) return Outcome.Of<ExtractContent>(null, found);
        var contents = new List<ExtractContent>();
        var ids = new RecordIdSet();
        foreach (var file in files.Value!)
        {
            var content = Read(new ExtractReader(extract.OfFile(file.AskedAt), places, lookups, ids), file);
            found.AddRange(content.Diagnostics);
            if (content.Value is { } value) contents.Add(value);
        }

        foreach (var unused in lookups.IsEmpty ? [] : extract.Plan.LookupHeadings.Where(h => !lookups.Any(l => l.Headings.Any(t => ColumnFinder.IsSame(t, h.Text.Value))))) found.Add(RecordMessages.NoLookupHeading(unused.Text.At, unused.Text.Value, lookups.SelectMany(l => l.Headings)));
        if (contents.Count == 0 || contents.Count < files.Value!.Count) return Outcome.Of<ExtractContent>(null, found);
        var superseded = files.Value!.SelectMany(f => f.Superseded);
        return Outcome.Of(Joined(contents, extract.Plan.Period is not null, found) with { Superseded = [.. superseded], Lookups = [.. lookups.Select(l => l.Version)] }, found);
    }

    /// <summary>The weights of an extract that weighs another's counts.</summary>
    public Outcome<WeightTable> ReadWeights(ResolvedExtract extract)
    {
        var file = folder.Read(extract.Plan.Weights!.Value, extract.Plan.Weights.At);
        if (file.Value is not { } input) return Outcome.Of<WeightTable>(null, file.Diagnostics);
        inputs.Add(input);
        return WeightTable.Read(input, extract);
    }

    // Its hash is worked out beside, so that no file is held in memory for it or read another time.
    private Outcome<ExtractContent> Read(ExtractReader reader, ExtractFile asked)
    {
        var opened = folder.OpenStreamed(asked.Path, asked.AskedAt);
        using var file = opened.Value;
        if (file is null) return Outcome.Of<ExtractContent>(null, opened.Diagnostics);
        try
        {
            var content = reader.Read(new SourceBytes(file.Path, file.Length, file.Read));
            inputs.Add(file.AsInput());
            return content;
        }
        catch (IOException)
        {
            return Outcome.Failed<ExtractContent>(FolderMessages.Unreadable(asked.AskedAt, asked.Path));
        }
    }

    private ImmutableArray<Lookup> ReadLookups(ResolvedExtract extract, List<Diagnostic> found)
    {
        var read = ImmutableArray.CreateBuilder<Lookup>();
        foreach (var asked in extract.Plan.Lookups)
        {
            var file = folder.Read(asked.Text.Value, asked.Text.At);
            found.AddRange(file.Diagnostics);
            if (file.Value is not { } input) continue;
            inputs.Add(input);
            if (LookupFile.Read(input, asked, extract, places, found) is { } lookup) read.Add(lookup);
        }

        return read.ToImmutable();
    }

    private ExtractContent Joined(List<ExtractContent> contents, bool isFixed, List<Diagnostic> found)
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
            found.Add(ExtractMessages.OverlappingFiles(one, other, places.NameOf(key.Area), key.Period, overlap.Count(), isFixed));
        }

        return new ExtractContent([.. observed], contents.Sum(c => c.Rows), [.. contents.SelectMany(c => c.Skipped)])
        {
            Contained = [.. contents.SelectMany(c => c.Contained).Distinct()],
            Unplaced = [.. contents.SelectMany(c => c.Unplaced)],
        };
    }
}
