using System.IO.Compression;
using System.Xml;

namespace StrategicAssessment.Extracts.Workbooks;

/// <summary>The cells of a new Excel file (.xlsx, .xlsm) whose formulas ended in an error (ECMA-376 part 1, 18.3.1.4: type <c>e</c>).</summary>
internal static class FormulaErrors
{
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>How many bytes tell of an error: pieces of a file have to share one less.</summary>
    public const int Mark = 3;

    /// <summary>Whether a piece of a file may have a cell of that type. Reading a sheet for them takes a third of the time that all its cells take.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> piece) => piece.IndexOf("\"e\""u8) >= 0 || piece.IndexOf("'e'"u8) >= 0 || piece.Contains((byte)0);

    /// <summary>By the name of the sheet and the address of the cell, what the cell shows.</summary>
    /// <param name="mayHoldErrors">The files of the archive in which <see cref="MayStandIn"/> saw one.</param>
    public static IReadOnlyDictionary<(string Sheet, string Cell), string> In(ZipArchive archive, HashSet<string> mayHoldErrors)
    {
        var errors = new Dictionary<(string Sheet, string Cell), string>();
        var parts = Elements(archive.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship").ToDictionary(r => r["Id"], r => r["Target"].TrimStart('/'), StringComparer.Ordinal);
        foreach (var sheet in Elements(archive.GetEntry("xl/workbook.xml"), "sheet").Where(s => s.ContainsKey("id") && parts.ContainsKey(s["id"])))
        {
            var target = parts[sheet["id"]];
            var path = target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target;
            foreach (var cell in mayHoldErrors.Contains(path) ? Elements(archive.GetEntry(path), "c", "e") : []) errors.TryAdd((sheet["name"], cell.GetValueOrDefault("r", string.Empty)), cell["v"]);
        }

        return errors;
    }

    // The attributes of elements, by their names without prefix; those of a type with the text of what they hold, as "v".
    private static IEnumerable<Dictionary<string, string>> Elements(ZipArchiveEntry? part, string element, string? type = null)
    {
        if (part is null) yield break;
        using var open = part.Open();
        using var xml = XmlReader.Create(open, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element || (type is not null && xml.GetAttribute("t") != type)) continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute()) attributes[xml.LocalName == "id" && xml.NamespaceURI != Related ? "own id" : xml.LocalName] = xml.Value;
            xml.MoveToElement();
            if (type is not null) attributes["v"] = xml.ReadToDescendant("v", xml.NamespaceURI) ? xml.ReadString() : "#VALUE!";
            yield return attributes;
        }
    }
}
