using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using Xunit;

namespace StrategicAssessment.Tests.Figures;

public sealed class DisplayTests
{
    [Theory]
    [InlineData(MeasureKind.Count, Unit.Number, 0, "0", "0")]
    [InlineData(MeasureKind.Count, Unit.Number, 0, "1234567", "1,234,567")]
    [InlineData(MeasureKind.Count, Unit.Pounds, 2, "1234.5", "£1,234.50")]
    [InlineData(MeasureKind.Quoted, Unit.Percent, 1, "1.50", "1.5%")]
    [InlineData(MeasureKind.Quoted, Unit.Percent, 2, "1.5", "1.50%")]
    [InlineData(MeasureKind.Quoted, Unit.Pounds, 0, "-5", "-£5")]
    [InlineData(MeasureKind.Quoted, Unit.Number, 1, "-0.04", "0.0")]
    [InlineData(MeasureKind.Rate, Unit.Rate, 1, "22.25", "22.3")]
    [InlineData(MeasureKind.Rate, Unit.Rate, 1, "22.249999", "22.2")]
    [InlineData(MeasureKind.Rate, Unit.Rate, 1, "0.05", "0.1")]
    [InlineData(MeasureKind.Rate, Unit.Rate, 0, "0.5", "1")]
    [InlineData(MeasureKind.Share, Unit.Percent, 1, "99.95", "100.0%")]
    [InlineData(MeasureKind.Change, Unit.Number, 0, "1234", "+1,234")]
    [InlineData(MeasureKind.Change, Unit.Number, 0, "-1234", "-1,234")]
    [InlineData(MeasureKind.Change, Unit.Number, 0, "0", "0")]
    [InlineData(MeasureKind.Change, Unit.Pounds, 0, "-5", "-£5")]
    [InlineData(MeasureKind.Change, Unit.PercentagePoints, 1, "0.25", "+0.3 pp")]
    [InlineData(MeasureKind.Change, Unit.PercentagePoints, 2, "-0.25", "-0.25 pp")]
    [InlineData(MeasureKind.ChangePercent, Unit.Percent, 1, "-0.04", "0.0%")]
    [InlineData(MeasureKind.ChangePercent, Unit.Percent, 1, "0.04", "0.0%")]
    [InlineData(MeasureKind.ChangePercent, Unit.Percent, 1, "-0.05", "-0.1%")]
    [InlineData(MeasureKind.ChangePercent, Unit.Percent, 1, "0.05", "+0.1%")]
    [InlineData(MeasureKind.ChangePercent, Unit.Percent, 1, "-12.45", "-12.5%")]
    public void A_number_is_rounded_once_half_away_from_zero_and_dressed(MeasureKind kind, Unit unit, int decimals, string number, string shown) =>
        Assert.Equal(shown, Display.Of(Figure(kind, unit, decimals, Number(number)), SymbolStyle.Standard));

    [Theory]
    [InlineData(MeasureKind.Change, "0", "-")]
    [InlineData(MeasureKind.ChangePercent, "0", "-")]
    [InlineData(MeasureKind.ChangePercent, "-0.04", "0.0%")]
    [InlineData(MeasureKind.Count, "0", "0")]
    [InlineData(MeasureKind.Share, "0", "0.0%")]
    public void In_the_older_style_no_change_is_a_dash(MeasureKind kind, string number, string shown) =>
        Assert.Equal(shown, Display.Of(Figure(kind, kind is MeasureKind.Count or MeasureKind.Change ? Unit.Number : Unit.Percent, kind is MeasureKind.Count or MeasureKind.Change ? 0 : 1, Number(number)), SymbolStyle.Older));

    [Theory]
    [InlineData("-12.45", "12.5%")]
    [InlineData("12.44", "12.4%")]
    [InlineData("0", "0.0%")]
    public void The_size_of_a_change_has_no_sign(string number, string shown) =>
        Assert.Equal(shown, Display.Size(Figure(MeasureKind.ChangePercent, Unit.Percent, 1, Number(number)), SymbolStyle.Older));

    [Theory]
    [InlineData(ValueStatus.Suppressed, "[c]", "*")]
    [InlineData(ValueStatus.NotAvailable, "[x]", "n/a")]
    [InlineData(ValueStatus.NotApplicable, "[z]", "n/a")]
    public void What_is_no_number_has_a_symbol_however_it_is_asked(ValueStatus status, string standard, string older)
    {
        var figure = Figure(MeasureKind.Change, Unit.Number, 0, status switch
        {
            ValueStatus.Suppressed => Value.Suppressed("s"),
            ValueStatus.NotAvailable => Value.NotAvailable("x"),
            _ => Value.NotApplicable("z"),
        });
        Assert.Equal((standard, older), (Display.Of(figure, SymbolStyle.Standard), Display.Of(figure, SymbolStyle.Older)));
        Assert.Equal((standard, older), (Display.Size(figure, SymbolStyle.Standard), Display.Ordinal(figure, SymbolStyle.Older, StrategicAssessment.Wording.Words.BuiltIn)));
    }

    [Theory]
    [InlineData(1, false, "1", "1st")]
    [InlineData(2, true, "2=", "joint 2nd")]
    [InlineData(11, false, "11", "11th")]
    [InlineData(13, true, "13=", "joint 13th")]
    [InlineData(23, false, "23", "23rd")]
    [InlineData(112, false, "112", "112th")]
    public void A_rank_shows_whether_it_is_shared(int rank, bool isTied, string shown, string word)
    {
        var figure = Figure(MeasureKind.Rank, Unit.Rank, 0, Value.Known(rank)) with { IsTied = isTied };
        Assert.Equal((shown, word), (Display.Of(figure, SymbolStyle.Standard), Display.Ordinal(figure, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn)));
    }

    [Fact]
    public void Nought_never_has_a_sign_and_a_sign_is_that_of_the_number() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(11, 7).WithMaxTest(1000),
        Prop.ForAll(Gen.Choose(-300, 300).SelectMany(n => Gen.Choose(0, 2).Select(d => (n, d))).ToArbitrary(), drawn =>
        {
            var shown = Display.Of(Figure(MeasureKind.Change, Unit.Number, drawn.d, Value.Known(drawn.n / 1000m)), SymbolStyle.Standard);
            var isNought = shown.All(c => c is not (>= '1' and <= '9'));
            return isNought ? shown[0] is '0' : shown[0] == (drawn.n < 0 ? '-' : '+');
        }));

    private static Value Number(string text) => Value.Known(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static Figure Figure(MeasureKind kind, Unit unit, int decimals, Value value) => new()
    {
        Id = new("i", "m", new("A"), "all", "2015", null, null),
        Period = Period.CalendarYear(2015),
        Measure = new(kind),
        Value = value,
        Unit = unit,
        Decimals = decimals,
        Origin = Origin.Computed,
        Method = Method.Calculated,
        Formula = "",
        Definition = "",
    };
}
