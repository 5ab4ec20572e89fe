using System.Collections.Immutable;
using System.Diagnostics;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What only people can write: <c>commentary/&lt;section-id&gt;.md</c>, Markdown that may cite figures.</summary>
internal sealed class Commentary(AssessmentFolder folder, TokenTable tokens, List<Diagnostic> found)
{
    private const string Folder = "commentary";

    /// <summary>Sections that every document has and that people may write for.</summary>
    public static readonly string[] FixedSections = ["executive-summary", "methodology", "recommendations"];

    /// <summary>The file of a section's commentary: the place's own where it has one.</summary>
    public static string PathOf(AssessmentFolder folder, string section) => folder.SpokenOf($"{Folder}/{section}.md");

    /// <summary>The blocks of a section's commentary: none when nobody has written any, null when it has errors.</summary>
    public ImmutableArray<IBlock>? Read(string section, IReadOnlyDictionary<string, object?> globals)
    {
        var before = found.Count;
        var blocks = ReadFile(section, globals);
        return found.Skip(before).Any(d => d.Severity == Severity.Error) ? null : blocks;
    }

    private ImmutableArray<IBlock> ReadFile(string section, IReadOnlyDictionary<string, object?> globals)
    {
        var path = PathOf(folder, section);
        if (!folder.Has(path))
        {
            found.Add(CompositionMessages.NoCommentary(path, section));
            return [];
        }

        if (FileText.Read(folder, path, found) is not { } text) return [];
        var forged = TokenTable.CheckSource(text, path);
        found.AddRange(forged);
        if (!forged.IsEmpty || Render(text, path, globals) is not { } markdown) return [];
        var isMarked = LastYearsText.IsMarked(text);
        if (isMarked) found.Add(CompositionMessages.LastYears(path));
        var blocks = Written(Parse(markdown, path, text));
        var (mark, own) = isMarked ? (blocks[..1], blocks[1..]) : ([], blocks);
        if (SourceOf(own) is { } source) return [.. mark, .. own.Skip(1), new Notice([source])];
        if (TypedNumbers.Check(text, path) is { } typed) found.Add(typed);
        return blocks;
    }

    private static ImmutableArray<IBlock> Written(ImmutableArray<IBlock> blocks) => [.. blocks.Select(Written)];

    private static ImmutableArray<ImmutableArray<IBlock>> Written(ImmutableArray<ImmutableArray<IBlock>> items)
    {
        var written = items.ToBuilder();
        for (var i = 0; i < items.Length; i++) written[i] = Written(items[i]);
        return written.MoveToImmutable();
    }

    private static IBlock Written(IBlock block) => block switch
    {
        Paragraph p => p with { IsWritten = true },
        ListBlock l => l with { Items = Written(l.Items) },
        Quotation q => new Quotation(Written(q.Blocks)),
        Notice n => new Notice(Written(n.Blocks)),
        SubHeading or DefinitionList or TableBlock or ChartBlock or GlossaryPlaceholder => block,
        _ => throw new UnreachableException(),
    };

    // "Source: ..." in the first line vouches for every number of the file (a case study, say); it is printed at its end.
    private static Paragraph? SourceOf(ImmutableArray<IBlock> blocks) =>
        blocks is [Paragraph first, ..] && TreeText.Of(first.Inlines).StartsWith("Source: ", StringComparison.Ordinal) ? first : null;

    /// <summary>Warns of commentary that belongs to no section.</summary>
    public void CheckUnused(IReadOnlyCollection<string> sections)
    {
        foreach (var path in folder.OwnLayers.Select(l => l + Folder))
        {
            var unused = folder.List(path).Where(f => f.EndsWith(".md", StringComparison.Ordinal) && !sections.Contains(f[..^3], StringComparer.Ordinal));
            found.AddRange(unused.Select(f => CompositionMessages.UnusedCommentary($"{path}/{f}", f[..^3], sections)));
        }
    }

    private string? Render(string text, string path, IReadOnlyDictionary<string, object?> globals)
    {
        var template = Template.Parse(text, path);
        found.AddRange(template.Diagnostics);
        if (template.Value is not { } parsed) return null;
        var rendered = parsed.Render(globals, _ => null, RenderLimits.Default);
        found.AddRange(rendered.Diagnostics);
        return rendered.Value;
    }

    private ImmutableArray<IBlock> Parse(string markdown, string path, string text)
    {
        var fragment = MarkdownTree.ParseFragment(markdown, path, tokens, 1);
        found.AddRange(markdown == text ? fragment.Diagnostics : FaultPlaces.In(fragment.Diagnostics, markdown, [(path, text)]));
        return fragment.Value?.Blocks ?? [];
    }
}
