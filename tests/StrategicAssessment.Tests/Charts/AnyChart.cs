using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Tests.Charts;

/// <summary>Charts of all kinds with data of all sorts: one category and sixty, ties, zeros, negatives, protected and missing numbers, huge and tiny ones, names of any length.</summary>
internal static class AnyChart
{
    private static readonly string[] Words =
    [
        "Tunbridge", "Wells", "St", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch", "and", "of", "Violence", "Possession", "12", "a", "", "Île-de-France",
        "Москва", "東京都", "<script>alert(1)</script>", "]]>", "javascript:alert(1)", "&amp;", "\"", "'", "\u202E", "\0", "\t", "👩‍👩‍👧", "e\u0301",
    ];

    private static readonly Unit[] Units = [Unit.Number, Unit.Rate, Unit.Percent, Unit.Pounds, Unit.PercentagePoints];

    public static Gen<string> Name { get; } = Gen.Choose(1, 8).SelectMany(n => Gen.Elements(Words).ArrayOf(n)).Select(words => string.Join(' ', words));

    public static Gen<Chart> Chart { get; } =
        from size in Gen.Frequency((3, Gen.Choose(3, 20)), (1, Gen.Elements(0, 1, 2, 60)))
        from columns in Gen.Choose(1, 6)
        from number in NumberOf
        from names in Name.ArrayOf(Math.Max(size, 8))
        from numbers in number.ArrayOf(Math.Max(1, size) * 8)
        from focus in Gen.Choose(-1, 59)
        from unit in Gen.Elements(Units)
        from kind in Gen.Choose(0, 10)
        let data = new Data(names, numbers, size, columns, focus, new Quantity(names[0], unit))
        select Some.Chart("any", "Numbers of " + names[^1], data.Plot(kind));

    // All numbers of a chart are of one sort, as those of an indicator are.
    private static Gen<Gen<ChartNumber>> NumberOf { get; } = Gen.Elements<Gen<ChartNumber>>(
        Known(0, 100, 1m), Known(0, 9999, 0.1m), Known(-50, 50, 1m), Known(0, 3, 1m), Known(0, 0, 1m), Known(-9, 9, 0.0000001m),
        Known(1, 999, 1000000000000000000m), Known(100000, 100009, 1m), Known(-99, -1, 100m), Gen.Elements("[c]", "[x]", "[z]").Select(Some.Number));

    private static Gen<ChartNumber> Known(int least, int most, decimal unit) => Gen.Frequency(
        (9, Gen.Choose(least, most).Select(n => Some.Number((n * unit).ToString("#,0.#######", CultureInfo.InvariantCulture)))),
        (1, Gen.Elements("[c]", "[x]", "[z]").Select(Some.Number)));

    private sealed record Data(string[] Names, ChartNumber[] Numbers, int Size, int Columns, int Focus, Quantity Quantity)
    {
        public IPlot Plot(int kind) => kind switch
        {
            0 => new RankedBars("Place", Quantity, Rows) { References = References },
            1 => new GroupedBars("Place", Quantity, Labels, Series) { IsOverTime = Focus % 2 == 0 },
            2 => new StackedBars("Place", Quantity, Labels, Series),
            3 => new Proportions("Part", Labels, [.. Series.Take(3)]),
            4 => new Lines(Quantity, [.. Labels.Select((l, i) => new LineTime(l, i * 3 / 2))], Series),
            5 => Control,
            6 => new Funnel(Quantity, Quantity, [.. Rows.Select((r, i) => new FunnelPoint(r.Label, r.Role, Numbers[Size + i], r.Number, (SignalKind)(i % 5)))], Numbers[^1], Limits),
            7 => new IntervalDots("Place", Quantity, [.. Rows.Select((r, i) => r with { Lower = r.Number, Upper = Numbers[Size + i] })]) { References = References },
            8 => new HeatMap("Row", Quantity, Labels, Series),
            9 => new Profile("Ages", Quantity, [.. Labels.Select((_, i) => new AgeBand(i / 2 * 5, Focus % 3 == 0 && i / 2 == 4 ? null : (i / 2 * 5) + 4, Focus < 0 ? string.Empty : i % 2 == 0 ? "females" : "males"))], Labels, [.. Series.Take(2)]),
            _ => new AreaMap("Place", Quantity, [.. Rows.Select((r, i) => new MapArea(r.Label, r.Role, r.Number, [[new(i % 7 * 10, i / 7 * 9), new((i % 7 * 10) + 3 + (i % 6), (i / 7 * 9) + 1), new((i % 7 * 10) + 2, (i / 7 * 9) + 2 + (i % 5))]]))]),
        };

        private ImmutableArray<string> Labels => [.. Names.Take(Size)];

        private ImmutableArray<ChartRow> Rows => [.. Labels.Select((l, i) => new ChartRow(l, i == Focus ? ChartRole.Focus : ChartRole.Ordinary, Numbers[i]))];

        private ImmutableArray<ChartRow> References => [.. Rows.Take(Columns % 3)];

        private ImmutableArray<ChartSeries> Series => [.. Enumerable.Range(0, Columns).Select(c =>
            new ChartSeries(Names[^(c + 1)], c == Focus ? ChartRole.Focus : ChartRole.Ordinary, [.. Enumerable.Range(0, Size).Select(i => Numbers[(c * Math.Max(1, Size)) + i])]))];

        private ImmutableArray<FunnelLimit> Limits => [.. Enumerable.Range(0, 2).Select(l =>
            new FunnelLimit(Names[l], [.. Rows.Where(r => r.Number.IsKnown).Select(r => new LimitPoint(r.Number.Size, r.Number.Size - l, r.Number.Size + l)).OrderBy(p => p.Base)]))];

        private ControlChart Control => new(Quantity, [.. Rows.Select((r, i) => new ControlPoint(r.Label, r.Number, (SignalKind)(i % 5), Numbers[i * 2 / Math.Max(1, Size)], Numbers[2], Numbers[i % 5]))], Size < 4
            ? [new(0, Size - 1)]
            : [new(0, (Size / 2) - 1), new(Size / 2, Size - 1)])
        {
            Target = Focus % 2 == 0 ? Numbers[3] : null,
        };
    }
}
