using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class CountMeasureTests
{
    private const string Crimes = "A shops 2015 1; A bikes 2015 2; A arson 2015 4; B shops 2015 8; B bikes 2015 16; B arson 2015 32; C shops 2015 64; C bikes 2015 128; C arson 2015 256";

    [Theory]
    [InlineData("A", "A 2015 10; B 2015 20; C 2015 30", "10")]
    [InlineData("G", "A 2015 10; B 2015 20; C 2015 30", "60")]
    [InlineData("H", "A 2015 10; B 2015 20; C 2015 30", "30")]
    [InlineData("G", "A 2015 10; B 2015 20; C 2015 30; G 2015 61", "60")]
    [InlineData("G", "A 2015 10; G 2015 61", "61")]
    [InlineData("G", "A 2015 10; B 2015 20", "[x]")]
    [InlineData("G", "A 2015 10; B 2015 [c]; C 2015 30", "[c]")]
    [InlineData("G", "A 2015 10; B 2015 [x]; C 2015 [c]", "[c]")]
    [InlineData("G", "A 2015 10; B 2015 [x]; C 2015 30", "[x]")]
    [InlineData("A", "A 2015 [c]", "[c]")]
    [InlineData("A", "B 2015 1", "[x]")]
    [InlineData("A", "A 2015 0", "0")]
    [InlineData("D", "A 2015 10; B 2015 20; C 2015 30", "[x]")]
    public void A_group_is_the_sum_of_its_places_and_a_total_row_is_never_counted(string area, string observed, string value) =>
        Assert.Equal(value, Some.Shown(Some.Book(Some.Asb, observed).Get(Some.Ask(Some.Asb, Measure.Count, area)).Value));

    [Theory]
    [InlineData("A", "shops", "1")]
    [InlineData("A", "theft", "3")]
    [InlineData("A", "crime", "7")]
    [InlineData("G", "theft", "219")]
    [InlineData("G", "crime", "511")]
    [InlineData("H", "arson", "36")]
    public void Parts_of_categories_and_places_add_up_to_their_wholes(string area, string category, string value) =>
        Assert.Equal(value, Some.Shown(Some.Book(Some.Crime, Crimes).Get(Some.Ask(Some.Crime, Measure.Count, area, category: category)).Value));

    [Theory]
    [InlineData("A crime 2015 50", "50", Method.Counted)]
    [InlineData("A crime 2015 50; A theft 2015 30", "50", Method.Counted)]
    [InlineData("A crime 2015 50; A theft 2015 30; A arson 2015 20", "50", Method.Summed)]
    [InlineData("A crime 2015 51; A theft 2015 30; A arson 2015 20", "50", Method.Summed)]
    [InlineData("A crime 2015 51; A shops 2015 10; A bikes 2015 20; A arson 2015 20", "50", Method.Summed)]
    [InlineData("A crime 2015 51; A theft 2015 [c]; A arson 2015 20", "[c]", Method.Summed)]
    [InlineData("A theft 2015 30; A arson 2015 [c]", "[c]", Method.Summed)]
    public void A_total_row_stands_by_itself_only_where_its_parts_are_not_all_there(string observed, string value, Method method)
    {
        var figure = Some.Book(Some.Crime, observed).Get(Some.Ask(Some.Crime, Measure.Count, "A"));
        Assert.Equal((value, method), (Some.Shown(figure.Value), figure.Method));
    }

    [Theory]
    [InlineData("A crime 2015 51; A theft 2015 [c]; A arson 2015 20", "51", Origin.Quoted)]
    [InlineData("A theft 2015 30; A arson 2015 20", "50", Origin.Computed)]
    [InlineData("A crime 2015 51", "51", Origin.Computed)]
    public void A_supplied_total_is_taken_and_marked_as_quoted(string observed, string value, Origin origin)
    {
        var supplied = Some.Crime with { TotalSupplied = true };
        var figure = Some.Book(supplied, observed).Get(Some.Ask(supplied, Measure.Count, "A"));
        Assert.Equal((value, origin), (Some.Shown(figure.Value), figure.Origin));
        Assert.Equal(origin == Origin.Quoted, figure.Caveats.Length == 1);
    }

    [Fact]
    public void A_sum_that_holds_a_supplied_total_is_part_quoted()
    {
        var supplied = Some.Crime with { TotalSupplied = true };
        var sum = Some.Book(supplied, "A theft 2015 5; A shops 2015 [c]; A bikes 2015 3; A arson 2015 2").Get(Some.Ask(supplied, Measure.Count, "A"));
        Assert.Equal(("7", Origin.PartQuoted, 1), (Some.Shown(sum.Value), sum.Origin, sum.Caveats.Length));
    }

    [Theory]
    [InlineData(MissingRows.Zero, "A", "2015", "0")]
    [InlineData(MissingRows.Zero, "G", "2015", "30")]
    [InlineData(MissingRows.Zero, "A", "2014", "[x]")]
    [InlineData(MissingRows.Unavailable, "A", "2015", "[x]")]
    [InlineData(MissingRows.Unavailable, "G", "2015", "[x]")]
    [InlineData(MissingRows.Error, "G", "2015", "[x]")]
    [InlineData(MissingRows.NotOpen, "A", "2015", "[z]")]
    [InlineData(MissingRows.NotOpen, "G", "2015", "30")]
    [InlineData(MissingRows.NotOpen, "G", "2014", "[z]")]
    public void A_row_that_is_missing_means_what_the_plan_says_in_periods_that_the_extract_holds(MissingRows missing, string area, string period, string value)
    {
        var asb = Some.Asb with { Missing = missing };
        Assert.Equal(value, Some.Shown(Some.Book(asb, "B 2015 10; C 2015 20").Get(Some.Ask(asb, Measure.Count, area, period)).Value));
    }

    [Fact]
    public void A_sum_keeps_unit_decimals_operands_and_no_sources_of_its_own()
    {
        var costs = Some.Asb with { Unit = Unit.Pounds };
        var sum = Some.Book(costs, "A 2015 10.5; B 2015 20.25; C 2015 1").Get(Some.Ask(costs, Measure.Count, "G"));
        Assert.Equal("£31.75", Display.Of(sum, SymbolStyle.Standard));
        Assert.Equal(["asb/count/A/all/2015-01_2015-12", "asb/count/B/all/2015-01_2015-12", "asb/count/C/all/2015-01_2015-12"], sum.Operands.Select(o => o.ToString()));
        Assert.Empty(sum.Sources);
        Assert.Equal([2], Some.Book(costs, "A 2015 1").Get(Some.Ask(costs, Measure.Count, "A")).Sources.Single().Rows.Lines.AsEnumerable());
    }

    [Fact]
    public void Quoted_values_are_never_summed_and_keep_their_digits()
    {
        var book = Some.Book(Some.Quoted, "A 2015 1.50; B 2015 2.5; C 2015 3");
        Assert.Equal("1.50%", Display.Of(book.Get(Some.Ask(Some.Quoted, Measure.Quoted, "A")), SymbolStyle.Standard));
        Assert.Equal("[x]", Display.Of(book.Get(Some.Ask(Some.Quoted, Measure.Quoted, "G")), SymbolStyle.Standard));
        Assert.Equal(Origin.Quoted, book.Get(Some.Ask(Some.Quoted, Measure.Quoted, "A")).Origin);
    }
}
