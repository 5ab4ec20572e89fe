using StrategicAssessment.Comparison;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Data;

/// <summary>The words of the data files, for what the program knows by type: a member's name in small letters, or what is listed here where that would say too
/// little. Other programs read them, so that they never follow a renaming in the code: tests hold each to <c>docs/figures.schema.json</c> and
/// <c>docs/diff.schema.json</c>.</summary>
internal static class DataWords
{
    private const decimal One = 1.0000000000000000000000000000m;

    private static readonly ValueStatus[] Statuses = Enum.GetValues<ValueStatus>();

    private static readonly Dictionary<Enum, string> Others = new()
    {
        [Origin.PartQuoted] = "part-quoted",
        [Polarity.FewerIsGood] = "fewer",
        [Polarity.MoreIsGood] = "more",
        [JudgementTest.ExactTest] = "exact test of two counts",
        [JudgementTest.QuotedOverlap] = "single overlap with quoted limits",
        [JudgementTest.TwoSamples] = "difference of two samples",
        [Standing.TooFew] = "too few to tell",
        [Verdict.TooFew] = "too few to tell",
        [Verdict.PerhapsBetter] = "some sign of better",
        [Verdict.PerhapsWorse] = "some sign of worse",
        [Verdict.PerhapsLower] = "some sign of lower",
        [Verdict.PerhapsHigher] = "some sign of higher",
        [Certainty.TooFew] = "too few to tell",
        [DispersionBasis.Rates] = "rates of places",
        [DispersionBasis.None] = "independent events assumed",
        [Assurance.ConsistentlyMet] = "met",
        [Assurance.ConsistentlyMissed] = "missed",
        [RedefinitionSide.AfterAlone] = "after",
        [RedefinitionSide.BeforeAlone] = "before",
    };

    public static string Of<T>(T value)
        where T : struct, Enum => Known<T>.Words[Unsafe.BitCast<T, int>(value)] ??= Others.GetValueOrDefault(value) ?? English.WordsOf(value);

    /// <summary>Null where the plan does not say.</summary>
    public static string? Of(Polarity good) => good == Polarity.NotSaid ? null : Of<Polarity>(good);

    /// <summary>Null where there is no target.</summary>
    public static string? Of(Assurance assurance) => assurance == Assurance.NotAsked ? null : Of<Assurance>(assurance);

    /// <summary>Every rule that a point is part of; the first of them names it.</summary>
    public static IEnumerable<string> Of(SpecialCause causes) => Enum.GetValues<SpecialCause>().Where(c => c != SpecialCause.None && causes.HasFlag(c)).Select(Of<SpecialCause>);

    /// <exception cref="FormatException">There is none.</exception>
    public static ValueStatus StatusOf(string word) =>
        Array.FindIndex(Statuses, s => Of(s) == word) is >= 0 and var at ? Statuses[at] : throw new FormatException($"There is no status '{word}'.");

    /// <summary>What a figure rests on, by the one name of a group's figures where it has one.</summary>
    public static string[] OperandsOf(Figure figure) => figure.OperandsName is { } name ? [name] : [.. figure.Operands.Select(o => o.ToString())];

    /// <summary>By their names, the groups' figures that figures name as what they rest on; null where none does.</summary>
    public static SortedDictionary<string, string[]>? OperandGroupsOf(IEnumerable<Figure> figures)
    {
        var named = figures.Where(f => f.OperandsName is not null).DistinctBy(f => f.OperandsName).ToDictionary(f => f.OperandsName!, f => f.Operands.Select(o => o.ToString()).ToArray(), StringComparer.Ordinal);
        return named.Count == 0 ? null : new(named, StringComparer.Ordinal);
    }

    /// <summary>The same ids, with those that a name of a group's figures stands for.</summary>
    public static string[] Expanded(string[] operands, IReadOnlyDictionary<string, string[]>? groups) => operands is [var name] && groups?.GetValueOrDefault(name) is { } all ? all : operands;

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day that was written so.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>To twelve significant digits, the same on every processor.</summary>
    public static double Rounded(double number) =>
        double.Parse(number.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The same; null where there is none, or none that can be written.</summary>
    public static double? Rounded(double? number) => number is { } known && double.IsFinite(known) ? Rounded(known) : null;

    /// <summary>A number in full precision without trailing zeros.</summary>
    public static decimal Plain(decimal number) => number / One;

    public static decimal? Plain(decimal? number) => number is { } known ? Plain(known) : null;

    public static string Number(decimal number) => Plain(number).ToString(CultureInfo.InvariantCulture);

    // By the number of a member; none has one as large.
    private static class Known<T>
    {
        public static readonly string?[] Words = new string?[32];
    }
}
