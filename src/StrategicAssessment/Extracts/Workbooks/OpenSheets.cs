using System.Xml;

namespace StrategicAssessment.Extracts.Workbooks;

/// <summary>The worksheets of an OpenDocument spreadsheet (.ods; ODF 1.2 part 1, sections 9, 16 and 17), from <c>styles.xml</c> and <c>content.xml</c>, each read once from beginning to end.</summary>
internal sealed class OpenSheets
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", Format = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";

    private readonly XmlReader xml;
    private readonly SheetWriter writer = new();
    private readonly HashSet<string> hiddenStyles = new(StringComparer.Ordinal);

    // As many as have styles and are told when they are hidden: what a sheet of LibreOffice can have.
    private const int MostColumns = 16_384;

    // By the style of a cell the name of its format, and by that which of d, m and y it shows.
    private readonly Dictionary<string, string> formats = new(StringComparer.Ordinal), parts = new(StringComparer.Ordinal);

    private OpenSheets(XmlReader xml, OpenSheets? named)
    {
        this.xml = xml;
        if (named is not null) (hiddenStyles, formats, parts) = (named.hiddenStyles, named.formats, named.parts);
    }

    /// <summary>All sheets, in the order of the workbook.</summary>
    /// <param name="styles">What cells are shown by, where the file has it.</param>
    /// <exception cref="XmlException">The content is broken.</exception>
    public static IReadOnlyList<Sheet> Read(Stream? styles, Stream content) => In(content, styles is null ? null : In(styles, null).Of).Sheets;

    private static (OpenSheets Of, List<Sheet> Sheets) In(Stream part, OpenSheets? named)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true });
        var of = new OpenSheets(reader, named);
        return (of, [.. of.Sheets()]);
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
        var (hidden, styles) = (new List<int>(), new List<string?>());
        var above = new Dictionary<int, (int Rows, string Text)>();
        foreach (var part in Below("table"))
        {
            var isOut = xml.GetAttribute("visibility", Table) is "collapse" or "filter";
            if (part == "table-column")
            {
                var many = Math.Min(Repeated("number-columns-repeated"), MostColumns);
                if (isOut) hidden.AddRange(Enumerable.Range(styles.Count + 1, many));
                styles.AddRange(Enumerable.Repeat(xml.GetAttribute("default-cell-style-name", Table), many));
            }
            else if (part == "table-row")
            {
                var many = Repeated("number-rows-repeated");
                AddRow(styles, above);
                writer.EndRow(isOut, many);
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

    // Blank cells are added when something follows them.
    private void AddRow(List<string?> styles, Dictionary<int, (int Rows, string Text)> above)
    {
        var (at, blank, begun, isOfHeadings) = (0, 0, new List<int>(), false);
        foreach (var part in Below("table-row"))
        {
            if (part is not ("table-cell" or "covered-table-cell")) continue;
            var (many, rows) = (Repeated("number-columns-repeated"), Repeated("number-rows-spanned"));
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

            at += many;
            if (text.Length == 0)
            {
                blank += many;
            }
            else
            {
                writer.Add(string.Empty, blank);
                writer.Add(text, many);
                blank = 0;
            }
        }

        // As in Excel's files: in lines of headings, where cells reach sideways, those that reach down do not repeat.
        if (isOfHeadings) begun.ForEach(b => above.Remove(b));
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
