using System.Collections.Immutable;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Tests.Publishing.Word;

/// <summary>Documents of one section.</summary>
internal static class Some
{
    public static DocumentTree Tree(params IBlock[] blocks) => new(
        new TitlePage("Title", "Place", "2016-17", [], false), [new Section("one", "1", [new Text("One")], [.. blocks], [])]);

    /// <summary>A table for which a page is too narrow.</summary>
    public static TableBlock Wide() => SampleTables.ByDistrict with
    {
        Id = "wide",
        Columns = [.. Enumerable.Range(1, 14).Select(i => new TableColumn($"Neighbourhood {i}", true))],
        Rows = [new TableRow("Northbridge", RowKind.Ordinary, 0, [.. Enumerable.Repeat(new TableCell("1,234", null, null), 14)])],
    };

    /// <summary>A table with two notes to rows, or as many as are used, and a source.</summary>
    /// <param name="notes">Of each row: the number of its note, or 0.</param>
    public static TableBlock Footnoted(params int[] notes) => new(
        "noted", 1, [new Text("Noted")], "Row", [new TableColumn("Count", true)],
        [.. notes.Select((n, i) => new TableRow($"Row {i + 1}", RowKind.Ordinary, 0, [new TableCell("1", null, null)]) { Note = n, Mark = n > 0 ? $"[note {n}]" : string.Empty })],
        [.. new[] { "First.", "Second." }.Take(notes.Max()).Select((n, i) => ImmutableArray.Create<IInline>(new Text($"Note {i + 1}: {n}"))), [new Text("Source: nobody.")]]);

    /// <summary>Bullets and numbers with numbers inside, and a paragraph after them.</summary>
    public static IBlock[] Lists()
    {
        static Paragraph Said(string text, string? number = null) => new(number, [new Text(text)]);
        static ListBlock List(bool isOrdered, params ImmutableArray<IBlock> item) => new(isOrdered, 1, [item]);
        var inner = List(true, Said("Item"), Said("More"));
        return [List(false, Said("Item"), inner), List(true, Said("Item"), inner), Said("After", "1.1")];
    }

    /// <summary>A block that no writer knows.</summary>
    public sealed record Unknown : IBlock;
}
