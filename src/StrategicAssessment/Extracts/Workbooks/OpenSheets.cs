using System.Xml;

namespace StrategicAssessment.Extracts.Workbooks;

/// <summary>The worksheets of an OpenDocument spreadsheet (.ods; ODF 1.2 part 1, sections 9, 16 and 17), from <c>styles.xml</c> and <c>content.xml</c>, each read once from beginning to end.</summary>
internal sealed class OpenSheets
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", Format = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";

    // More of one row or cell than this fill a sheet to its end, to colour it.
    private const int MostRepeated = 1_000;

    private XmlReader xml = XmlReader.Create(Stream.Null);
    private readonly HashSet<string> hiddenStyles = new(StringComparer.Ordinal);

    // By the style of a cell the name of its format, and by that which of d, m and y it shows.
    private readonly Dictionary<string, string> formats = new(StringComparer.Ordinal), parts = new(StringComparer.Ordinal);

    /// <exception cref="XmlException">The content is broken.</exception>
    public static IEnumerable<Sheet> Read(params IEnumerable<Stream> parts)
    {
        var sheets = new OpenSheets();
        return [.. parts.SelectMany(sheets.In)];
    }

    private List<Sheet> In(Stream part)
    {
        xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true });
        using (xml) return [.. Sheets()];
    }

    private IEnumerable<Sheet> Sheets()
    {
        var (style, format) = (string.Empty, string.Empty);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.NamespaceURI, xml.LocalName)
            {
                case (Style, "style"):
                    style = xml.GetAttribute("name", Style) ?? string.Empty;
                    if (xml.GetAttribute("data-style-name", Style) is { } named) formats[style] = named;
                    break;
                case (Style, "table-properties") when xml.GetAttribute("display", Table) == "false":
                    hiddenStyles.Add(style);
                    break;
                case (Format, "date-style"):
                    format = xml.GetAttribute("name", Style) ?? string.Empty;
                    parts[format] = string.Empty;
                    break;
                case (Format, "day" or "month" or "year") when parts.ContainsKey(format):
                    parts[format] += xml.LocalName[0];
                    break;
                case (Table, "table"):
                    yield return SheetHere();
                    break;
            }
        }
    }

    private Sheet SheetHere()
    {
        var (name, isHidden) = (xml.GetAttribute("name", Table) ?? string.Empty, hiddenStyles.Contains(xml.GetAttribute("style-name", Table) ?? string.Empty));
        var (writer, hidden, styles) = (new SheetWriter(), new List<int>(), new List<string?>());
        var above = new Dictionary<int, (int Rows, string Text)>();
        foreach (var part in Below("table"))
        {
            var isOut = xml.GetAttribute("visibility", Table) is "collapse" or "filter";
            if (part == "table-column")
            {
                var many = Math.Min(Repeated("number-columns-repeated"), MostRepeated);
                if (isOut) hidden.AddRange(Enumerable.Range(styles.Count + 1, many));
                styles.AddRange(Enumerable.Repeat(xml.GetAttribute("default-cell-style-name", Table), many));
            }
            else if (part == "table-row")
            {
                var many = Repeated("number-rows-repeated");
                var cells = RowHere(styles, above);
                for (var i = 0; i < many && (cells.Count == 0 || many <= MostRepeated); i++)
                {
                    cells.ForEach(writer.Add);
                    writer.EndRow(isOut);
                }
            }
        }

        return writer.Made(name) with { IsHidden = isHidden, HiddenColumns = [.. hidden] };
    }

    // The elements of tables below the one that is read, those in groups and among header rows too; the reader stands on each.
    private IEnumerable<string> Below(string end)
    {
        if (xml.IsEmptyElement) yield break;
        while (xml.Read() && !IsEnd(end))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == Table) yield return xml.LocalName;
        }
    }

    private List<string> RowHere(List<string?> styles, Dictionary<int, (int Rows, string Text)> above)
    {
        var (cells, begun, isOfHeadings) = (new List<string>(), new List<int>(), false);
        foreach (var part in Below("table-row"))
        {
            if (part is not ("table-cell" or "covered-table-cell")) continue;
            var (many, rows, at) = (Repeated("number-columns-repeated"), Repeated("number-rows-spanned"), cells.Count);
            isOfHeadings |= Repeated("number-columns-spanned") > 1;
            var text = CellHere(part, xml.GetAttribute("style-name", Table) ?? (at < styles.Count ? styles[at] : null));
            if (rows > 1)
            {
                above[at] = (rows, text);
                begun.Add(at);
            }
            else if (part == "covered-table-cell" && text.Length == 0 && above.TryGetValue(at, out var cell) && cell.Rows > 1)
            {
                above[at] = (cell.Rows - 1, text = cell.Text);
            }

            if (many <= MostRepeated || text.Length == 0) cells.AddRange(Enumerable.Repeat(text, Math.Min(many, MostRepeated)));
        }

        // As in Excel's files: in lines of headings, where cells reach sideways, those that reach down do not repeat.
        if (isOfHeadings) begun.ForEach(b => above.Remove(b));
        return cells[..(cells.FindLastIndex(c => c.Length > 0) + 1)];
    }

    private string CellHere(string element, string? style)
    {
        var (kind, value, day) = (xml.GetAttribute("value-type", Office), xml.GetAttribute("value", Office), xml.GetAttribute("date-value", Office));
        var shown = ShownHere(element);
        return kind switch
        {
            _ when shown is ['#', ..] => shown,
            _ when shown.StartsWith("Err:", StringComparison.Ordinal) => "#" + shown,
            "float" or "currency" or "percentage" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => CellText.Of(number, kind == "percentage"),
            "date" when DateTime.TryParse(day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => CellText.Of(at, style is not null && formats.TryGetValue(style, out var format) ? parts.GetValueOrDefault(format, "dmy") : "dmy"),
            "boolean" => shown.ToUpperInvariant(),
            _ => shown,
        };
    }

    // Paragraphs of a cell, joined by spaces; notes that hang on it are none of its text.
    private string ShownHere(string element)
    {
        if (xml.IsEmptyElement) return string.Empty;
        var (shown, notes) = (new StringBuilder(), 0);
        while (xml.Read() && !IsEnd(element))
        {
            if (xml.NamespaceURI == Office && xml.LocalName == "annotation") notes += xml.NodeType == XmlNodeType.EndElement ? -1 : xml.IsEmptyElement ? 0 : 1;
            else if (notes == 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) shown.Append(xml.Value);
            else if (notes == 0 && xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == Text && xml.LocalName is "p" or "s" or "tab" or "line-break") shown.Append(' ');
        }

        return shown.ToString().Trim();
    }

    private bool IsEnd(string element) => xml.NodeType == XmlNodeType.EndElement && xml.NamespaceURI == Table && xml.LocalName == element;

    private int Repeated(string attribute) => int.TryParse(xml.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? Math.Max(many, 1) : 1;
}
