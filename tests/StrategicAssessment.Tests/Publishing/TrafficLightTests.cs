using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Charts;
using StrategicAssessment.Tests.Publishing.Word;
using Xunit;
using Shading = DocumentFormat.OpenXml.Wordprocessing.Shading;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace StrategicAssessment.Tests.Publishing;

public sealed class TrafficLightTests
{
    private static readonly (string Shape, string? Fill, string Class)[] Lit = [("● ", "C9EAD0", " green"), ("◆ ", "FFE2A0", " amber"), ("■ ", "F8C9C4", " red"), ("○ ", null, "")];

    [Fact]
    public void A_light_has_its_shape_its_word_and_its_colour_in_every_format()
    {
        using var workspace = Workspace.OfCase("judgement/traffic-light");
        var run = Assess.Run("build", workspace.Folder, "--output", workspace.Output, "--format", "html,docx,xlsx");
        Assert.True(run.ExitCode == 0, run.ToString());
        var output = workspace.Output;

        using var word = OfficeFile.Word(File.ReadAllBytes(Path.Combine(output, "strategic-assessment.docx")));
        OfficeFile.AssertValid(word);
        var cells = word.MainDocumentPart!.Document!.Descendants<WordCell>().Select(c => (c.InnerText, Fill: c.Descendants<Shading>().FirstOrDefault()?.Fill?.Value)).ToList();
        using var excel = OfficeFile.Excel(File.ReadAllBytes(Path.Combine(output, "data-tables.xlsx")));
        OfficeFile.AssertValid(excel);
        var styles = excel.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var looks = excel.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>())
            .Select(c => (InnerText: TextOf(excel.WorkbookPart, c), Fill: FillOf(styles, c.StyleIndex?.Value ?? 0))).ToList();

        var page = File.ReadAllText(Path.Combine(output, "strategic-assessment.html"));

        foreach (var (shape, fill, name) in Lit)
        {
            var (inWord, inExcel) = (cells.Where(c => c.InnerText.StartsWith(shape, StringComparison.Ordinal)).ToList(), looks.Where(c => c.InnerText.StartsWith(shape, StringComparison.Ordinal)).ToList());
            Assert.NotEmpty(inWord);
            Assert.All(inWord, c => Assert.Equal(fill, c.Fill));
            Assert.Equal(inWord.Count, inExcel.Count);
            Assert.Equal(inWord.Count, Regex.Count(page, $"<td class=\"numeric(?: words)?{name}\" [^>]*>{shape}", RegexOptions.CultureInvariant));
            Assert.All(inExcel, c => Assert.Equal(fill is null ? null : "FF" + fill, c.Fill));
        }
    }

    // Thanet's violence is clearly above the county's, and Swale's perhaps.
    [Fact]
    public void A_judgement_has_a_sign_beside_its_words_which_nobody_hears_and_no_data_file_has()
    {
        using var workspace = Workspace.OfSample();
        Assert.Equal(0, workspace.Build("--format", "html,docx,xlsx,md").ExitCode);
        string Read(string path) => File.ReadAllText(Path.Combine(workspace.Output, path));
        foreach (var (sign, words) in new[] { ("▲", "clearly higher, worse"), ("▼", "clearly lower, better"), ("△", "some sign it is higher"), ("▽", "some sign it is lower"), ("▲", "clear rise, worse") })
        {
            Assert.Contains($"><span aria-hidden=\"true\">{sign}</span> {words}</td>", Read("strategic-assessment.html"), StringComparison.Ordinal);
            Assert.Contains($"{sign} {words}", Read("strategic-assessment.md"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("</span> no clear difference</td>", Read("strategic-assessment.html"), StringComparison.Ordinal);
        using var word = OfficeFile.Word(File.ReadAllBytes(Path.Combine(workspace.Output, "strategic-assessment.docx")));
        Assert.Contains(word.MainDocumentPart!.Document!.Descendants<WordCell>(), c => c.InnerText == "▲ clearly higher, worse");
        Assert.Contains(",\"clearly higher, worse\",", Read("tables/violent-crime-judged.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("▲", Read("tables/violent-crime-judged.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_on_a_light_stands_out_more_than_seven_to_one() =>
        Assert.All(Lights.Fills, fill => Assert.InRange(Colour.Of("#" + fill).ContrastWith(Colour.Of("#17212b")), 7, 21));

    private static string TextOf(WorkbookPart book, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? book.SharedStringTablePart!.SharedStringTable!.ElementAt(int.Parse(cell.InnerText, CultureInfo.InvariantCulture)).InnerText
        : cell.InnerText;

    private static string? FillOf(Stylesheet styles, uint look) =>
        styles.Fills!.Elements<Fill>().ElementAt((int)styles.CellFormats!.Elements<CellFormat>().ElementAt((int)look).FillId!.Value).PatternFill?.ForegroundColor?.Rgb?.Value;
}
