using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Office;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>What the body of a document needs beside itself: addresses of links, footnotes, and numbers of ordered lists.</summary>
/// <param name="hasPictures">Whether each chart has a picture beside it, for programs that do not draw it.</param>
internal sealed class WordParts(bool hasPictures)
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Addresses outside the document, in order of first use.</summary>
    public List<Relationship> Links { get; } = [];

    public WordFootnotes Footnotes { get; } = new();
    public WordCharts Charts { get; } = new(hasPictures);
    public WordLists Lists { get; } = new();

    /// <summary>The relationship for an address; null for one that is not well formed, which Word would refuse with the whole file.</summary>
    public string? LinkTo(string target)
    {
        if (known.TryGetValue(target, out var id)) return id;
        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || !address.IsWellFormedOriginalString()) return null;
        id = string.Create(CultureInfo.InvariantCulture, $"link{Links.Count + 1}");
        Links.Add(new Relationship(id, Relationship.Office + "hyperlink", address.AbsoluteUri, IsExternal: true));
        return known[target] = id;
    }
}

/// <summary><c>footnotes.xml</c>: the notes to rows of tables. Word numbers them by their places in the document.</summary>
internal sealed class WordFootnotes
{
    private readonly List<ImmutableArray<IInline>> notes = [];

    /// <summary>A new footnote; its number is its id, because notes are added in the order of the document.</summary>
    public int Add(ImmutableArray<IInline> text)
    {
        notes.Add(text);
        return notes.Count;
    }

    /// <summary>The part's bytes, with the two lines that Word draws above footnotes.</summary>
    /// <param name="inlines">Writes a note's text.</param>
    public ReadOnlyMemory<byte> Write(Action<Xml, ImmutableArray<IInline>> inlines)
    {
        var xml = new Xml().Open("w:footnotes").With("xmlns:w", WordNames.Main).With("xmlns:r", OfficeNames.Relationships);
        WriteLine(xml, "separator", -1);
        WriteLine(xml, "continuationSeparator", 0);
        for (var i = 0; i < notes.Count; i++)
        {
            xml.Open("w:footnote").With("w:id", i + 1).Open("w:p").Open("w:pPr").Empty("w:pStyle", "w:val", WordStyle.FootnoteText).Close();
            xml.OpenRun(new RunLook(Style: WordStyle.FootnoteReference)).Empty("w:footnoteRef").Close().Run(" ");
            inlines(xml, notes[i]);
            xml.Close().Close();
        }

        return xml.Close().ToUtf8();
    }

    private static void WriteLine(Xml xml, string kind, int id) => xml.Open("w:footnote").With("w:type", kind).With("w:id", id)
        .Open("w:p").Open("w:pPr").Open("w:spacing").With("w:after", 0).Close().Close().Open("w:r").Empty($"w:{kind}").Close().Close().Close();
}

/// <summary>What leads to a picture, and to the same as SVG, or null.</summary>
internal sealed record WordPicture(string Relationship, string? Vector);

/// <summary>The charts of a document as parts of its file, each with the workbook behind it and its picture, and what leads to them.</summary>
internal sealed class WordCharts(bool hasPictures)
{
    private static readonly byte[] Clear = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public List<OfficePart> Parts { get; } = [];
    public List<Relationship> Relationships { get; } = [];

    /// <summary>Takes the picture of a chart; gives the relationship that leads to it and its height for a width of 1, or null where there are no pictures.</summary>
    public (string Relationship, double Height)? AddPicture(Chart chart, PictureWidth width)
    {
        if (!hasPictures) return null;
        var (svg, height) = Picture.Untitled(chart, width);
        return (AddMedia("chart", "svg", "image/svg+xml", svg), height);
    }

    /// <summary>Takes a picture in PNG, for what Word has no chart for, and gives the relationship that leads to it.</summary>
    public string Add(byte[] png) => AddMedia("map", "png", "image/png", png);

    /// <summary>Takes a picture that people put into the text. In front of an SVG stands a picture of one clear point, for programs that do not know SVG.</summary>
    public WordPicture Add(EmbeddedPicture picture)
    {
        var given = AddMedia("picture", picture.Extension, picture.Type, picture.Content);
        return picture.Extension == "svg" ? new(AddMedia("picture", "png", "image/png", Clear), given) : new(given, null);
    }

    /// <summary>Takes a chart and gives the relationship that leads to it.</summary>
    public string Add(OfficeChart chart)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"chart{Parts.Count + 1}");
        Relationships.Add(new Relationship("document-" + name, Relationship.Office + "chart", $"charts/{name}.xml"));
        Parts.Add(new OfficePart($"word/charts/{name}.xml", OfficeChart.ContentType, chart.Part)
        {
            Relationships = [new Relationship(OfficeChart.WorkbookRelationship, Relationship.Office + "package", $"../embeddings/{name}.xlsx")],
        });
        Parts.Add(new OfficePart($"word/embeddings/{name}.xlsx", OfficeChart.WorkbookType, chart.Workbook));
        return Relationships[^1].Id;
    }

    private string AddMedia(string kind, string extension, string type, ReadOnlyMemory<byte> content)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}{Parts.Count + 1}");
        Relationships.Add(new Relationship("picture-" + name, Relationship.Office + "image", $"media/{name}.{extension}"));
        Parts.Add(new OfficePart($"word/media/{name}.{extension}", type, content));
        return Relationships[^1].Id;
    }
}
