using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Tests.Documents;

/// <summary>Parts of documents for tests.</summary>
internal static class Some
{
    public static TitlePage Title { get; } = new("Strategic Assessment", "Northbridge", "2016-17", ["Northbridge Community Safety Partnership"], IsDraft: false);

    public static DocumentTree Document(params Section[] sections) => new(Title, [.. sections]);

    public static Section Section(string id, params IBlock[] blocks) => new(id, "", [new Text($"Title of {id}")], [.. blocks], []);

    public static Paragraph Paragraph(string text) => new(null, [new Text(text)]);

    public static Paragraph Paragraph(params IInline[] inlines) => new(null, [.. inlines]);

    public static TableBlock Table(string id, params string[] cells) => new(
        id, 0, [new Text($"Caption of {id}")], "Area", [.. cells.Select((_, i) => new TableColumn($"Column {i}", IsNumeric: true))],
        [new TableRow("Northbridge", RowKind.Ordinary, 0, [.. cells.Select(c => new TableCell(c, $"{id}/{c}", null))])], [[new Text("Source: police.")]]);
}
