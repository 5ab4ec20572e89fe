using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Protection;
using StrategicAssessment.Publishing.Word;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Building;

/// <summary>What a run gave for one place: as much as could be made, and everything found on the way.</summary>
internal sealed record PlaceResult
{
    public required AssessmentFolder Folder { get; init; }

    /// <summary>Every file that was read, in reading order.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    public required IReadOnlyDictionary<string, ExtractContent> Contents { get; init; }
    public required IReadOnlySet<string> Failed { get; init; }

    /// <summary>Sorted by place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>False when the plan is not there or cannot be parsed: exit code 2.</summary>
    public bool CanRun { get; init; } = true;

    /// <summary>Names the place among its siblings; empty where a plan makes one bundle.</summary>
    public string Slug { get; init; } = string.Empty;

    /// <summary>Printed name of the place; for several, of what they are part of.</summary>
    public string PlaceName { get; init; } = string.Empty;

    public PlanFile? Written { get; init; }

    /// <summary>Of the diagnostics, those that are about this place's own texts and exceptions.</summary>
    public ImmutableArray<Diagnostic> Own { get; init; } = [];

    /// <summary>The lines of the plan's <c>accepted:</c> that answer a warning.</summary>
    public ImmutableArray<AcceptedWarning> Accepted { get; init; } = [];

    public ResolvedPlan? Plan { get; init; }
    public Gazetteer? Places { get; init; }

    /// <summary>The figures of every table that can be worked out.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>The figures that those of several places rest on, in the order of their ids; empty where a plan makes one bundle.</summary>
    public ImmutableArray<Figure> Rest { get; init; } = [];

    /// <summary>By slug, the tables that cannot be.</summary>
    public ImmutableDictionary<string, Absence> Absences { get; init; } = ImmutableDictionary<string, Absence>.Empty;

    /// <summary>The document: with errors in the content it says what is withheld, and may only be written as a draft.</summary>
    public DocumentTree? Document { get; init; }

    /// <summary>What was hidden, by indicator; empty when nothing had to be.</summary>
    public ImmutableArray<ProtectionTally> Protected { get; init; } = [];

    /// <summary>The hidden counts one by one: they stand in no bundle.</summary>
    public ImmutableArray<HiddenCount> Hidden { get; init; } = [];

    /// <summary>Whose look the Word file takes over, or null.</summary>
    public ReferenceDocument? Look { get; init; }

    /// <summary>Whether anything found stops a bundle.</summary>
    public bool Fails(bool isStrict) => Document is null || HasErrors(isStrict);

    public bool HasErrors(bool isStrict) => Diagnostics.Any(d => d.Severity == Severity.Error || (isStrict && d.Severity == Severity.Warning));
}

/// <summary>What a result through the house gave, over all places of the plan.</summary>
/// <param name="Whole">What all share, and everything found on the way; for a plan of one place, its run.</param>
/// <param name="Places">One run for each place, in the plan's order.</param>
/// <param name="AreMany">Whether the plan says <c>for each</c>.</param>
internal sealed record PipelineResult(PlaceResult Whole, ImmutableArray<PlaceResult> Places, bool AreMany)
{
    /// <summary>All places of the plan that makes several, whichever were picked, in its order.</summary>
    public ImmutableArray<Sibling> Siblings { get; init; } = [];

    public bool Fails(bool isStrict) => Places.IsEmpty || Places.Any(p => p.Fails(isStrict));
}

/// <summary>What is said of things that places share and that one of them has no use for: a table, an extract, a text of a section. As long as another place
/// has, there is nothing to say.</summary>
internal static class Remarks
{
    private const string OfPlaces = "places/";

    /// <summary>The runs without such remarks, unless all places of the plan make them.</summary>
    /// <param name="areAll">Whether these are all the places of the plan: else nothing can be said of use.</param>
    public static ImmutableArray<PlaceResult> Sorted(IReadOnlyList<PlaceResult> runs, bool areAll)
    {
        var idle = runs.SelectMany(r => r.Own).Where(d => IsOfUse(d) && (!areAll || runs.Any(r => !r.Own.Any(o => IsSame(o, d))))).ToHashSet();
        if (idle.Count == 0) return [.. runs];
        return [.. runs.Select(r => r with { Own = r.Own.RemoveAll(idle.Contains), Diagnostics = r.Diagnostics.RemoveAll(idle.Contains) })];
    }

    // Which sections there are instead differs from place to place, and so do the words of the remark.
    private static bool IsSame(Diagnostic one, Diagnostic other) => one.At.Equals(other.At) && string.Equals(one.Code, other.Code, StringComparison.Ordinal);

    private static bool IsOfUse(Diagnostic diagnostic) =>
        (PlanMessages.IsOfUse(diagnostic) || CompositionMessages.IsOfUse(diagnostic)) && !diagnostic.At.File.StartsWith(OfPlaces, StringComparison.Ordinal);
}

/// <summary>The order in which a person reads what was found: errors first, in the order of the work (plan, places, extracts, figures, words), so that a cause
/// stands before what it causes; and one line for what is the same many times.</summary>
internal static class Telling
{
    private const int MostAlike = 3;

    /// <summary>As they are to be shown.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> found) =>
        [.. found.GroupBy(d => (d.Code, d.At.File, IsSaidOnce(d.Code) ? string.Empty : d.Message)).SelectMany(Once)
            .OrderByDescending(d => d.Severity).ThenBy(StageOf).ThenBy(d => d, Diagnostic.ByPlace)];

    // Missing and repeated populations, repeated rows, periods and counts of one form, and actions of last year: one file or one column causes them many times.
    private static bool IsSaidOnce(string code) => code[2..] is "3103" or "1211" or "1112" or "1107" or "1111" or "2610";

    private static IEnumerable<Diagnostic> Once(IEnumerable<Diagnostic> alike)
    {
        var all = alike.ToList();
        if (all.Count <= MostAlike) return all;
        return [all[0] with { Message = $"{all[0].Message} There are {English.Whole(all.Count - 1)} more like this in the file." }];
    }

    // The plan and how it is written; how the files beside it are, and what they say; the plan against them; extracts; figures; words and files.
    private static int StageOf(Diagnostic told) => (told.Code[..4], told.At.File.Contains("extracts/", StringComparison.Ordinal)) switch
    {
        ("SA00", _) => 0,
        ("SA20" or "SA21", _) => 1,
        ("SA10", false) => 2,
        ("SA12", _) => 3,
        ("SA22" or "SA23" or "SA24", _) or ("SA11" or "SA13", false) => 4,
        ("SA10" or "SA11" or "SA13" or "SA14", _) => 5,
        (['S', 'A', '3', _], _) => 6,
        (['S', 'A', '4' or '5', _], _) => 7,
        _ => 8,
    };
}
