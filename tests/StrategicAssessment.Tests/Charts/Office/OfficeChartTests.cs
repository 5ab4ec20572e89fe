using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using StrategicAssessment.Charts.Office;
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

    public static TheoryData<string> Kinds => [.. Gallery.All().Where(c => c.Id is not ("funnel" or "heat-map")).Select(c => c.Id)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_Word_file_with_a_chart_of_each_kind_is_valid(string id)
    {
        using var file = OfficeFile.Word(WordWriter.Write(Word.Tree(BlockOf(id))));
        OfficeFile.AssertValid(file);
        Assert.Single(file.MainDocumentPart!.ChartParts);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Cached_values_are_the_figures_and_the_workbooks(string id)
    {
        var chart = Gallery.Named(id);
        var made = OfficeChart.Of(chart)!;
        var grid = chart.Plot.Grid();
        var expected = grid.Series.Select(s => s.Numbers.Select(n => n.IsKnown ? n.Number : (decimal?)null).ToList()).ToList();
        Assert.Equal(expected, Cached(made, grid.Labels.Length));
        using var book = OfficeFile.Excel(made.Workbook);
        OfficeFile.AssertValid(book);
        Assert.Equal(expected, Behind(book, grid.Series.Length));
    }

    [Theory, InlineData("funnel"), InlineData("heat-map")]
    public void What_Office_cannot_draw_is_said_in_words(string id)
    {
        Assert.Null(OfficeChart.Of(Gallery.Named(id)));
        using var file = OfficeFile.Word(WordWriter.Write(Word.Tree(BlockOf(id))));
        OfficeFile.AssertValid(file);
        Assert.Contains(Gallery.Named(id).Alternative, FlatWord.Text(file.MainDocumentPart!.Document), StringComparison.Ordinal);
    }

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

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
