using System.Globalization;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Reading;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0", 0)]
    [InlineData("1234", "1234", 0)]
    [InlineData(" 1,234 ", "1234", 0)]
    [InlineData("1 234 567", "1234567", 0)]
    [InlineData("1\u00A0234", "1234", 0)]
    [InlineData("1\u2009234.50", "1234.50", 2)]
    [InlineData("1\u202F234", "1234", 0)]
    [InlineData("12,345.678", "12345.678", 3)]
    [InlineData(".5", "0.5", 1)]
    [InlineData("007", "7", 0)]
    [InlineData("+5", "5", 0)]
    [InlineData("-5.0", "-5.0", 1)]
    [InlineData("\u22125", "-5", 0)]
    [InlineData("3690\u200B", "3690", 0)]
    [InlineData("\uFEFF3\u00AD690", "3690", 0)]
    [InlineData("3\u2007690", "3690", 0)]
    [InlineData("- 5", "-5", 0)]
    [InlineData("(1,234)", "-1234", 0)]
    [InlineData("1,000,000,000,000", "1000000000000", 0)]
    [InlineData("1.234567890123456789012345678", "1.234567890123456789012345678", 27)]
    [InlineData("0.0000000001", "0.0000000001", 10)]
    public void A_number_is_read_to_its_last_digit(string cell, string value, int decimals)
    {
        var known = Assert.IsType<KnownNumber>(NumberText.Read(cell));
        Assert.Equal((value, decimals), (known.Value.ToString(CultureInfo.InvariantCulture), known.Decimals));
        Assert.False(known.HasPercent || known.HasPound);
    }

    [Theory]
    [InlineData("12.5%", 12.5, true, false)]
    [InlineData("-3 %", -3, true, false)]
    [InlineData("(3%)", -3, true, false)]
    [InlineData("£1,234.50", 1234.5, false, true)]
    [InlineData("-£5", -5, false, true)]
    [InlineData("£-5", -5, false, true)]
    [InlineData("(£5)", -5, false, true)]
    public void Signs_of_pounds_and_per_cent_are_kept(string cell, double value, bool hasPercent, bool hasPound)
    {
        var known = Assert.IsType<KnownNumber>(NumberText.Read(cell));
        Assert.Equal(((decimal)value, hasPercent, hasPound), (known.Value, known.HasPercent, known.HasPound));
    }

    [Theory]
    [InlineData("*", typeof(SuppressedNumber))]
    [InlineData(" C ", typeof(SuppressedNumber))]
    [InlineData("[c]", typeof(SuppressedNumber))]
    [InlineData("<5", typeof(SuppressedNumber))]
    [InlineData("< 10", typeof(SuppressedNumber))]
    [InlineData("", typeof(MissingNumber))]
    [InlineData("\u00A0", typeof(MissingNumber))]
    [InlineData("N/A", typeof(MissingNumber))]
    [InlineData("na", typeof(MissingNumber))]
    [InlineData("..", typeof(MissingNumber))]
    [InlineData(":", typeof(MissingNumber))]
    [InlineData("x", typeof(MissingNumber))]
    [InlineData("[x]", typeof(MissingNumber))]
    [InlineData("z", typeof(NotApplicableNumber))]
    [InlineData("[Z]", typeof(NotApplicableNumber))]
    public void A_symbol_is_never_nought(string cell, Type expected) => Assert.IsType(expected, NumberText.Read(cell));

    [Theory]
    [InlineData("-", "dash")]
    [InlineData("\u2013", "dash")]
    [InlineData("1,23", "thousands")]
    [InlineData("12,34", "thousands")]
    [InlineData("1234,567", "thousands")]
    [InlineData("1,234 567", "thousands")]
    [InlineData("1,,234", "thousands")]
    [InlineData(",234", "thousands")]
    [InlineData("0,123", "thousands")]
    [InlineData("1.234,56", "point")]
    [InlineData("5.", "point")]
    [InlineData("1.2.3", "point")]
    [InlineData("1E+05", "powers of ten")]
    [InlineData("1.5e3", "powers of ten")]
    [InlineData("Infinity", "not a number")]
    [InlineData("NaN", "not a number")]
    [InlineData("0x1F", "not a number")]
    [InlineData("--5", "not a number")]
    [InlineData("(-5)", "not a number")]
    [InlineData("5-", "not a number")]
    [InlineData("5%%", "not a number")]
    [InlineData("$5", "not a number")]
    [InlineData("£", "not a number")]
    [InlineData("<", "not a number")]
    [InlineData("<five", "not a number")]
    [InlineData("٣", "keyboard")]
    [InlineData("３６９０", "keyboard")]
    [InlineData("3690*", "mark stands behind")]
    [InlineData("3,690 [r]", "mark stands behind")]
    [InlineData("12.5(p)", "mark stands behind")]
    [InlineData("5k", "not a number")]
    [InlineData("3,69O", "not a number")]
    [InlineData("five", "not a number")]
    [InlineData("#DIV/0!", "spreadsheet")]
    [InlineData("####", "spreadsheet")]
    [InlineData("9999999999999999999999999999", "a million millions")]
    [InlineData("1000000000001", "a million millions")]
    [InlineData("-0.00000000009", "too close to nought")]
    [InlineData("99999999999999999999999999999", "28 digits")]
    [InlineData("0.00000000000000000000000000001", "28 digits")]
    public void What_is_unclear_is_refused_with_its_reason(string cell, string reason) =>
        Assert.Contains(reason, Assert.IsType<UnreadableNumber>(NumberText.Read(cell)).Reason, StringComparison.Ordinal);

    [Fact]
    public void The_plan_may_say_what_a_symbol_means()
    {
        var symbols = NumberSymbols.Usual.With("-", ValueStatus.Known).With("nil", ValueStatus.NotAvailable).With("x", ValueStatus.Suppressed);
        Assert.Equal(new KnownNumber(0, 0, false, false), NumberText.Read("-", symbols));
        Assert.Equal(new MissingNumber("NIL"), NumberText.Read(" NIL ", symbols));
        Assert.Equal(new SuppressedNumber("x"), NumberText.Read("x", symbols));
        Assert.Equal(new MissingNumber("x"), NumberText.Read("x"));
    }
}
