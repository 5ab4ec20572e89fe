using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using Xunit;

namespace StrategicAssessment.Tests.Assessments;

public sealed class AssessorPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20150930, 11).WithMaxTest(150);

    private static readonly string[] Keys =
    [
        .. from area in new[] { "A", "B", "C" } from category in new[] { "shops", "bikes", "arson" } from year in new[] { "2014", "2015" } select $"{area} {category} {year}",
    ];

    [Fact]
    public void The_order_of_observations_changes_nothing() => Check.One(Fixed, Prop.ForAll(Sets(withSymbols: true).ToArbitrary(), values =>
    {
        var rows = Keys.Zip(values).Select(p => $"{p.First} {p.Second}").ToList();
        var shuffled = rows.OrderBy(r => r[^1]).ThenByDescending(r => r, StringComparer.Ordinal);
        return Text(Assess(string.Join("; ", rows))) == Text(Assess(string.Join("; ", shuffled)));
    }));

    [Fact]
    public void Parts_add_up_to_their_wholes_in_every_direction() => Check.One(Fixed, Prop.ForAll(Sets(withSymbols: false).ToArbitrary(), values =>
    {
        var book = Some.Book(Some.Crime, string.Join("; ", Keys.Zip(values).Select(p => $"{p.First} {p.Second}")));
        decimal Count(string area, string category) => book.Get(Some.Ask(Some.Crime, Measure.Count, area, category: category)).Value.Number;
        return Count("G", "crime") == Count("A", "crime") + Count("B", "crime") + Count("C", "crime")
            && Count("G", "crime") == Count("G", "theft") + Count("G", "arson")
            && Count("H", "theft") == Count("A", "shops") + Count("A", "bikes") + Count("B", "shops") + Count("B", "bikes");
    }));

    [Fact]
    public void Counts_ten_times_as_large_have_rates_ten_times_as_large_and_the_same_percentages_and_ranks() =>
        Check.One(Fixed, Prop.ForAll(Sets(withSymbols: false).ToArbitrary(), values =>
        {
            var (small, large) = (Figures(values, string.Empty), Figures(values, "0"));
            foreach (var (figure, tenfold) in small.Zip(large))
            {
                Assert.Equal(figure.Id, tenfold.Id);
                Assert.Equal(figure.Value.Status, tenfold.Value.Status);
                var isScaled = figure.Measure.Kind is MeasureKind.Count or MeasureKind.Rate or MeasureKind.Change;
                Assert.Equal(Math.Round(figure.Value.Number * (isScaled ? 10 : 1), 12), Math.Round(tenfold.Value.Number, 12));
            }
        }));

    [Fact]
    public void What_is_not_known_never_becomes_a_number() => Check.One(Fixed, Prop.ForAll(Sets(withSymbols: true).ToArbitrary(), values =>
    {
        var all = Assess(string.Join("; ", Keys.Zip(values).Select(p => $"{p.First} {p.Second}"))).Figures.ToDictionary(f => f.Id);
        foreach (var figure in all.Values.Where(f => f.Measure.Kind != MeasureKind.Rank && f.Operands.Length > 0))
        {
            var operands = figure.Operands.Select(o => all[o].Value).ToList();
            if (figure.Value.IsKnown) Assert.All(operands, o => Assert.True(o.IsKnown));
            else if (operands.Any(o => o.Status == ValueStatus.Suppressed)) Assert.Equal(ValueStatus.Suppressed, figure.Value.Status);
        }
    }));

    private static IEnumerable<Figure> Figures(IEnumerable<string> values, string zero) =>
        Assess(string.Join("; ", Keys.Zip(values).Select(p => $"{p.First} {p.Second}{zero}"))).Figures.Where(f => f.Measure.Kind != MeasureKind.Population);

    private static Assessment Assess(string observed) => Some.Assess(
        Some.Book(Some.Crime, observed), Some.Crime, "A B C =G",
        Some.Column(Some.Crime, Measure.Count), Some.Column(Some.Crime, Measure.Change, since: "2014"), Some.Column(Some.Crime, Measure.ChangePercent, since: "2014"),
        Some.Column(Some.Crime, Some.Rate), Some.Column(Some.Crime, Measure.Share, group: Some.All),
        Some.Column(Some.Crime, Some.Rank(MeasureKind.Count, tiesAsPrinted: false), group: Some.All)).Value!;

    private static string Text(Assessment assessment) => string.Join('\n', assessment.Figures.Select(f =>
        $"{f.Id} {Some.Shown(f.Value)} {f.IsTied} {f.Formula} {string.Join(' ', f.Operands)} {string.Join(' ', f.Caveats)} {f.Definition}"));

    private static Gen<IList<string>> Sets(bool withSymbols) => Gen.Frequency(
        (8, Gen.Choose(0, 60).Select(n => $"{n}")), (withSymbols ? 1 : 0, Gen.Elements("[c]", "[x]"))).ListOf(Keys.Length).Select(l => (IList<string>)[.. l]);
}
