using StrategicAssessment.Charts;
using StrategicAssessment.Figures;
using Xunit;

namespace StrategicAssessment.Tests.Charts;

public sealed class TickScaleTests
{
    [Theory]
    [InlineData(0, 100, Unit.Number, "0 20 40 60 80 100")]
    [InlineData(3, 8, Unit.Number, "0 2 4 6 8")]
    [InlineData(0, 0, Unit.Number, "0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-7, 12, Unit.Number, "-5 0 5 10")]
    [InlineData(-9, -1, Unit.Number, "-8 -6 -4 -2 0")]
    [InlineData(0, 0.0004, Unit.Rate, "0 0.0001 0.0002 0.0003 0.0004")]
    [InlineData(0, 45, Unit.Percent, "0% 10% 20% 30% 40%")]
    [InlineData(0, 4500, Unit.Pounds, "£0 £1,000 £2,000 £3,000 £4,000")]
    [InlineData(0, 6400000, Unit.Pounds, "£0 £2 million £4 million £6 million")]
    [InlineData(0, 4e12, Unit.Number, "0 1 trillion 2 trillion 3 trillion 4 trillion")]
    public void Ticks_of_bars_stand_at_round_numbers_from_zero(double least, double most, Unit unit, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', TickScale.FromZero(least, most, 0, 500, 5).Ticks(unit).Select(t => t.Text)));

    [Theory]
    [InlineData(0, 100, 0, 100)]
    [InlineData(31, 100, 0, 100)]
    [InlineData(88, 97, 88, 98)]
    [InlineData(100, 100, 0, 100)]
    [InlineData(-3, 12, -5, 15)]
    public void The_axis_of_lines_begins_at_zero_unless_all_stand_far_from_it(double least, double most, double first, double last)
    {
        var scale = TickScale.ForLines(least, most, 0, 500, 5);
        Assert.Equal(first, scale.First, 9);
        Assert.Equal(last, scale.Last, 9);
    }

    [Fact]
    public void Numbers_stand_in_proportion()
    {
        var scale = TickScale.FromZero(-50, 150, 100, 300, 5);
        Assert.Equal([100, 150, 300, 300], new[] { -50, 0, 150, 900 }.Select(n => scale.At(n)));
    }
}
