using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Reference;

/// <summary>Terms of <c>glossary.csv</c>: term, meaning.</summary>
/// <param name="Terms">In the order of the file.</param>
internal sealed record GlossaryTerms(ImmutableArray<(string Term, string Meaning)> Terms);

internal static class GlossaryFile
{
    public const string Name = "glossary.csv";

    public static Outcome<GlossaryTerms> Read(InputFile file)
    {
        var found = new List<Diagnostic>();
        var rows = SheetReader.Read(file, ["term", "meaning"], [], found);
        foreach (var row in rows.Where(r => r["meaning"].Length == 0)) found.Add(ReferenceMessages.MissingText(row.At("meaning"), "meaning"));
        return Outcome.Of(new GlossaryTerms([.. rows.Where(r => r["term"].Length > 0 && r["meaning"].Length > 0).Select(r => (r["term"], r["meaning"]))]), found);
    }
}
