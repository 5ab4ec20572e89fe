using System.Collections.Immutable;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary><c>footnotes.xml</c>: the notes to rows of tables. Word numbers them by their places in the document.</summary>
internal sealed class WordFootnotes
{
    private readonly List<Footnote> notes = [];

    /// <summary>The number of notes.</summary>
    public int Count => notes.Count;

    /// <summary>A new footnote; its number is its id, because notes are added in the order of the document.</summary>
    public int Add(ImmutableArray<IInline> text)
    {
        notes.Add(new Footnote(text));
        return notes.Count;
    }

    /// <summary>The part's bytes, with the two lines that Word draws above footnotes.</summary>
    /// <param name="inlines">Writes a note's text.</param>
    public ReadOnlyMemory<byte> Write(Action<Xml, ImmutableArray<IInline>> inlines)
    {
        var xml = new Xml().Open("w:footnotes").With("xmlns:w", WordNames.Main).With("xmlns:r", WordNames.Relationships);
        WriteLine(xml, "separator", -1);
        WriteLine(xml, "continuationSeparator", 0);
        for (var i = 0; i < notes.Count; i++)
        {
            xml.Open("w:footnote").With("w:id", i + 1).Open("w:p").Open("w:pPr").Empty("w:pStyle", "w:val", WordStyle.FootnoteText).Close();
            xml.OpenRun(new RunLook(Style: WordStyle.FootnoteReference)).Empty("w:footnoteRef").Close().Run(" ");
            inlines(xml, notes[i].Text);
            xml.Close().Close();
        }

        return xml.Close().ToUtf8();
    }

    private static void WriteLine(Xml xml, string kind, int id) => xml.Open("w:footnote").With("w:type", kind).With("w:id", id)
        .Open("w:p").Open("w:pPr").Open("w:spacing").With("w:after", 0).Close().Close().Open("w:r").Empty($"w:{kind}").Close().Close().Close();

    private sealed record Footnote(ImmutableArray<IInline> Text);
}
