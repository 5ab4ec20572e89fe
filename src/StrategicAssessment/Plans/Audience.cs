namespace StrategicAssessment.Plans;

internal enum Audience
{
    Public,
    /// <summary>The partnership's own bodies, who get all that the public gets and more.</summary>
    Partners,
}

/// <summary>The words that mark what each audience gets; empty for none.</summary>
internal sealed record AudienceMarkings(string Public, string Partners)
{
    public string Of(Audience audience) => audience switch
    {
        Audience.Public => Public,
        Audience.Partners => Partners,
    };
}

/// <param name="Names">Of extracts, tables, control charts and sections.</param>
internal sealed record WithheldParts(ImmutableArray<ExtractPlan> Extracts, ImmutableArray<string> Sections, ImmutableArray<string> Names)
{
    public static WithheldParts None { get; } = new([], [], []);

    /// <summary>The plan of one audience. That of the public is what would have been written if nothing were for partners: what they alone get is not read, so
    /// nothing of it can reach what is published. A table and a control chart are for partners where their extract is, and a section where all its tables
    /// are.</summary>
    public static PlanFile PlanFor(Audience audience, PlanFile plan)
    {
        plan = plan with { Audience = audience };
        if (audience == Audience.Partners) return plan;
        var extracts = Gone(plan.Extracts, e => e.ForPartners, e => e.Id);
        extracts.UnionWith(plan.Withheld.Extracts.Select(e => e.Id.Value));
        extracts.UnionWith(Gone(plan.Extracts, e => e.Weighs is { } weighed && extracts.Contains(weighed.Value), e => e.Id));
        var tables = Gone(plan.Tables, t => t.ForPartners || extracts.Contains(t.Extract.Value), t => t.Id);
        var charts = Gone(plan.ControlCharts, c => c.ForPartners || extracts.Contains(c.Extract.Value), c => c.Id);
        var shown = plan.Tables.Select(t => t.Id.Value).Concat(plan.Extracts.Select(e => e.Id.Value)).Where(n => tables.Contains(n) || (extracts.Contains(n) && plan.Tables.All(t => t.Id.Value != n))).ToHashSet(StringComparer.Ordinal);
        var sections = Gone(plan.Sections, s => s.ForPartners || (s.Tables.Length > 0 && s.Tables.All(t => shown.Contains(t.Value))), s => s.Id);
        return plan with
        {
            Extracts = plan.Extracts.RemoveAll(e => extracts.Contains(e.Id.Value)),
            Tables = plan.Tables.RemoveAll(t => tables.Contains(t.Id.Value)),
            ControlCharts = plan.ControlCharts.RemoveAll(c => charts.Contains(c.Id.Value)),
            TextTables = plan.TextTables.RemoveAll(t => t.ForPartners),
            Documents = plan.Documents.RemoveAll(d => plan.DocumentsForPartners.Contains(d.Value)),
            Accepted = plan.Accepted.RemoveAll(a => a.About.Split(' ')[0] is var about && (extracts.Contains(about) || tables.Contains(about) || charts.Contains(about) || sections.Contains(about))),
            Sections = [.. plan.Sections.Where(s => !sections.Contains(s.Id.Value)).Select(s => s with { Tables = Without(s.Tables, shown), Cites = Without(s.Cites, shown), ControlCharts = s.ControlCharts is { } own ? Without([.. own], charts) : null })],
            Withheld = new([.. plan.Withheld.Extracts, .. plan.Extracts.Where(e => extracts.Contains(e.Id.Value))], [.. plan.Withheld.Sections, .. sections], [.. plan.Withheld.Names, .. extracts.Concat(tables).Concat(charts).Concat(sections).Distinct()]),
        };
    }

    private static HashSet<string> Gone<T>(ImmutableArray<T> parts, Func<T, bool> isGone, Func<T, Written<string>> nameOf) => parts.Where(isGone).Select(p => nameOf(p).Value).ToHashSet(StringComparer.Ordinal);

    private static ImmutableArray<Written<string>> Without(ImmutableArray<Written<string>> names, HashSet<string> gone) => names.RemoveAll(n => gone.Contains(n.Value));
}
