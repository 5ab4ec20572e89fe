using System.IO.Compression;
using System.Text;
using Xunit;

namespace StrategicAssessment.Tests.Auditing;

/// <summary>A Word document as colleagues give it back.</summary>
internal static class EditedWord
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Body = "word/document.xml", Said = "word/comments.xml";

    /// <summary>A document with other words in the place of some, each at its first place.</summary>
    /// <param name="commented">Words of a paragraph that 'R. Reader' comments on with "Is this so?"; null for none.</param>
    public static void Write(string from, string to, IEnumerable<(string Old, string New)> changes, string? commented = null)
    {
        var text = BodyOf(from);
        if (commented is not null)
        {
            var end = text.IndexOf("</w:p>", text.IndexOf(commented, StringComparison.Ordinal), StringComparison.Ordinal);
            text = text.Insert(end, "<w:r><w:commentReference w:id=\"7\"/></w:r>");
        }

        foreach (var (old, put) in changes)
        {
            var at = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The document does not say '{old}'.");
            text = string.Concat(text.AsSpan(0, at), put, text.AsSpan(at + old.Length));
        }

        File.Copy(from, to, overwrite: true);
        using var archive = ZipFile.Open(to, ZipArchiveMode.Update);
        archive.GetEntry(Body)!.Delete();
        Add(archive, Body, text);
        if (commented is not null) Add(archive, Said, $"<w:comments xmlns:w=\"{Namespace}\"><w:comment w:id=\"7\" w:author=\"R. Reader\"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>");
    }

    /// <summary>Words struck out and others put in by 'R. Reader', with changes tracked; for the middle of a run.</summary>
    public static (string Old, string New) Tracked(string old, string put) => (old,
        $"</w:t></w:r><w:del w:id=\"91\" w:author=\"R. Reader\"><w:r><w:delText xml:space=\"preserve\">{old}</w:delText></w:r></w:del><w:ins w:id=\"92\" w:author=\"R. Reader\"><w:r><w:t xml:space=\"preserve\">{put}</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">");

    public static string BodyOf(string path) => BodyOf(File.ReadAllBytes(path));

    public static string BodyOf(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(archive.GetEntry(Body)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>A document of a body alone.</summary>
    public static byte[] Of(string body)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) Add(archive, Body, body);

        return stream.ToArray();
    }

    /// <summary>A document of these paragraphs.</summary>
    public static byte[] OfParagraphs(params IEnumerable<string> paragraphs) =>
        Of($"<w:document xmlns:w=\"{Namespace}\"><w:body>{string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"))}</w:body></w:document>");

    private static void Add(ZipArchive archive, string path, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
