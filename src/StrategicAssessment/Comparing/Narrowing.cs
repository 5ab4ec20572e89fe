using System.Diagnostics;
using StrategicAssessment.Comparison;
using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparing;

/// <summary>Which differences are asked for. Empty lists ask for all.</summary>
/// <param name="Areas">Of places with these codes or names; case does not matter.</param>
/// <param name="Indicators">Of indicators with these slugs or titles; case does not matter.</param>
/// <param name="Sections">In sections with these slugs: words there, and figures printed there.</param>
/// <param name="Least">Of movements and revisions, only those at least this large; null for all.</param>
internal sealed record Narrowing(
    IReadOnlyList<DifferenceClass> Classes, IReadOnlyList<string> Areas, IReadOnlyList<string> Indicators, IReadOnlyList<string> Sections, LeastChange? Least)
{
    public BundleComparison Of(BundleComparison comparison)
    {
        var printed = PrintedIn(comparison);
        return comparison with { Differences = [.. comparison.Differences.Where(d => IsKept(d, comparison, printed))] };
    }

    private bool IsKept(IDifference difference, BundleComparison comparison, HashSet<string> printed)
    {
        if (Classes.Count > 0 && !Classes.Contains(difference.Class)) return false;
        var (before, after) = Sides(difference);
        if (!IsLarge(difference)) return false;
        if (Areas.Count > 0 && !HasArea(difference, before, after)) return false;
        if (Indicators.Count > 0 && !HasIndicator(difference, before, after, comparison)) return false;
        return Sections.Count == 0 || IsIn(difference, before, after, printed);
    }

    private bool IsLarge(IDifference difference) => Least is null || difference switch
    {
        Movement m => Least.Admits(m.Size),
        Revision r => Least.Admits(r.Size),
        Redefinition or CoverageChange or DecisionChange or WordChange => true,
        _ => throw new UnreachableException(),
    };

    private bool HasArea(IDifference difference, BundleFigure? before, BundleFigure? after) => difference is CoverageChange { Area: { } area } change
        ? Is(Areas, area) || Is(Areas, change.NameBefore) || Is(Areas, change.NameAfter)
        : Is(Areas, after?.Area) || Is(Areas, after?.AreaName) || Is(Areas, before?.AreaName);

    private bool HasIndicator(IDifference difference, BundleFigure? before, BundleFigure? after, BundleComparison comparison)
    {
        var id = (difference as CoverageChange)?.Indicator ?? after?.Indicator ?? before?.Indicator;
        return id is not null && (Is(Indicators, id) || Is(Indicators, comparison.After.Indicator(id)?.Title) || Is(Indicators, comparison.Before.Indicator(id)?.Title));
    }

    private bool IsIn(IDifference difference, BundleFigure? before, BundleFigure? after, HashSet<string> printed) => difference switch
    {
        DecisionChange => Is(Sections, "priorities"),
        WordChange w => Is(Sections, w.Section),
        CoverageChange { Kind: CoverageKind.Section } c => Is(Sections, c.Code),
        CoverageChange c => Prints(c.FiguresBefore, printed) || Prints(c.FiguresAfter, printed),
        Movement or Revision or Redefinition => (before is not null && printed.Contains(before.Id)) || (after is not null && printed.Contains(after.Id)),
        _ => throw new UnreachableException(),
    };

    private static bool Prints(IReadOnlyList<BundleFigure> figures, HashSet<string> printed) => figures.Any(f => printed.Contains(f.Id));

    private HashSet<string> PrintedIn(BundleComparison comparison) => comparison.Before.Document.Sections.Concat(comparison.After.Document.Sections).Where(s => Is(Sections, s.Id))
        .SelectMany(s => s.Paragraphs.SelectMany(p => p.Figures).Concat(s.Tables.SelectMany(t => t.Figures))).ToHashSet(StringComparer.Ordinal);

    private static (BundleFigure? Before, BundleFigure? After) Sides(IDifference difference) => difference switch
    {
        Movement m => (m.Before, m.After),
        Revision r => (r.Before, r.After),
        Redefinition d => (d.Before, d.After),
        CoverageChange c => (c.Before, c.After),
        DecisionChange or WordChange => (null, null),
        _ => throw new UnreachableException(),
    };

    private static bool Is(IReadOnlyList<string> asked, string? name) => asked.Contains(name, StringComparer.OrdinalIgnoreCase);
}
