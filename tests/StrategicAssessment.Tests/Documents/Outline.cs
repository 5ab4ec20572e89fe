using System.Globalization;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Tests.Documents;

/// <summary>A tree in one line, to compare with what a test expects.</summary>
internal static class Outline
{
    public static string Of(IEnumerable<Section> sections) => string.Concat(sections.Select(Of));

    public static string Of(IEnumerable<IBlock> blocks) => string.Join(' ', blocks.Select(Of));

    public static string Of(IEnumerable<IInline> inlines) => string.Concat(inlines.Select(Of));

    private static string Of(Section s) => $"<{Label(s.Number)}{s.Id}: {Of(s.Title)} | {Of(s.Blocks)}{Of(s.Sections)}>";

    private static string Of(IBlock block) => block switch
    {
        Paragraph p => $"p({Label(p.Number)}{Of(p.Inlines)})",
        SubHeading h => $"h{Invariant(h.Level)}({Of(h.Inlines)})",
        ListBlock { Ordered: true } l => $"ol{Invariant(l.Start)}({Items(l)})",
        ListBlock l => $"ul({Items(l)})",
        Quotation q => $"quote({Of(q.Blocks)})",
        Notice n => $"notice({Of(n.Blocks)})",
        TableBlock t => $"table({Invariant(t.Number)} {t.Id})",
        DefinitionList d => $"dl({string.Join("; ", d.Entries.Select(e => $"{Of(e.Term)}={Of(e.Meaning)}"))})",
        _ => block.GetType().Name,
    };

    private static string Of(IInline inline) => inline switch
    {
        Text t => t.Value,
        FigureText f => $"{{{f.FigureId}={f.Display}}}",
        Strong s => $"strong({Of(s.Inlines)})",
        Emphasis e => $"em({Of(e.Inlines)})",
        Link l => $"link({l.Target} {Of(l.Inlines)})",
        CodeText c => $"code({c.Value})",
        LineBreak => "/",
        _ => inline.GetType().Name,
    };

    private static string Items(ListBlock list) => string.Join("; ", list.Items.Select(i => Of(i)));

    private static string Label(string? number) => string.IsNullOrEmpty(number) ? "" : $"{number} ";

    private static string Invariant(int n) => n.ToString(CultureInfo.InvariantCulture);
}
