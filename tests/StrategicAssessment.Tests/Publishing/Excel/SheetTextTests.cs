using StrategicAssessment.Charts.Office;
using StrategicAssessment.Publishing.Excel;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Excel;

public sealed class SheetTextTests
{
    [Theory]
    [InlineData("_x0041_")]
    [InlineData("a_x000D_b_xABCD_")]
    [InlineData("_X0041_")]
    [InlineData("_x004_ _x00411_ __x0041__")]
    [InlineData("plain_text")]
    public void Excel_reads_back_the_text_that_went_in(string text) => Assert.Equal(text, ReadSheet.Unescaped(SheetText.Of(text)));

    [Fact]
    public void Whatever_is_written_is_read_back() =>
        Hostile.ForAll(Hostile.Text, text => Assert.Equal(Printable.Of(text), ReadSheet.Unescaped(SheetText.Of(text))));

    [Fact]
    public void A_text_is_no_longer_than_a_cell_holds() => Assert.Equal(32_767, SheetText.Of(new string('x', 40_000)).Length);

    [Theory]
    [InlineData(0, 0, "A1")]
    [InlineData(25, 1, "Z2")]
    [InlineData(26, 8, "AA9")]
    [InlineData(701, 9, "ZZ10")]
    [InlineData(702, 9, "AAA10")]
    public void Cells_are_named_as_in_Excel(int column, int row, string name) => Assert.Equal(name, Cells.Address(column, row));
}
