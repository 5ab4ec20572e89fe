using System.Globalization;
using System.Text;
using System.Xml.Linq;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Charts.Plots;
using Xunit;

namespace StrategicAssessment.Tests.Charts.Office;

/// <summary>Charts of the cells of a worksheet.</summary>
public sealed class SheetChartTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private static readonly string[][] Texts =
    [
        ["Title"], ["District", "Rate", "Lower", "Upper", "Share"], ["Ashford", "", "", "", ""], ["Kent total", "", "", "", ""], ["Dover", "", "", "", ""], ["Swale", "", "", "", ""],
    ];

    [Fact]
    public void Rows_that_are_not_drawn_are_left_out_and_what_is_not_known_is_an_empty_cell()
    {
        var bars = new RankedBars("District", Some.Rate, [Row("Ashford", "21.7"), Row("Dover", "[c]"), Row("Swale", "28.1")]);
        var made = Drawn(bars, [Cell("Ashford", 1, 2, "21.7"), Cell("Dover", 1, 4, null), Cell("Swale", 1, 5, "28.1")]);
        Assert.Equal("(Table_1!$B$3,Table_1!$G$1,Table_1!$B$6)", made.Descendants(C + "val").Single().Descendants(C + "f").Single().Value);
        Assert.Equal("(Table_1!$A$3,Table_1!$A$5:$A$6)", made.Descendants(C + "cat").Single().Descendants(C + "f").Single().Value);
        Assert.Equal(["0 21.7", "2 28.1"], Points(made.Descendants(C + "val").Single()));
        Assert.Equal("Rate", made.Descendants(C + "tx").First(t => t.Parent!.Name == C + "ser").Descendants(C + "v").Single().Value);
    }

    [Fact]
    public void The_ends_of_an_interval_are_told_from_the_value_of_the_same_figure()
    {
        var dots = new IntervalDots("District", Some.Rate, [Row("Ashford", "21.7") with { Lower = End("Ashford", "20.9"), Upper = End("Ashford", "22.5") }]);
        var made = Drawn(dots, [Cell("Ashford", 1, 2, "21.7"), Cell("Ashford", 2, 2, "20.9"), Cell("Ashford", 3, 2, "22.5")]);
        Assert.Equal(["Table_1!$B$3", "Table_1!$C$3", "Table_1!$D$3"], made.Descendants(C + "val").Select(v => v.Descendants(C + "f").Single().Value));
    }

    [Fact]
    public void A_share_is_drawn_from_the_fraction_that_its_cell_holds()
    {
        var shares = new Proportions("Part", ["Ashford", "Dover"], [new ChartSeries("Share", ChartRole.Focus, [Number("Ashford", "63"), Number("Dover", "37")])]);
        var made = Drawn(shares, [Cell("Ashford", 4, 2, "0.63", "0%"), Cell("Dover", 4, 4, "0.37", "0%")]);
        Assert.Equal(["0 0.63", "1 0.37"], Points(made.Descendants(C + "val").Single()));
        Assert.Equal("0%", made.Descendants(C + "valAx").Single().Element(C + "numFmt")!.Attribute("formatCode")!.Value);
    }

    [Fact]
    public void Numbers_that_stand_in_no_cell_are_written_into_the_chart()
    {
        var made = Drawn(new RankedBars("District", Some.Rate, [Row("Ashford", "21.7"), Row("Dover", "29.9")]), []);
        Assert.Empty(made.Descendants(C + "f"));
        Assert.Equal(["0 21.7", "1 29.9"], Points(made.Descendants(C + "numLit").Single()));
    }

    [Fact]
    public void A_gap_that_stands_in_no_cell_could_be_drawn_as_nought_and_is_not_drawn() =>
        Assert.Null(SheetChart.Of(Some.Chart("any", "Subject", new RankedBars("District", Some.Rate, [Row("Ashford", "21.7"), Row("Dover", "[c]")])), new SheetTable("Table_1", 1, Texts, [])));

    private static XElement Drawn(IPlot plot, FigureCell[] cells) =>
        XDocument.Parse(Encoding.UTF8.GetString(SheetChart.Of(Some.Chart("any", "Subject", plot), new SheetTable("Table_1", 1, Texts, cells))!.Part.Span)).Root!;

    private static ChartRow Row(string place, string display) => new(place, ChartRole.Ordinary, Number(place, display));

    private static ChartNumber Number(string place, string display) => Some.Number(display) with { FigureId = place };

    private static ChartNumber End(string place, string display) => Number(place, display);

    private static FigureCell Cell(string figure, int column, int row, string? number, string format = "#,##0.0") => new(figure, column, row, number, format);

    private static IEnumerable<string> Points(XElement inside) =>
        inside.Descendants(C + "pt").Where(p => p.Ancestors(C + "cat").FirstOrDefault() is null).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Attribute("idx")!.Value} {p.Value}"));
}
