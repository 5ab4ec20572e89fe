using StrategicAssessment.Comparison;
using StrategicAssessment.Diagnostics;

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
        return comparison with { Differences = [.. comparison.Differences.Where(d => IsKept(d, comparison, printed))], Unrevised = [.. comparison.Unrevised.Where(u => IsKept(u, comparison, printed))], ToReread = [.. comparison.ToReread.Where(IsKept)] };
    }

    private bool IsKept(IDifference difference, BundleComparison comparison, HashSet<string> printed)
    {
        if (Classes.Count > 0 && !Classes.Contains(difference.Class)) return false;
        if (Least is not null && difference.Size is { } size && !Least.Admits(size)) return false;
        if (Areas.Count > 0 && !HasArea(difference)) return false;
        if (Indicators.Count > 0 && !HasIndicator(difference, comparison)) return false;
        return Sections.Count == 0 || IsIn(difference, printed);
    }

    private bool IsKept(Diagnostic text) =>
        (Classes.Count == 0 || Classes.Contains(DifferenceClass.Words)) && Areas.Count + Indicators.Count == 0 && (Sections.Count == 0 || Is(Sections, Path.GetFileNameWithoutExtension(text.At.File)));

    private bool HasArea(IDifference difference) => difference is CoverageChange { Area: { } area } change
        ? Is(Areas, area) || Is(Areas, change.NameBefore) || Is(Areas, change.NameAfter)
        : Is(Areas, difference.After?.Area) || Is(Areas, difference.After?.AreaName) || Is(Areas, difference.Before?.AreaName);

    private bool HasIndicator(IDifference difference, BundleComparison comparison)
    {
        var id = (difference as CoverageChange)?.Indicator ?? difference.After?.Indicator ?? difference.Before?.Indicator;
        return id is not null && (Is(Indicators, id) || Is(Indicators, comparison.After.Indicator(id)?.Title) || Is(Indicators, comparison.Before.Indicator(id)?.Title));
    }

    private bool IsIn(IDifference difference, HashSet<string> printed) => difference switch
    {
        DecisionChange => Is(Sections, "priorities"),
        WordChange w => Is(Sections, w.Section),
        CoverageChange { Kind: CoverageKind.Section } c => Is(Sections, c.Code),
        CoverageChange c => Prints(c.FiguresBefore.Concat(c.FiguresAfter), printed),
        Movement or Revision or Redefinition => Prints([difference.Before!, difference.After!], printed),
        _ => throw new UnreachableException(),
    };

    private static bool Prints(IEnumerable<BundleFigure> figures, HashSet<string> printed) => figures.Any(f => printed.Contains(f.Id));

    private HashSet<string> PrintedIn(BundleComparison comparison) => comparison.Before.Document.Sections.Concat(comparison.After.Document.Sections).Where(s => Is(Sections, s.Id))
        .SelectMany(s => s.Paragraphs.SelectMany(p => p.Figures).Concat(s.Tables.SelectMany(t => t.Figures))).ToHashSet(StringComparer.Ordinal);

    private static bool Is(IReadOnlyList<string> asked, string? name) => asked.Contains(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>How large a change must be to be told.</summary>
/// <param name="Amount">0 or more, included.</param>
/// <param name="IsPercent">Whether it is a percentage of the earlier value; otherwise it is in the figures' own units.</param>
internal sealed record LeastChange(decimal Amount, bool IsPercent)
{
    /// <summary>Reads <c>5%</c> or <c>100</c>; null when it is neither.</summary>
    public static LeastChange? Parse(string text)
    {
        var isPercent = text.EndsWith('%');
        return decimal.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? new LeastChange(amount, isPercent) : null;
    }

    /// <summary>Whether a change is at least so large. What has no percentage (a rank, a change of changes) is smaller than any.</summary>
    public bool Admits(Size size) => IsPercent
        ? size.Share is { } share && Math.Abs(share) * 100 >= Amount
        : size.Difference is { } difference && Math.Abs(difference) >= Amount;
}
