using StrategicAssessment.Comparison;

namespace StrategicAssessment.Tests.Comparison;

/// <summary>What the same two bundles must give in the other order.</summary>
internal static class Mirror
{
    public static IDifference Mirrored(this IDifference difference) => difference switch
    {
        Movement m => new Movement(m.After, m.Before)
        {
            BeforePublished = m.AfterPublished,
            AfterPublished = m.BeforePublished,
            FurtherBefore = m.FurtherAfter,
            FurtherAfter = m.FurtherBefore,
            Overlap = m.Overlap,
            IsOutdated = m.IsOutdated,
            Judged = m.Judged,
            Signal = m.Signal is { } s ? new SignalChange(s.TypeAfter, s.TypeBefore, s.TargetAfter, s.TargetBefore) : null,
            Variation = m.Variation,
            Recording = m.Recording,
        },
        Revision r => new Revision(r.After, r.Before) { IsRoot = r.IsRoot, Aspects = Of(r.Aspects), RestsOn = r.RestedOn, RestedOn = r.RestsOn },
        Redefinition d => new Redefinition(d.After, d.Before, Of(d.Aspects))
        {
            Side = d.Side switch
            {
                RedefinitionSide.AfterAlone => RedefinitionSide.BeforeAlone,
                RedefinitionSide.BeforeAlone => RedefinitionSide.AfterAlone,
                RedefinitionSide.Both => RedefinitionSide.Both,
            },
            BeforeRestated = d.AfterForeseen,
            AfterForeseen = d.BeforeRestated,
            FurtherBefore = d.FurtherAfter,
            FurtherAfter = d.FurtherBefore,
            Overlap = d.Overlap,
        },
        CoverageChange c => Of(c),
        DecisionChange d => d with { Before = d.After, After = d.Before },
        WordChange w => new WordChange(w.Section, w.TitleBefore, w.After, w.Before) { TitleBefore = w.Title, IsOfDatesAlone = w.IsOfDatesAlone, Runs = [.. w.Runs.Select(r => r with { Kind = Of(r.Kind) })] },
        _ => throw new NotSupportedException($"{difference.GetType()} has no mirror image."),
    };

    private static IReadOnlyList<RedefinedAspect> Of(IEnumerable<RedefinedAspect> aspects) => [.. aspects.Select(a => new RedefinedAspect(a.Part, a.After, a.Before))];

    private static WordRunKind Of(WordRunKind kind) => kind switch
    {
        WordRunKind.Removed => WordRunKind.Added,
        WordRunKind.Added => WordRunKind.Removed,
        WordRunKind.Same => WordRunKind.Same,
    };

    private static CoverageChange Of(CoverageChange change)
    {
        var mirrored = change with
        {
            Action = change.Action switch
            {
                CoverageAction.Added => CoverageAction.Removed,
                CoverageAction.Removed => CoverageAction.Added,
                CoverageAction.Awaited => CoverageAction.Arrived,
                CoverageAction.Arrived => CoverageAction.Awaited,
                CoverageAction.Renamed or CoverageAction.Succeeded or CoverageAction.Changed => change.Action,
            },
            NameBefore = change.NameAfter,
            NameAfter = change.NameBefore,
            Before = change.After,
            After = change.Before,
            FiguresBefore = change.FiguresAfter,
            FiguresAfter = change.FiguresBefore,
        };
        return change.Action == CoverageAction.Succeeded ? mirrored with { Code = change.Other!, Other = change.Code, Area = change.Other } : mirrored;
    }
}
