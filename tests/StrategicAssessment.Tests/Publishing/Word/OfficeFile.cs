using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Word;

/// <summary>Opens what the writers wrote with the Open XML SDK, which had no part in writing it.</summary>
internal static class OfficeFile
{
    public static WordprocessingDocument Word(ReadOnlyMemory<byte> bytes) => WordprocessingDocument.Open(new MemoryStream(bytes.ToArray()), isEditable: false);

    public static SpreadsheetDocument Excel(ReadOnlyMemory<byte> bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes.ToArray()), isEditable: false);

    public static void AssertValid(OpenXmlPackage package)
    {
        var problems = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package);
        Assert.Empty(problems.Select(p => $"{p.Part?.Uri} {p.Path?.XPath}: {p.Description}"));
    }
}
