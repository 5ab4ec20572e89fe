using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Tests.Publishing;

/// <summary>Texts and trees that try to become markup. Seeds are fixed: every run tries the same ones.</summary>
internal static class Hostile
{
    private static readonly string[] Scraps =
    [
        "a", "B c", "1", "12.", "3)", " ", "  ", "\t", "\n", "\\", "`", "``", "*", "**", "_", "__", "~", "~~~", "|", "|-|", "---", ":-:", "-", "+", "=", "#", "##",
        ">", "<", "<b>", "</b>", "<!--", "-->", "<script>", "<https://x.uk>", "&", "&amp;", "&#60;", "&lt", "[", "]", "[c]", "[x]: y", "(", ")", "](", "![",
        "javascript:alert(1)", "https://x.uk", "www.x.uk", "a@b.uk", "\"", "'", "{", "}", "{{ x }}", "\u00A0", "\u2013", "\u00E9", "\u202E", "\uD83D\uDE00", "\uE000F0\uE001", "\0", "%", "=1+1",
    ];

    public static Gen<string> Text { get; } = Gen.Elements(Scraps).ArrayOf().Select(string.Concat);

    public static Gen<IInline> Inline { get; } = Gen.Sized(size => InlineOf(Math.Min(size, 3)));

    public static Gen<ImmutableArray<IInline>> Inlines { get; } = Inline.ArrayOf().Select(i => i.ToImmutableArray());

    public static void ForAll<T>(Gen<T> gen, Action<T> holds, int times = 2000) =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(20160917UL, 30011UL).WithMaxTest(times), Prop.ForAll(gen.ToArbitrary(), holds));

    private static Gen<IInline> InlineOf(int depth)
    {
        var text = Text.Select(IInline (t) => new Text(t));
        var figure = Text.Select(IInline (t) => new FigureText("a/b", t));
        var code = Text.Select(IInline (t) => new CodeText(t));
        var line = Gen.Constant<IInline>(new LineBreak());
        if (depth <= 0) return Gen.OneOf(text, figure, code, line);
        var inner = InlineOf(depth - 1).ArrayOf(3).Select(i => i.ToImmutableArray());
        return Gen.Frequency((4, text), (2, figure), (1, code), (1, line), (2, inner.Select(IInline (i) => new Strong(i))), (2, inner.Select(IInline (i) => new Emphasis(i))));
    }
}
