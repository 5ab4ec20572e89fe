using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Tests.Extracts;

/// <summary>Extracts with a plan of their own, read into observations.</summary>
internal static class Some
{
    private const string Categories = "\ncategories: {crime: {shown as: All crime, known as: Total, theft: {known as: [Stealing, Theft & handling]}, arson: }}";

    /// <summary>Reads the text with the plan's lines for it, as they stand in braces.</summary>
    public static Outcome<ExtractContent> Read(string plan, string csv) => Read(plan, Encoding.UTF8.GetBytes(csv));

    public static Outcome<ExtractContent> Read(string plan, byte[] csv)
    {
        var resolved = Plans.Some.Resolve(Plans.Some.PlanWith($"extracts: {{asb: {{{plan}}}}}") + Categories);
        if (resolved.HasErrors) throw new InvalidOperationException(string.Join('\n', resolved.Diagnostics));
        using var ids = new RecordIdSet();
        var read = new ExtractReader(resolved.Value!.Extracts.Single(), Plans.Some.Places, [], ids).Read(SourceBytes.Of("extracts/asb.csv", csv));
        List<Diagnostic> told = [.. read.Diagnostics, .. ids.Told()];
        return Outcome.Of(read.Value?.AtEnd(told), told);
    }

    /// <summary>What was read, in the order of its text: place, category, period, value.</summary>
    public static string Observed(Outcome<ExtractContent> read) => string.Join("; ", (read.Value?.Observed ?? [])
        .Select(o => $"{o.Key.Area} {o.Key.Category} {o.Key.Period} {Shown(o.Value)}").Order(StringComparer.Ordinal));

    /// <summary>Warnings and errors: code, file when it is the plan, line and column.</summary>
    public static string Told(Outcome<ExtractContent> read) => string.Join(' ', read.Diagnostics.Where(d => d.Severity != Severity.Note)
        .Select(d => $"{d.Code}@{(d.At.File == "extracts/asb.csv" ? "" : "plan:")}{d.At.Line}:{d.At.Column}"));

    private static string Shown(ObservedValue value) => value.Value.IsKnown
        ? value.Value.Number.ToString("0." + new string('0', value.Decimals), System.Globalization.CultureInfo.InvariantCulture)
        : Display.Symbol(value.Value.Status, SymbolStyle.Standard);
}
