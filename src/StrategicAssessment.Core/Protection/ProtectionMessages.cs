using StrategicAssessment.Diagnostics;
using StrategicAssessment.Indicators;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Protection;

/// <summary>What is said when small numbers cannot be kept. Numbers are never named.</summary>
internal static class ProtectionMessages
{
    public static Diagnostic Narrow(FigureRequest asked, string area) => Diagnostic.Error("SA3401", SourceSpan.WholeFile(asked.Indicator.File),
        $"The number of '{asked.Indicator.Id}' for {area}{Of(asked)} in {asked.Period.Label} is to be hidden, but what is published around it gives it away. Take a total, a column or a table of this indicator out of the plan.");

    public static Diagnostic Lost(IndicatorDefinition indicator, int count) => Diagnostic.Warning("SA3402", SourceSpan.WholeFile(indicator.File),
        $"{English.Whole(count)} of the numbers of '{indicator.Id}' that are hidden can be worked out from last year's bundle alone. They are hidden here all the same; nothing in this year's can take them back.");

    private static string Of(FigureRequest asked) => asked.Indicator.Categories.Find(asked.Category) is { } category ? $" ({category.Label})" : string.Empty;
}
