using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>Writes inlines as runs. Strict: an inline of an unknown kind is a fault of the program.</summary>
internal sealed class WordInlines(Xml xml, WordAnchors anchors, WordParts parts)
{
    public void Write(IEnumerable<IInline> inlines, RunLook look)
    {
        foreach (var inline in inlines) Write(inline, look);
    }

    private void Write(IInline inline, RunLook look)
    {
        switch (inline)
        {
            case Text text: WriteText(text.Value, look); break;
            case FigureText figure: WriteText(figure.Display, look); break;
            case CodeText code: WriteText(code.Value, look with { Style = WordStyle.TypedText }); break;
            case LineBreak: xml.OpenRun(look).Empty("w:br").Close(); break;
            case Strong strong: Write(strong.Inlines, look with { IsBold = true }); break;
            case Emphasis emphasis: Write(emphasis.Inlines, look with { IsItalic = true }); break;
            case Link link: WriteLink(link, look); break;
            default: throw new UnreachableException($"Word has no form for the inline {inline.GetType().Name}.");
        }
    }

    /// <summary>Writes a caption that Word can number, list and refer to.</summary>
    public void WriteCaption(Captioned of, string lead, IEnumerable<IInline> text)
    {
        var (whole, label, bookmark) = (anchors.NextId(), anchors.NextId(), anchors.Of(of));
        var around = Numbered.Around(anchors.Words, of.Key);
        xml.BeginBookmark(whole, bookmark).BeginBookmark(label, WordAnchors.LabelBookmark(bookmark)).Run(of.InAnnex ? around[0] + "A" : around[0]);
        xml.Field($"SEQ {of.Sequence} \\* ARABIC", of.Number.ToString(CultureInfo.InvariantCulture)).EndBookmark(label).Run(around[1] + lead);
        Write(text, RunLook.Plain);
        xml.EndBookmark(whole);
    }

    private void WriteText(string text, RunLook look)
    {
        if (text.Length > 0) xml.Run(text, look);
    }

    private void WriteLink(Link link, RunLook look)
    {
        if (link.Target.StartsWith('#')) WriteReference(link, look);
        else if (parts.LinkTo(link.Target) is { } id) WriteInside("r:id", id, link, look);
        else Write(link.Inlines, look);
    }

    // "Table 3" is a field, so that it follows its table; other words lead to their place as they are.
    private void WriteReference(Link link, RunLook look)
    {
        var text = TreeText.Of(link.Inlines);
        if (anchors.Of(link.Target) is not { } bookmark) Write(link.Inlines, look);
        else if (anchors.IsLabel(link.Target, text)) xml.Field($"REF {WordAnchors.LabelBookmark(bookmark)} \\h", text, look);
        else WriteInside("w:anchor", bookmark, link, look);
    }

    private void WriteInside(string attribute, string value, Link link, RunLook look)
    {
        xml.Open("w:hyperlink").With(attribute, value).With("w:history", "1");
        Write(link.Inlines, look with { Style = WordStyle.Hyperlink });
        xml.Close();
    }
}
