using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Plans;

/// <summary>Words of an extract's plan that its shape does not use: whoever wrote them expects something that would not happen.</summary>
internal static class WordsWithoutEffect
{
    public static ImmutableArray<Diagnostic> In(MapReader map, ExtractPlan plan) =>
    [
        .. Keys(plan).Where(k => map.Entry(k.Key) is not null).Select(k => PlanMessages.WithoutEffect(map.Entry(k.Key)!.KeyAt, k.Key + ":", k.Why)),
        .. plan.Columns.Select(c => (c.Name, Why: OfColumn(plan, c.Name.Value))).Where(c => c.Why is not null)
            .Select(c => PlanMessages.WithoutEffect(c.Name.At, $"columns: {{{c.Name.Value}: ...}}", c.Why!)),
    ];

    private static IEnumerable<(string Key, string Why)> Keys(ExtractPlan plan)
    {
        var isOfRecords = plan.Shape == ExtractShape.Records;
        if (plan.HasPeriodsAcross) yield return ("period", "the headings of a wide extract say the periods");
        if (plan.HasPeriodsAcross && !plan.FilePeriods.IsEmpty) yield return ("file", "the headings of a wide extract say the periods, so name the files without one");
        if (plan.Shape != ExtractShape.Wide) yield return ("across", "only a wide extract has periods or categories across its columns");
        if (isOfRecords) yield return ("blank places", "a record without a place is counted for none");
        if (plan.Area is not null) yield return ("blank places", "every row is about the place under 'area:'");
        if (!plan.HasPeriodsAcross) yield return ("measure", "only a wide extract has several measures under each period; pick rows with 'only:', or name the column of the numbers: 'columns: {count: <heading>}'");
        if (plan.Shape == ExtractShape.Values) yield return ("old places", "quoted values are never added up");
        if (plan.Dates.FromApril is not null && plan.Columns.Count(c => c.Name.Value.Equals("period", StringComparison.OrdinalIgnoreCase)) < 2)
            yield return ("dates", "'from April' and 'from January' are about a year and its month or quarter in two columns: 'columns: {period: [Financial Year, Quarter]}'");
        if (plan.Lookups.IsEmpty) yield return ("lookup headings", "the extract has no 'lookups:'");
        if (isOfRecords) yield return ("repeated rows", "every record counts as it is");
        if (isOfRecords) yield return ("undated", "a record needs the day or the month of the incident");
        if (isOfRecords && !plan.AddsUp) yield return ("symbols", "records are counted, and no number is read");
        if (isOfRecords && !plan.AddsUp && plan.Unit != Unit.Number) yield return ("unit", "records are counted; to add up a column of them, name it: 'columns: {count: <heading>}'");
        if (!isOfRecords) yield return ("id", "only records have a row for each incident");
        if (isOfRecords || plan.Shape == ExtractShape.Values) yield return ("negative", plan.Shape == ExtractShape.Values ? "quoted values may be below nought" : "records are counted");
        if (plan.Protection is not null) yield return ("negative", "numbers below nought cannot be protected, so leave 'protect:' out or ask for counts");
        if (plan.Lookups.IsEmpty) yield return ("not in lookup", "the extract has no 'lookups:'");
        if (plan.Shape == ExtractShape.Values) yield return ("total", "quoted values are never added up");
    }

    private static string? OfColumn(ExtractPlan plan, string role) => (plan.Shape, role.ToLowerInvariant()) switch
    {
        (ExtractShape.Wide, "count" or "value") => "the numbers of a wide extract stand in the columns of its periods or categories",
        (ExtractShape.Wide, "category") when plan.HasCategoriesAcross => "the headings say the categories",
        (ExtractShape.Wide, "period" or "period start" or "period end") when !plan.HasCategoriesAcross => "the headings of a wide extract say the periods",
        (ExtractShape.Records, "value") => "records are counted; to add up a column of them, call it 'count'",
        (ExtractShape.Records, "period start" or "period end") => "a record has one day or month; call its column 'period'",
        (ExtractShape.Records, "category") when plan.Whole is null => "the extract is not split; say 'categories:' and the category that stands for the whole, or pick rows with 'only:'",
        (not ExtractShape.Values, "lower limit" or "upper limit" or "lower limit 99.8" or "upper limit 99.8" or "events") => "it goes with quoted values ('shape: values'); counts have limits that are worked out",
        (ExtractShape.Counts or ExtractShape.Wide or ExtractShape.Values or ExtractShape.Records, _) => null,
    };
}
