using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>Reads the files of an extract that has a row per incident: each while its hash is worked out, so that no file is read twice.</summary>
internal sealed class RecordsReader(ResolvedExtract extract, AssessmentFolder folder, Gazetteer places, ICollection<InputFile> inputs)
{
    private ImmutableArray<Lookup>? lookups;

    /// <summary>What a file holds; null, with errors, when it cannot be read.</summary>
    public Outcome<ExtractContent> Read(ExtractFile asked)
    {
        var found = new List<Diagnostic>();
        lookups ??= ReadLookups(found);
        if (lookups.Value.Length < extract.Plan.Lookups.Length) return Outcome.Of<ExtractContent>(null, found);
        var opened = folder.OpenStreamed(asked.Path, asked.AskedAt);
        found.AddRange(opened.Diagnostics);
        using var file = opened.Value;
        if (file is null) return Outcome.Of<ExtractContent>(null, found);
        var content = Read(file, asked);
        return Outcome.Of(content.Value, found.Concat(content.Diagnostics));
    }

    private Outcome<ExtractContent> Read(StreamedFile file, ExtractFile asked)
    {
        try
        {
            var reader = new IncidentReader(extract, lookups!.Value, places);
            if (reader.ReadPlain(file.Path, file.Length, file.Read) is { } plain)
            {
                inputs.Add(file.AsInput());
                return plain;
            }

            var whole = folder.Read(asked.Path, asked.AskedAt);
            if (whole.Value is not { } input) return Outcome.Of<ExtractContent>(null, whole.Diagnostics);
            inputs.Add(input);
            return reader.ReadAny(input);
        }
        catch (IOException)
        {
            return Outcome.Failed<ExtractContent>(FolderMessages.Unreadable(asked.AskedAt, asked.Path));
        }
    }

    private ImmutableArray<Lookup> ReadLookups(List<Diagnostic> found)
    {
        var read = ImmutableArray.CreateBuilder<Lookup>();
        foreach (var asked in extract.Plan.Lookups)
        {
            var file = folder.Read(asked.Text.Value, asked.Text.At);
            found.AddRange(file.Diagnostics);
            if (file.Value is not { } input) continue;
            inputs.Add(input);
            if (LookupFile.Read(input, asked, found) is { } lookup) read.Add(lookup);
        }

        return read.ToImmutable();
    }
}
