using System.Collections.Frozen;
using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing;

/// <summary>The words by which scripts know what the comparison knows by type: those of <c>docs/diff.schema.json</c>, which a test holds them to.</summary>
internal static class DiffNames
{
    public static string Of(Certainty certainty) => certainty == Certainty.TooFew ? "too few to tell" : Of<Certainty>(certainty);

    /// <summary>Which of a redefinition's figures it tells.</summary>
    public static string Of(RedefinitionSide side) => Of<RedefinitionSide>(side).Replace(" alone", string.Empty, StringComparison.Ordinal);

    /// <summary>The name in small letters, its words apart.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(v => v, v => Wording.English.WordsOf(v));
    }
}
