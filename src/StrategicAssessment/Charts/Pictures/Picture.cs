using ScottPlot;
using StrategicAssessment.Charts.Svg;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>How wide a picture is drawn.</summary>
internal enum PictureWidth
{
    /// <summary>720 pixels: a page's column of text.</summary>
    Wide,

    /// <summary>360 pixels: a phone.</summary>
    Narrow,
}

/// <summary>Charts as pictures. The same chart gives the same bytes on every machine.</summary>
internal static class Picture
{
    /// <summary>A file of its own, with the finding and the subject in the picture.</summary>
    public static string Svg(Chart chart) => SvgWriter.Write(chart);

    /// <summary>An element to stand in a page below a caption that says the finding and the subject: the drawing without them.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="id">A prefix that no other id of the page begins with.</param>
    /// <param name="width">For which screens.</param>
    public static string Element(Chart chart, string id, PictureWidth width) => SvgWriter.Element(chart, id);

    /// <summary>A PNG at twice the size, for slides and mail: with the finding, the subject and the source in the picture.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="source">Where its numbers come from, in words; empty for none.</param>
    public static byte[] Png(Chart chart, string source)
    {
        using var plot = new Plot();
        plot.Title(chart.Title + "\n" + chart.Subject + "\n" + source);
        plot.Add.Bars(chart.Plot.Grid().Series.SelectMany(s => s.Numbers).Select(n => n.Size).ToArray());
        using var image = plot.GetImage(1440, 900);
        return image.GetImageBytes(ImageFormat.Png);
    }
}
