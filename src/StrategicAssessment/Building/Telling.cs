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
        [.. found.GroupBy(d => IsSaidOnce(d.Code) ? (d.Code, d.At.File) : (d.ToString(), string.Empty)).SelectMany(Once)
            .OrderByDescending(d => d.Severity).ThenBy(d => StageOf(d.Code)).ThenBy(d => d, Diagnostic.ByPlace)];

    // Missing populations, repeated rows and actions of last year: one file or one column causes them many times.
    private static bool IsSaidOnce(string code) => code[2..] is "3103" or "1112" or "2610";

    private static IEnumerable<Diagnostic> Once(IEnumerable<Diagnostic> alike)
    {
        var all = alike.ToList();
        if (all.Count <= MostAlike) return all;
        return [all[0] with { Message = $"{all[0].Message} There are {English.Whole(all.Count - 1)} more like this in the file." }];
    }

    // The plan and how it is written; places; extracts; the plan against them; figures; words and files.
    private static int StageOf(string code) => code[..4] switch
    {
        "SA00" => 0,
        "SA20" or "SA21" => 1,
        "SA12" => 2,
        "SA22" or "SA23" or "SA24" => 3,
        "SA10" or "SA11" or "SA13" or "SA14" => 4,
        ['S', 'A', '3', _] => 5,
        ['S', 'A', '4' or '5', _] => 6,
        _ => 7,
    };
}
