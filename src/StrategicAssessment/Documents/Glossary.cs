using StrategicAssessment.Documents.Tree;
namespace StrategicAssessment.Documents;

/// <summary>A term of the trade as <c>glossary.csv</c> explains it.</summary>
internal sealed record GlossaryTerm(string Acronym, string Meaning);

/// <summary>Where the glossary goes; <see cref="Glossary.Fill"/> replaces it. A writer that meets one throws.</summary>
internal sealed record GlossaryPlaceholder : IBlock;

/// <summary>Lists the terms that a document uses, and only those.</summary>
internal static class Glossary
{
    /// <summary>The document with every placeholder replaced by the terms that occur in it, in alphabetical order; by nothing when none does, and then a
    /// section that holds nothing else goes. A term occurs as a whole word, in its own capitals; a plural "s" may follow.</summary>
    public static DocumentTree Fill(DocumentTree tree, IEnumerable<GlossaryTerm> terms)
    {
        var used = Used(tree, terms);
        return tree with { Sections = Filled(tree.Sections, used) };
    }

    private static ImmutableArray<Definition> Used(DocumentTree tree, IEnumerable<GlossaryTerm> terms)
    {
        var text = TreeText.Sections(tree.Sections)
            .SelectMany(s => TreeText.Blocks(s.Blocks).SelectMany(TreeText.Of).Prepend(TreeText.Of(s.Title)))
            .ToList();
        return
        [
            .. terms.Where(t => text.Exists(line => Occurs(t.Acronym, line)))
                .DistinctBy(t => t.Acronym, StringComparer.Ordinal)
                .OrderBy(t => t.Acronym, StringComparer.OrdinalIgnoreCase)
                .ThenBy(t => t.Acronym, StringComparer.Ordinal)
                .Select(t => new Definition([new Text(t.Acronym)], [new Text(t.Meaning)])),
        ];
    }

    private static bool IsGlossary(Section section) => section is { Blocks: [GlossaryPlaceholder], Sections.IsEmpty: true };

    private static ImmutableArray<Section> Filled(ImmutableArray<Section> sections, ImmutableArray<Definition> used) =>
        [.. sections.Where(s => !used.IsEmpty || !IsGlossary(s)).Select(s => s with { Blocks = [.. s.Blocks.SelectMany(b => Filled(b, used))], Sections = Filled(s.Sections, used) })];

    private static ImmutableArray<IBlock> Filled(IBlock block, ImmutableArray<Definition> used) => block switch
    {
        GlossaryPlaceholder => used.IsEmpty ? [] : [new DefinitionList(used)],
        _ => [block],
    };

    private static bool Occurs(string word, string text)
    {
        if (word.Length == 0) return false;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var startsWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            if (startsWord && (EndsWord(text, end) || (end < text.Length && text[end] == 's' && EndsWord(text, end + 1)))) return true;
        }

        return false;
    }

    private static bool EndsWord(string text, int end) => end >= text.Length || !char.IsLetterOrDigit(text[end]);
}
