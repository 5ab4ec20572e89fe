using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Word;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Word.Reference;

public sealed class BadReferenceTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "nothing", "SA6301" }, { "text", "SA6301" }, { "other zip", "SA6301" }, { "entities", "SA6301" }, { "cut", "SA6301" }, { "bomb", "SA6303" },
        { "no styles", "SA6302" }, { "linked picture", "SA6304" }, { "field", "SA6304" }, { "object", "SA6304" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_taken_over_says_why(string kind, string code)
    {
        var read = ReferenceDocument.Read(Of(kind));
        Assert.Null(read.Value);
        Assert.Equal(code, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void A_build_with_a_bad_reference_writes_nothing_and_says_so()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Write("reference.docx", "not a Word file");
        var run = workspace.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("reference.docx: error SA6301", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Output));
    }

    [Fact]
    public void A_build_takes_the_look_of_the_reference()
    {
        using var workspace = Workspace.OfNorthshire();
        workspace.Write("reference.docx", Corporate.File().Content.ToArray());
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        using var file = WordprocessingDocument.Open(Path.Combine(workspace.Output, "strategic-assessment.docx"), isEditable: false);
        Assert.Equal("Borough of Exampleton", FlatWord.Text(Corporate.HeaderOf(file.MainDocumentPart!)));
    }

    private static InputFile Of(string kind) => kind switch
    {
        "nothing" => Bytes([]),
        "text" => Bytes(Encoding.UTF8.GetBytes("Dear committee")),
        "other zip" => Zip("readme.txt", "text"),
        "entities" => Zip("_rels/.rels", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"),
        "cut" => Bytes(Corporate.File().Content[..2000].ToArray()),
        "bomb" => Zip("_rels/.rels", new string(' ', 40_000_000)),
        "no styles" => Corporate.File(main => main.DeletePart(main.StyleDefinitionsPart!)),
        "linked picture" => Corporate.File(main => main.HeaderParts.Single().AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("https://example.org/i.png"))),
        "field" => Corporate.File(main => Corporate.HeaderOf(main).AppendChild(new Paragraph(new SimpleField { Instruction = " includepicture \"https://example.org/i.png\" " }))),
        _ => Corporate.File(main => Corporate.HeaderOf(main).AppendChild(new Paragraph(new Run(new EmbeddedObject())))),
    };

    private static InputFile Bytes(byte[] bytes) => new(ReferenceDocument.FileName, bytes);

    private static InputFile Zip(string name, string content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(name).Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return Bytes(stream.ToArray());
    }
}
