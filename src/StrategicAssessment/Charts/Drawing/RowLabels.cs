using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Drawing;

/// <summary>The column of labels at the left of bars: broken into lines, and as wide as it must be.</summary>
internal sealed class RowLabels
{
    private const double WidestColumn = 230;
    private const int MostLines = 3;

    private readonly IReadOnlyList<ChartRow> rows;
    private readonly List<IReadOnlyList<string>> lines = [];

    /// <summary>Measures them.</summary>
    public RowLabels(IReadOnlyList<ChartRow> rows)
    {
        this.rows = rows;
        var width = 0.0;
        foreach (var row in rows)
        {
            var style = StyleOf(row);
            var broken = TextMeasure.Wrap(row.Label, WidestColumn, MostLines, style);
            lines.Add(broken);
            width = Math.Max(width, TextMeasure.Widest(broken, style));
        }

        Width = width;
    }

    /// <summary>Of labels of which none stands out.</summary>
    public static RowLabels Of(IEnumerable<string> labels) => new([.. labels.Select(l => new ChartRow(l, ChartRole.Ordinary, ChartWords.None))]);

    /// <summary>Width of the column.</summary>
    public double Width { get; }

    /// <summary>How high a row must be for its label.</summary>
    public double HeightOf(int row) => (lines[row].Count * TextStyle.Plain.LineHeight) + 4;

    /// <summary>Draws a label, its right edge where told, its middle at the height told.</summary>
    public void Draw(Sheet sheet, int row, double right, double middle)
    {
        var style = StyleOf(rows[row]);
        var count = lines[row].Count;
        var y = middle - (count * style.LineHeight / 2) + ((style.LineHeight + style.CapHeight) / 2);
        for (var i = 0; i < count; i++)
        {
            var isShortened = i == count - 1 && lines[row][i].EndsWith('…');
            sheet.Add(new Label(right, y + (i * style.LineHeight), lines[row][i], style, Anchor.End) { Whole = isShortened ? rows[row].Label : null });
        }
    }

    private static TextStyle StyleOf(ChartRow row) => row.Role == ChartRole.Focus ? TextStyle.Strong : TextStyle.Plain;
}
