using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>The paper, in twentieths of a point: A4 unless a reference document says otherwise.</summary>
/// <param name="Short">The shorter edge.</param>
/// <param name="Long">The longer edge.</param>
/// <param name="Top">Margin of an upright page, as the following three.</param>
/// <param name="Header">Distance of the running header from the edge.</param>
/// <param name="Footer">Distance of the running footer from the edge.</param>
internal sealed record WordPage(int Short, int Long, int Top, int Right, int Bottom, int Left, int Header, int Footer)
{
    /// <summary>A4 with margins of 22 to 25 mm.</summary>
    public static WordPage A4 { get; } = new(11906, 16838, 1418, 1247, 1304, 1247, 680, 624);

    /// <summary>The room for text on a page that stands upright or lies on its side.</summary>
    public int TextWidth(bool isLandscape) => isLandscape ? Long - Top - Bottom : Short - Left - Right;

    /// <summary>The size and margins of a page as a section says them: a page that lies on its side is turned with its margins.</summary>
    public void Write(Xml xml, bool isLandscape)
    {
        xml.Open("w:pgSz").With("w:w", isLandscape ? Long : Short).With("w:h", isLandscape ? Short : Long);
        xml.With("w:orient", isLandscape ? "landscape" : null).Close();
        xml.Open("w:pgMar").With("w:top", isLandscape ? Left : Top).With("w:right", isLandscape ? Top : Right);
        xml.With("w:bottom", isLandscape ? Right : Bottom).With("w:left", isLandscape ? Bottom : Left);
        xml.With("w:header", Header).With("w:footer", Footer).With("w:gutter", 0).Close();
    }
}
