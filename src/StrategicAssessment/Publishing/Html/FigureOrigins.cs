using StrategicAssessment.Assessments;
using StrategicAssessment.Data;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Html;

/// <summary>Where the figures of an assessment come from, as a page may tell it: nothing of rows, and of a protected figure only that it is one.</summary>
internal sealed class FigureOrigins(ResolvedPlan plan, Assessment assessment, Gazetteer places)
{
    private readonly ILookup<string, Figure> figures = assessment.Figures.ToLookup(f => f.Id.ToString(), StringComparer.Ordinal);
    private readonly Dictionary<string, string> senders = plan.Extracts.ToDictionary(e => e.Plan.Id.Value, e => e.Plan.Source, StringComparer.Ordinal);
    private readonly Dictionary<string, bool> groups = new(StringComparer.Ordinal);
    private readonly FigureTitles titles = new(plan, places);
    private readonly Words words = plan.Words;

    /// <summary>The figure of an id; null when the assessment has none.</summary>
    internal Figure? Find(string id) => figures[id].LastOrDefault();

    internal string DisplayOf(Figure figure) => Display.Of(figure, plan.Written.Symbols);

    internal List<string> TitleOf(Figure figure) => titles.PartsOf(figure);

    internal IReadOnlyList<string> CaveatsOf(Figure figure) => [.. figure.Caveats.Select(c => c.In(words))];

    internal string FormulaOf(Figure figure) => figure.Formula.In(words);

    /// <summary>In words: computed, quoted, or why there is no number.</summary>
    internal string OriginOf(Figure figure)
    {
        if (figure.Value.Status == ValueStatus.Suppressed) return words.Say("page.protected", ("meaning", Display.MeaningOf(ValueStatus.Suppressed, words)));
        if (!figure.Value.IsKnown) return figure.Value.Reason is { } reason ? words.Say("page.no number because", ("reason", reason.In(words))) : words["page.no number"];
        return figure.Origin switch
        {
            Origin.Quoted => words["page.quoted"],
            Origin.PartQuoted => words["page.part quoted"],
            Origin.Computed => words["page.computed"],
        };
    }

    internal IEnumerable<string> SourcesOf(Figure figure)
    {
        var sender = senders.GetValueOrDefault(figure.Id.Indicator, string.Empty);
        foreach (var source in figure.IsRounded ? [] : figure.Sources) yield return words.Count("page.source", source.Rows.Count, ("file", source.File)) is var said && sender.Length > 0 ? words.Say("page.sent by", ("sender", sender), ("source", said)) : said;
    }

    /// <summary>Its intervals and tests, a line each.</summary>
    internal List<string> ChanceOf(Figure figure) => figure.Evidence is null ? [] : [.. EvidenceLines.Of(figure, words)];

    /// <summary>Whether the figure's formula and what it rests on may be told: not when it, or anything that it was worked out from, is protected.</summary>
    internal bool IsOpen(Figure figure)
    {
        if (IsProtected(figure)) return false;
        if (figure.OperandsName is not { } name) return AreOpen(figure.Operands);
        if (!groups.TryGetValue(name, out var areOpen)) groups.Add(name, areOpen = AreOpen(figure.Operands));
        return areOpen;
    }

    private bool AreOpen(ImmutableArray<FigureId> operands) => !operands.Any(o => Find(o.ToString()) is { } found && IsProtected(found));

    internal static bool IsProtected(Figure figure) => figure.Value.Status == ValueStatus.Suppressed;
}
