using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Building;

/// <summary>
/// The order in which a person reads what was found: errors first, in the order of the work (plan, places, extracts, figures, words), so that a cause stands before
/// what it causes; and one line for what is the same many times.
/// </summary>
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
