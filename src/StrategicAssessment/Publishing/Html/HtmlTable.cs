using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Publishing.Html;

/// <summary>Writes a table: one that scrolls by itself on a small screen, and that a screen reader can walk.</summary>
internal sealed class HtmlTable(Markup html, HtmlIds ids)
{
    private const int DeepestIndent = 3;

    // More would take so much of a page that the one before it may stay half empty.
    private const int MostLinesTogether = 17;

    // On paper, in tenths of a millimetre: the width between the margins of an upright page, a letter, and what stands around the text of a cell.
    private const int Paper = 1780, Half = 850, Letter = 19, Around = 34;

    // A longer text is words ("no significant change"), which may be broken between two lines.
    private const int LongestNumber = 14;

    private readonly HtmlInlines inlines = new(html, ids);

    public void Write(TableBlock table)
    {
        var id = ids.Next($"table-{table.Id}");
        // Tables without a caption may share their headings, and a landmark has a name of its own.
        html.Raw("<div").Attribute("class", ClassOf(table)).Attribute("id", id).Raw(">\n<div class=\"scroll\"").Attribute("role", table.Caption.IsEmpty ? "group" : "region");
        if (table.Caption.IsEmpty) html.Attribute("aria-label", table.Name).Raw(" tabindex=\"0\">\n<table").Attribute("aria-label", table.Name).Raw(">\n");
        else WriteCaption(table, ids.Next($"{id}-caption"));
        WriteHead(table);
        html.Raw("<tbody>\n");
        foreach (var row in table.Rows) WriteRow(row, table);
        html.Raw("</tbody>\n</table>\n</div>\n");
        WriteNotes(table);
        html.Raw("</div>\n");
    }

    private void WriteCaption(TableBlock table, string id)
    {
        html.Attribute("aria-labelledby", id).Raw(" tabindex=\"0\">\n<table>\n<caption><span class=\"caption\"").Attribute("id", id).Raw("><span class=\"table-number\">");
        if (table.Number > 0) html.Word("page.table", table.Label);
        inlines.Write("</span> ", table.Caption, "</span></caption>\n");
    }

    private void WriteHead(TableBlock table)
    {
        html.Raw("<thead>\n<tr><th scope=\"col\">").Text(table.RowHeading).Raw("</th>");
        foreach (var column in table.Columns)
            html.Raw("<th scope=\"col\"").Attribute("class", ClassOf(column)).Raw(">").Text(column.Heading).Raw("</th>");
        if (table.HasCourses) html.Raw("<th scope=\"col\" class=\"course\">").Word("page.course").Raw("</th>");
        html.Raw("</tr>\n</thead>\n");
    }

    private void WriteRow(TableRow row, TableBlock table)
    {
        html.Raw("<tr").Attribute("class", ClassOf(row.Kind)).Raw("><th scope=\"row\"").Attribute("class", ClassOfIndent(row.Indent)).Raw(">");
        if (row.Words.IsEmpty) html.Text(row.PrintedLabel);
        else inlines.Write(row.Words);
        html.Raw("</th>");
        foreach (var (cell, column) in row.Cells.Zip(table.Columns)) WriteCell(cell, column);
        if (table.HasCourses) html.Raw("<td class=\"course\">").Raw(Sparkline.Write(row.Course)).Raw("</td>");
        html.Raw("</tr>\n");
    }

    private void WriteCell(TableCell cell, TableColumn column)
    {
        html.Raw("<td").Attribute("class", ClassOf(cell, column)).Attribute("data-figure", cell.FigureId).Raw(">");
        if (cell.Spoken is { } spoken) WriteSpoken(cell.Display, spoken);
        else
        {
            if (cell is { Sign.Length: > 0, SignWords.Length: > 0 }) WriteSpoken(cell.Sign, cell.SignWords, " ");
            else if (cell.Sign.Length > 0) html.Raw("<span aria-hidden=\"true\">").Text(cell.Sign).Raw("</span> ");
            if (cell.Words.IsEmpty) html.Text(cell.Display);
            else inlines.Write(cell.Words);
        }

        if (!cell.Course.IsEmpty) html.Raw(" <span class=\"course\">").Raw(Sparkline.Write(cell.Course)).Raw("</span>");

        html.Raw("</td>");
    }

    private void WriteSpoken(string shorthand, string spoken, string space = "") =>
        html.Raw("<abbr").Attribute("title", spoken).Raw("><span aria-hidden=\"true\">").Text(shorthand + space).Raw("</span><span class=\"visually-hidden\">").Text(spoken + space).Raw("</span></abbr>");

    private void WriteNotes(TableBlock table)
    {
        if (table.Notes.IsEmpty) return;
        html.Raw("<div class=\"notes\">\n");
        foreach (var note in table.Notes) inlines.Write("<p>", note, "</p>\n");
        html.Raw("</div>\n");
    }

    private static string ClassOf(TableBlock table) => $"table{(WidthOf(table) > Paper ? " wide" : "")}{(LinesOf(table) > MostLinesTogether ? " long" : "")}";

    // Where two columns hold words, these are broken, and their rows take two lines.
    private static int LinesOf(TableBlock table) =>
        table.Lines * (table.Columns.Index().Count(c => table.Rows.Any(r => ClassOf(r.Cells[c.Index], c.Item) == "numeric words")) > 1 ? 2 : 1);

    /// <summary>Whether it can stand beside another on paper.</summary>
    public static bool FitsHalf(TableBlock table) => WidthOf(table) <= Half;

    // Where the widest words alone need more than a page that stands upright, the table is printed on one that lies on its side.
    private static int WidthOf(TableBlock table)
    {
        var needed = table.HasCourses ? Sparkline.PrintedWidth + Around : 0;
        for (var i = -1; i < table.Columns.Length; i++)
        {
            var longest = LongestWord(i < 0 ? table.RowHeading : table.Columns[i].Heading);
            foreach (var row in table.Rows) longest = Math.Max(longest, i < 0 ? LongestWord(row.PrintedLabel) : LengthOf(row.Cells[i].Display));
            needed += (longest * Letter) + Around;
        }

        return needed;
    }

    private static int LengthOf(string display) => display.Length > LongestNumber ? LongestWord(display) : display.Length;

    private static int LongestWord(string text) => text.Split(' ').Max(w => w.Length);

    private static string? ClassOf(TableCell cell, TableColumn column) =>
        string.Join(' ', new[] { column.IsNumeric && cell.Display.Length > LongestNumber ? "numeric words" : ClassOf(column), ClassOf(cell.Light) }.OfType<string>()) is { Length: > 0 } names ? names : null;

    private static string? ClassOf(Light light) => light == Light.Off ? null : light.ToString().ToLowerInvariant();

    private static string? ClassOf(TableColumn column) => column.IsNumeric ? "numeric" : null;

    private static string? ClassOf(RowKind kind) => kind == RowKind.Ordinary ? null : kind.ToString().ToLowerInvariant();

    private static string? ClassOfIndent(int indent) =>
        indent > 0 ? string.Create(CultureInfo.InvariantCulture, $"indent-{Math.Min(indent, DeepestIndent)}") : null;
}
