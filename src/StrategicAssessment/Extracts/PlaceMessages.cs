using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>What is said of places that ended, and of those that they became part of.</summary>
internal static class PlaceMessages
{
    public static Diagnostic AfterItsEnd(Severity severity, SourceSpan at, Area area, Period period, int rows, string? heir, bool hasOwn) => new("SA1160", severity, at,
        $"{area.Name} ended on {English.Date(area.ValidTo!.Value)}, as areas.csv says, and has a number for {period.Label}{(rows > 1 ? $" and {English.Whole(rows - 1)} more of later" : string.Empty)}. "
        + (heir is null ? "Correct 'valid to' in areas.csv, or ask the partner what the row is about."
            : hasOwn ? $"{heir}, which it became part of, has a number of its own for it, and the two are not added up. Ask the partner whether {heir} includes it."
            : $"It does not count for {heir}, which it became part of. If the partner goes on counting by the old places, say 'old places: add'."));

    public static Diagnostic PlaceOrGroup(SourceSpan at, string name, string one, string wider, string code, string other) => Diagnostic.Warning("SA1197", at,
        $"'{Excerpt.Of(name)}' means {one} and {wider}, and nothing beside it says which; it is read as the first. Say which it is: 'aliases: {{{Excerpt.AsWord(name)}: {code}}}' or 'aliases: {{{Excerpt.AsWord(name)}: {other}}}'.");

    public static Diagnostic BothInGroup(Severity severity, string heir, string group) => new("SA1161", severity, SourceSpan.WholeFile("groups.csv"),
        $"The past of {heir} is not added up from the places that became part of it, because the group '{group}' holds it together with one of them and would count them twice. Have a group for the new places and one for the old; or say 'old places: add', and the old ones count for {heir} alone.");

    public static Diagnostic ProtectedParts(Severity severity, SourceSpan at, string heir) => new("SA1165", severity, at,
        $"The past of {heir} is not added up from the places that became part of it: small numbers are protected, and beside the numbers of those places their sum could give one away. Say 'old places: add', and they count for {heir} alone.");

    public static Diagnostic PartMissing(Severity severity, string file, string heir, Period period, string part) => new("SA1162", severity, SourceSpan.WholeFile(file),
        $"{heir} in {period.Label} is the sum of the places that became part of it, and {part} has no row. Ask the partner for it.");

    public static Diagnostic SummedPast(string file, string heir, Period first, Period last, string parts) => Diagnostic.Note("SA1163", SourceSpan.WholeFile(file),
        $"{heir} in {first.Label}{(first == last ? string.Empty : $" to {last.Label}")} is the sum of {parts}, as 'successor' in areas.csv says.");

    public static Diagnostic PastDiffers(SourceSpan at, string heir, Period period, decimal own, decimal sum) => Diagnostic.Warning("SA1164", at,
        $"{heir} has {English.Number(own, 0)} for {period.Label}, and the places that became part of it add up to {English.Number(sum, 0)}. Its own row is used: ask the partner which is right.");

    public static Diagnostic TotalRowDiffers(SourceSpan at, string heading, Period period, decimal total, decimal sum) => Diagnostic.Warning("SA1166", at,
        $"The row '{Excerpt.Of(heading)}' says {English.Number(total, 0)} for {period.Label}, and the other rows add up to {English.Number(sum, 0)}. The other rows are used: look whether one is missing or wrong, and ask the partner.");

    public static Diagnostic TotalNotCompared(SourceSpan at, string heading, string path) => Diagnostic.Note("SA1167", at,
        $"The row '{Excerpt.Of(heading)}' was not used: numbers of {path} are hidden or not available, so it cannot be compared. If it is the total of a group of groups.csv, name that under 'aliases:'.");
}
