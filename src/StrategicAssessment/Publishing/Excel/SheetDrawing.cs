using StrategicAssessment.Charts.Office;
using StrategicAssessment.Packaging;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>A chart under the table that it draws: the part that says where it stands, and the chart.</summary>
/// <param name="Chart">Excel's own chart, whose series are the table's cells.</param>
/// <param name="Name">As in the document: <c>Figure 3</c>.</param>
/// <param name="Alternative">What somebody who cannot see it is told.</param>
internal sealed record SheetDrawing(SheetChart Chart, string Name, string Alternative)
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private const int Width = 7_200_000, UnitsPerPoint = 12_700, HeightOfPage = 490, HeightOfUpright = 730;

    /// <param name="number">Of the worksheet in the workbook, from 1.</param>
    /// <param name="lastRow">The last row of its table, from 0.</param>
    public IEnumerable<OfficePart> Parts(int number, int lastRow)
    {
        var chart = string.Create(CultureInfo.InvariantCulture, $"charts/chart{number}.xml");
        yield return new OfficePart("xl/" + PathOf(number), "application/vnd.openxmlformats-officedocument.drawing+xml", Write(lastRow + 2)) { Relationships = [new Relationship("chart", Relationship.Office + "chart", $"../{chart}")] };
        yield return new OfficePart("xl/" + chart, OfficeChart.ContentType, Chart.Part);
    }

    /// <summary>In points; never more than a page that lies on its side has.</summary>
    public int Height => Math.Min(HeightOfPage, Width / 100 * Chart.Height / UnitsPerPoint);

    /// <summary>Whether it is printed on a page of its own, because it does not fit below rows of this height in points.</summary>
    public bool IsApart(int heightOfRows, bool isUpright) => heightOfRows + Height > (isUpright ? HeightOfUpright : HeightOfPage);

    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"drawings/drawing{number}.xml");

    private ReadOnlyMemory<byte> Write(int row)
    {
        var xml = new Xml().Open("xdr:wsDr").With("xmlns:xdr", Spreadsheet).With("xmlns:a", OfficeNames.Drawing).Open("xdr:oneCellAnchor");
        xml.Open("xdr:from").Element("xdr:col", "0").Element("xdr:colOff", "0").Element("xdr:row", row.ToString(CultureInfo.InvariantCulture)).Element("xdr:rowOff", "0").Close();
        xml.Open("xdr:ext").With("cx", Width).With("cy", Height * UnitsPerPoint).Close();
        xml.Open("xdr:graphicFrame").With("macro", string.Empty).Open("xdr:nvGraphicFramePr");
        xml.Open("xdr:cNvPr").With("id", 2).With("name", Name).With("descr", Printable.Of(Alternative)).Close().Empty("xdr:cNvGraphicFramePr").Close();
        xml.Open("xdr:xfrm").Open("a:off").With("x", 0).With("y", 0).Close().Open("a:ext").With("cx", 0).With("cy", 0).Close().Close();
        xml.Open("a:graphic").Open("a:graphicData").With("uri", OfficeNames.Chart);
        xml.Open("c:chart").With("xmlns:c", OfficeNames.Chart).With("xmlns:r", OfficeNames.Relationships).With("r:id", "chart").Close();
        return xml.Close().Close().Close().Empty("xdr:clientData").Close().Close().ToUtf8();
    }
}
