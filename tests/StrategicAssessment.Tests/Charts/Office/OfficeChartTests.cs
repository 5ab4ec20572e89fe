using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Publishing.Word;
using StrategicAssessment.Tests.Publishing;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;
using Word = StrategicAssessment.Tests.Publishing.Word.Some;

namespace StrategicAssessment.Tests.Charts.Office;

/// <summary>Charts as Office draws them, opened with the Open XML SDK.</summary>
public sealed class OfficeChartTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static TheoryData<string> Kinds => [.. Gallery.All().Where(c => c.Id is not ("heat-map" or "map")).Select(c => c.Id)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_Word_file_with_a_chart_of_each_kind_is_valid(string id)
    {
        using var file = OfficeFile.Word(WordWriter.Write(Word.Tree(BlockOf(id))));
        OfficeFile.AssertValid(file);
        Assert.Single(file.MainDocumentPart!.ChartParts);
    }

    // What programs that do not draw charts show: the picture, with the text of the chart. Word knows wp14 and no "pictures".
    [Theory, MemberData(nameof(Kinds))]
    public void Beside_the_chart_stands_its_picture_for_programs_that_do_not_draw_it(string id)
    {
        var chart = Gallery.Named(id);
        using var file = OfficeFile.Word(WordWriter.Write(Word.Tree(BlockOf(id)), hasPictures: true));
        OfficeFile.AssertValid(file);
        var main = file.MainDocumentPart!;
        using var picture = new StreamReader(main.ImageParts.Single().GetStream());
        Assert.Equal(chart.Alternative, XDocument.Parse(picture.ReadToEnd()).Root!.Elements().Single(e => e.Name.LocalName == "desc").Value);
        var forms = main.Document.Descendants<AlternateContent>().Single().ChildElements;
        Assert.Equal(["pictures", "wp14", null], forms.Select(f => (f as AlternateContentChoice)?.Requires?.Value));
        Assert.Equal([main.GetIdOfPart(main.ImageParts.Single()), null, main.GetIdOfPart(main.ImageParts.Single())], forms.Select(f => f.Descendants<Blip>().SingleOrDefault()?.Embed?.Value));
        Assert.Equal([chart.Alternative], forms.SelectMany(f => f.Descendants<DocProperties>()).Select(p => p.Description!.Value!).Distinct());
        Assert.All(forms.SelectMany(f => f.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>()), e => Assert.InRange(e.Cy!.Value, 1_000_000, 8_000_000));
    }

    // In a column of two a chart is drawn as for a phone, and Word's own is as high: the text keeps its size.
    [Fact]
    public void In_a_column_of_two_a_chart_is_drawn_as_for_a_phone()
    {
        using var file = OfficeFile.Word(WordWriter.Write(Word.Tree(new SideBySide([new StrategicAssessment.Documents.Tree.Paragraph(null, [new StrategicAssessment.Documents.Tree.Text("Beside")])], [BlockOf("ranked-bars")])), hasPictures: true));
        OfficeFile.AssertValid(file);
        using var picture = new StreamReader(file.MainDocumentPart!.ImageParts.Single().GetStream());
        Assert.Equal("360", XDocument.Parse(picture.ReadToEnd()).Root!.Attribute("width")!.Value);
        Assert.All(file.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>(), e => Assert.InRange((double)e.Cy!.Value / e.Cx!.Value, 0.9, 1.3));
    }

    // LibreOffice draws no lines between the highest and the lowest series.
    [Fact]
    public void Intervals_are_whiskers_as_long_as_from_the_rate_to_its_limits()
    {
        var chart = Gallery.All().First(c => c.Plot is IntervalDots);
        var dots = (IntervalDots)chart.Plot;
        var part = XDocument.Parse(System.Text.Encoding.UTF8.GetString(OfficeChart.Of(chart)!.Part.Span));
        var whiskers = part.Descendants(C + "errBars").Single();
        var rows = dots.Rows.AddRange(dots.References);
        Assert.Equal(rows.Select(r => r.Upper is { IsKnown: true } upper ? upper.Number - r.Number.Number : (decimal?)null), Points(whiskers.Element(C + "plus")!));
        Assert.Equal(rows.Select(r => r.Lower is { IsKnown: true } lower ? r.Number.Number - lower.Number : (decimal?)null), Points(whiskers.Element(C + "minus")!));
        Assert.DoesNotContain(part.Descendants(C + "title"), t => t.Parent!.Name == C + "chart");
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Cached_values_are_the_figures_and_the_workbooks(string id)
    {
        var chart = Gallery.Named(id);
        var made = OfficeChart.Of(chart)!;
        var grid = OfficePlot.Of(chart)!.Grid;
        var expected = grid.Series.Select(s => s.Numbers.Select(n => n.IsKnown ? n.Number : (decimal?)null).ToList()).ToList();
        Assert.Equal(id == "funnel" ? expected.Skip(1).SelectMany(numbers => new[] { expected[0], numbers }) : expected, Cached(made, grid.Labels.Length));
        using var book = OfficeFile.Excel(made.Workbook);
        OfficeFile.AssertValid(book);
        Assert.Equal(expected, Behind(book, grid.Series.Length));
    }

    [Fact]
    public void A_heat_map_which_Office_does_not_have_is_a_table_of_coloured_cells_in_Word()
    {
        var chart = Gallery.Named("heat-map");
        Assert.Null(OfficeChart.Of(chart));
        using var file = OfficeFile.Word(WordWriter.Write(Word.Tree(BlockOf("heat-map"))));
        OfficeFile.AssertValid(file);
        var table = file.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>().Single();
        Assert.Equal(chart.Alternative, table.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableDescription>().Single().Val!.Value);
        var map = (HeatMap)chart.Plot;
        var cells = table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Skip(1).SelectMany(r => r.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Skip(1)).ToList();
        Assert.Equal(map.Rows.SelectMany(r => r.Numbers).Select(n => n.Display), cells.Select(c => c.InnerText));
        Assert.InRange(cells.Select(c => c.Descendants<DocumentFormat.OpenXml.Wordprocessing.Shading>().Single().Fill!.Value).Distinct().Count(), 4, 6);
    }

    [Fact]
    public void A_map_which_Office_does_not_have_is_a_picture_with_its_text_alternative_in_Word()
    {
        var chart = Gallery.Named("map");
        Assert.Null(OfficeChart.Of(chart));
        using var file = OfficeFile.Word(WordWriter.Write(Word.Tree(BlockOf("map"))));
        OfficeFile.AssertValid(file);
        using var bytes = Assert.Single(file.MainDocumentPart!.ImageParts).GetStream();
        using var picture = SkiaSharp.SKBitmap.Decode(bytes);
        var extent = file.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single();
        Assert.Equal((double)picture.Height / picture.Width, (double)extent.Cy!.Value / extent.Cx!.Value, 2);
        Assert.Equal(chart.Alternative, file.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value);
    }

    [Fact]
    public void A_funnel_stands_its_points_by_size_and_rate_between_the_curves()
    {
        var funnel = (Funnel)Gallery.Named("funnel").Plot;
        var part = XDocument.Parse(System.Text.Encoding.UTF8.GetString(OfficeChart.Of(Gallery.Named("funnel"))!.Part.Span));
        var series = part.Descendants(C + "ser").ToList();
        Assert.Equal(6, series.Count);
        Assert.Equal(funnel.Points.Select(p => (decimal?)p.Number.Number), Points(series[0].Element(C + "yVal")!).Take(funnel.Points.Length));
        Assert.Equal(funnel.Points.Select(p => (decimal?)p.Base.Number), Points(series[0].Element(C + "xVal")!).Take(funnel.Points.Length));
        Assert.Equal(funnel.Limits[0].Points.Select(p => (decimal?)Math.Round((decimal)p.Upper, 6)), Points(series[2].Element(C + "yVal")!).Skip(funnel.Points.Length));
        Assert.Equal(funnel.Points.Select(p => p.Label), series[0].Descendants(C + "rich").Select(r => r.Value));
    }

    [Fact]
    public void Whatever_the_data_the_chart_is_well_formed_and_remembers_it() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20151031UL, 7UL).WithMaxTest(200),
        Prop.ForAll(AnyChart.Chart.ToArbitrary(), chart =>
        {
            if (OfficeChart.Of(chart) is not { } made) return chart.Plot is HeatMap or AreaMap;
            var known = OfficePlot.Of(chart)!.Grid.Series.Skip(chart.Plot is Funnel ? 1 : 0).SelectMany(s => s.Numbers).Count(n => n.IsKnown);
            var values = XDocument.Parse(System.Text.Encoding.UTF8.GetString(made.Part.Span)).Descendants().Where(e => e.Name == C + "val" || e.Name == C + "yVal");
            return values.Descendants(C + "pt").Count() == known;
        }));

    [Theory, MemberData(nameof(Kinds))]
    public void The_same_chart_gives_the_same_bytes(string id)
    {
        var (one, other) = (OfficeChart.Of(Gallery.Named(id))!, OfficeChart.Of(Gallery.Named(id))!);
        Assert.True(one.Part.Span.SequenceEqual(other.Part.Span) && one.Workbook.Span.SequenceEqual(other.Workbook.Span));
    }

    private static ChartBlock BlockOf(string id) => new(id, 1, [new StrategicAssessment.Documents.Tree.Text("Subject")], Gallery.Named(id), SampleTables.ByDistrict);

    private static List<List<decimal?>> Cached(OfficeChart made, int count) => [.. XDocument.Parse(System.Text.Encoding.UTF8.GetString(made.Part.Span))
        .Descendants(C + "numCache").Select(cache => Enumerable.Range(0, count).Select(i => Number(cache.Elements(C + "pt").FirstOrDefault(p => p.Attribute("idx")!.Value == $"{i}")?.Value)).ToList())];

    private static List<List<decimal?>> Behind(SpreadsheetDocument book, int series)
    {
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Skip(1).ToList();
        return [.. Enumerable.Range(0, series).Select(s => rows.Select(r => Number(r.Elements<Cell>().FirstOrDefault(c => c.CellReference!.Value!.StartsWith((char)('B' + s)))?.CellValue?.Text)).ToList())];
    }

    private static IEnumerable<decimal?> Points(XElement numbers)
    {
        var points = numbers.Descendants(C + "pt").ToDictionary(p => (int)p.Attribute("idx")!, p => p.Value);
        return Enumerable.Range(0, (int)numbers.Descendants(C + "ptCount").Single().Attribute("val")!).Select(i => Number(points.GetValueOrDefault(i)));
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
