using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What only people can write: <c>commentary/&lt;section-id&gt;.md</c>, Markdown that may cite figures.</summary>
/// <param name="prose">Accounts for the numbers of what is read.</param>
/// <param name="quoted">Takes the sources that vouch for numbers which no extract holds.</param>
internal sealed class Commentary(AssessmentFolder folder, TokenTable tokens, ProseCheck prose, Action<string> quoted, List<Diagnostic> found)
{
    private const string Folder = "commentary", SourceLead = "Source: ";

    /// <summary>Folders of texts that people write.</summary>
    public static IEnumerable<string> Folders => PartFolders.Prepend(Folder);

    /// <summary>Sections that every document has and that people may write for.</summary>
    public static readonly string[] FixedSections = [MessageViews.Decisions, "executive-summary", "methodology", "recommendations"];

    /// <summary>The file of a section's commentary: the place's own where it has one.</summary>
    public static string PathOf(AssessmentFolder folder, string section) => folder.SpokenOf($"{Folder}/{section}.md");

    /// <summary>Folders of texts for the documents beside the assessment itself.</summary>
    public static readonly string[] PartFolders = ["committee", "plan", "summary"];

    /// <summary>The texts of those folders: such as <c>committee/options</c>, a file of that name with <c>.md</c>.</summary>
    public static IEnumerable<string> PartsIn(AssessmentFolder folder) => PartFolders.SelectMany(p => folder.OwnLayers.SelectMany(l => folder.List(l + p)).Distinct(StringComparer.Ordinal)
        .Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Select(f => $"{p}/{f[..^3]}"));

    /// <summary>The blocks of a text: none when nobody has written any, null when it has errors.</summary>
    public ImmutableArray<IBlock>? Read(string path, string section, IReadOnlyDictionary<string, object?> globals)
    {
        var before = found.Count;
        var blocks = ReadFile(path, section, globals);
        return found.Skip(before).Any(d => d.Severity == Severity.Error) ? null : blocks;
    }

    private ImmutableArray<IBlock> ReadFile(string path, string section, IReadOnlyDictionary<string, object?> globals)
    {
        if (!folder.Has(path))
        {
            if (section != MessageViews.Decisions) found.Add(CompositionMessages.NoCommentary(path, section));
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
        var source = SourceOf(own);
        found.AddRange(prose.Check(path, section, text, markdown, isVouched: source is not null));
        if (source is null) return blocks;
        quoted(TreeText.Of(source.Inlines)[SourceLead.Length..].TrimEnd('.'));
        return [.. mark, .. own.Skip(1), new Notice([source])];
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
        SideBySide s => new SideBySide(Written(s.Left), Written(s.Right)),
        SubHeading or DefinitionList or TableBlock or ChartBlock or PictureBlock or GlossaryPlaceholder => block,
        _ => throw new UnreachableException(),
    };

    // "Source: ..." in the first line vouches for every number of the file (a case study, say); it is printed at its end.
    private static Paragraph? SourceOf(ImmutableArray<IBlock> blocks) =>
        blocks is [Paragraph first, ..] && TreeText.Of(first.Inlines).StartsWith(SourceLead, StringComparison.Ordinal) ? first : null;

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
        if (found.Keep(Template.Parse(text, path)) is not { } parsed) return null;
        return found.Keep(parsed.Render(globals, _ => null, RenderLimits.Default));
    }

    private ImmutableArray<IBlock> Parse(string markdown, string path, string text)
    {
        var fragment = MarkdownTree.ParseFragment(markdown, path, tokens, 1);
        found.AddRange(markdown == text ? fragment.Diagnostics : FaultPlaces.In(fragment.Diagnostics, markdown, [(path, text)]));
        return fragment.Value?.Blocks ?? [];
    }
}

/// <summary>The mark on commentary that was taken over from last year: a quotation at its head, which is printed as long as it stands.</summary>
internal static class LastYearsText
{
    private const string Mark = "> Last year's text: revise it, then delete this line.";
    private static readonly string[] Beginnings = ["> Last year's text:", "> Last year\u2019s text:"];

    /// <summary>The same text with the mark above it, unless it bears one.</summary>
    public static ReadOnlyMemory<byte> Marked(ReadOnlyMemory<byte> content)
    {
        var text = content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
        if (IsMarked(Encoding.UTF8.GetString(text.Span[..Math.Min(text.Length, Mark.Length)]))) return content;
        var lineEnd = text.Span.IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        return (byte[])[.. Encoding.UTF8.GetBytes(Mark + lineEnd + lineEnd), .. text.Span];
    }

    public static bool IsMarked(string text) => Array.Exists(Beginnings, b => text.StartsWith(b, StringComparison.Ordinal));
}
