using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StrategicAssessment.Tests.Browser;
using StrategicAssessment.Tests.Published;
using StrategicAssessment.Tests.Publishing.Markdown;
using Xunit;

namespace StrategicAssessment.Tests.Office;

public sealed class PrintedFromOfficeTests(BuiltSamples samples)
{
    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void The_Word_file_prints_what_the_Markdown_says(string edition)
    {
        var pages = LibreOffice.Pages(Path.Combine(samples.Of(edition), "strategic-assessment.docx"));
        for (var i = 1; i < pages.Count; i++) Assert.Contains($"Page {i + 1} of {pages.Count}", pages[i], StringComparison.Ordinal);
        Assert.DoesNotContain("Page 1 of", pages[0], StringComparison.Ordinal);
        Assert.Contains("means not available", Squeezed(pages[0], " "), StringComparison.Ordinal);
        Assert.StartsWith("Contents", pages[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1], StringComparison.Ordinal);
        Assert.All(pages.Skip(1), p => Assert.Contains(edition == "2025-26" ? "Strategic Assessment (invented example): Northshire 2025-26" : $"Strategic Assessment: Maidstone {edition}", p, StringComparison.Ordinal));
        var printed = WordsOf(string.Join(' ', pages)).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var markdown = ReadBack.Document(File.ReadAllText(Path.Combine(samples.Of(edition), "strategic-assessment.md")));
        AssertHeadings(markdown, Squeezed(string.Join(' ', pages)));
        var said = WordsOf(WithoutNoteMarks(string.Join(' ', LinesOf(markdown)))).CountBy(w => w, StringComparer.Ordinal);
        Assert.Empty(said.Where(w => printed.GetValueOrDefault(w.Key) < w.Value).Select(w => $"{w.Key}: {printed.GetValueOrDefault(w.Key)} of {w.Value}"));
    }

    // 16 pages of body and 12 of annex, the sample's bar: the annex begins where the body ends. A page before one that lies on its side is the last of its part.
    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void The_pages_of_the_Word_file_are_few_and_filled(string edition)
    {
        var filled = LibreOffice.Printed(Path.Combine(samples.Of(edition), "strategic-assessment.docx"), PageInk.Of);
        var annex = LibreOffice.Pages(Path.Combine(samples.Of(edition), "strategic-assessment.docx")).ToList().FindLastIndex(p => Regex.IsMatch(p, @"^\s*\d+\s+Annex\s*$", RegexOptions.Multiline));
        Assert.InRange(annex, 2, 16);
        Assert.InRange(filled.Count - annex, 1, edition == "2025-26" ? 13 : 12);
        // A table of one row needs no page on its side; one with a column for each hour does.
        if (edition != "2025-26") Assert.DoesNotContain(null, filled);
        var own = filled.Index().Where(p => p.Item is not null && p.Index < filled.Count - 1 && filled[p.Index + 1] is not null).Select(p => (Page: p.Index + 1, Filled: p.Item!.Value)).ToList();
        Assert.InRange(own.Average(p => p.Filled), 0.8, 1);
        Assert.All(own, p => Assert.InRange(p.Filled, 0.6, 1));
    }

    [Theory, MemberData(nameof(BuiltSamples.All), MemberType = typeof(BuiltSamples))]
    public void The_workbook_prints_every_cell_of_every_table(string edition)
    {
        var printed = WordsOf(string.Join(' ', LibreOffice.Pages(Path.Combine(samples.Of(edition), "data-tables.xlsx")))).ToHashSet(StringComparer.Ordinal);
        // That of page one has numbers of the others only, in words.
        var markdown = ReadBack.Document(File.ReadAllText(Path.Combine(samples.Of(edition), "strategic-assessment.md")));
        var captions = markdown.OfType<ParagraphBlock>().Where(p => ReadBack.Text(p).StartsWith("Table ", StringComparison.Ordinal)).Select(p => markdown.IndexOf(p) + 1).ToHashSet();
        // What has no caption is a table of words, which no worksheet has.
        var tables = markdown.Descendants<Table>().Where(t => ReadBack.Text(t.Descendants<TableCell>().First()) != "Topic" && (t.Parent != markdown || captions.Contains(markdown.IndexOf(t))));
        var cells = WordsOf(WithoutNoteMarks(string.Join(' ', tables.SelectMany(t => t.Descendants<TableCell>()).Select(ReadBack.Text))));
        Assert.Empty(cells.Where(c => !printed.Contains(c)).Distinct());
    }

    // With their numbers, which Word works out by itself.
    private static void AssertHeadings(MarkdownDocument markdown, string printed)
    {
        var headings = markdown.OfType<HeadingBlock>().Select(ReadBack.Text);
        var numbered = markdown.OfType<ParagraphBlock>().Select(ReadBack.Text).Where(t => Regex.IsMatch(t, @"^\d+\.\d+ ")).Select(t => t[..Math.Min(40, t.Length)]);
        Assert.All(headings.Concat(numbered), text => Assert.Contains(Squeezed(text), printed, StringComparison.Ordinal));
    }

    // Lines of the contents stand in Word in another form.
    private static IEnumerable<string> LinesOf(MarkdownDocument markdown) => markdown.Where(b => b is not ListBlock || !b.Descendants<Markdig.Syntax.Inlines.LinkInline>().Any()).SelectMany(b => b.Descendants<LeafBlock>().Prepend(b as LeafBlock)).OfType<LeafBlock>().Select(ReadBack.Text);

    private static string WithoutNoteMarks(string text) => Regex.Replace(text, @"\[note \d+\]|Note \d+:", "");

    private static string Squeezed(string text, string between = "") => string.Join(between, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A line may break at a hyphen, so words end there.
    private static IEnumerable<string> WordsOf(string text) => Regex.Matches(text, @"[\p{L}\p{Nd}][\p{L}\p{Nd}.,%']*", RegexOptions.CultureInvariant).Select(m => m.Value.TrimEnd('.', ',', '\''));
}
