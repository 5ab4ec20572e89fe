using StrategicAssessment.Assessments;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Extracts;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

/// <summary>All that is otherwise than in a published edition because its numbers were corrected.</summary>
/// <param name="Figures">Every figure that prints otherwise, or of which something else is said; causes first, in the order of their ids.</param>
/// <param name="Unseen">How many more differ by less than is printed.</param>
/// <param name="Sentences">Every paragraph that reads otherwise.</param>
/// <param name="Tables">Captions of the tables that show a corrected figure.</param>
/// <param name="Charts">Captions of the charts that draw one.</param>
/// <param name="NotCorrected">How many differences are none of a correction: the plan defines or shows something else than it did.</param>
internal sealed record Correction(
    IReadOnlyList<CorrectedFigure> Figures, int Unseen, IReadOnlyList<ChangedSentence> Sentences, IReadOnlyList<string> Tables, IReadOnlyList<string> Charts, int NotCorrected)
{
    /// <param name="comparison">Of the edition with the assessment as it is now.</param>
    /// <param name="ledger">Of the edition; null when it was not kept, and then nobody can say which extract was sent again.</param>
    /// <param name="earlier">Texts of the notices of the edition that are there: what they tell is not told again.</param>
    public static Correction Of(BundleComparison comparison, CorrectionFacts facts, Ledger? ledger, IReadOnlyList<string> earlier)
    {
        var told = new Telling(facts, ledger);
        var revisions = comparison.Differences.OfType<Revision>().ToList();
        var all = revisions.SelectMany(told.Of).OrderBy(f => f.Part).ThenBy(f => f.Revision.After.Id, StringComparer.Ordinal).GroupBy(LineOf, StringComparer.Ordinal).Select(OnOneLine).ToList();
        var texts = earlier.Select(t => t.Replace("\\", string.Empty, StringComparison.Ordinal).Replace("**", string.Empty, StringComparison.Ordinal)).ToList();
        var figures = all.FindAll(f => !texts.Exists(t => t.Contains($"{f.Title}: {f.New} in place of ", StringComparison.Ordinal) || t.Contains($"{f.Title}: now {f.New}, before ", StringComparison.Ordinal)));
        var printed = figures.Select(f => f.Revision.After.Id).ToHashSet(StringComparer.Ordinal);
        return new Correction(
            figures,
            revisions.Count(r => !told.Of(r).Any()),
            [.. ChangedSentence.Of(comparison).Where(s => s.New is null || !texts.Exists(t => t.Contains(s.New.Text, StringComparison.Ordinal)))],
            [.. Showing<TableBlock>(facts.Document, printed).DistinctBy(t => t.Id, StringComparer.Ordinal).Select(t => $"{facts.Document.Words.Say("page.table", ("n", t.Label))} {TreeText.Of(t.Caption)}")],
            [.. Showing<ChartBlock>(facts.Document, printed).DistinctBy(c => c.Id, StringComparer.Ordinal).Select(c => $"{facts.Document.Words.Say("page.figure", ("n", c.Label))} {c.Chart.Subject}")],
            comparison.Differences.Count(d => d is Redefinition or Movement or CoverageChange { Kind: not (CoverageKind.Caveat or CoverageKind.Section or CoverageKind.Document) }));
    }

    // The limits of a control chart move together, in every month of it: one line tells them.
    private static string LineOf(CorrectedFigure figure) => figure.Revision.After is var after && figure.Part == CorrectedPart.Number && Measures.Read(after.Measure) is { IsOfChart: true }
        ? FormattableString.Invariant($"{after.Series} {(after.Period.DayCount - 1) / 20}") : $"{figure.Part} {after.Id}";

    private static CorrectedFigure OnOneLine(IEnumerable<CorrectedFigure> points) => points.MaxBy(p => p.Revision.After.Period.Last)! is var last && points.Count() - 1 is > 0 and var more
        ? last with { Title = $"{last.Title} (and {English.Whole(more)} earlier {(more == 1 ? "point" : "points")} of the chart)" } : last;

    private static IEnumerable<T> Showing<T>(DocumentTree document, HashSet<string> figures)
        where T : IBlock => TreeText.Blocks(document).OfType<T>().Where(b => TreeText.Figures(b).Any(figures.Contains));

    private sealed class Telling(CorrectionFacts facts, Ledger? ledger)
    {
        private readonly FigureTitles titles = new(facts.Plan, facts.Places);
        private readonly Words words = facts.Document.Words;
        private readonly Dictionary<string, Figures.Figure> now = facts.Assessment.Figures.ToDictionary(f => f.Id.ToString(), StringComparer.Ordinal);
        private readonly HashSet<string> changed = ledger is null ? [] : facts.Inputs.Except(ledger.Inputs).Select(i => i.File).ToHashSet(StringComparer.Ordinal);

        /// <summary>What is told of a revision: its number, or what is said of it, or nothing.</summary>
        public IEnumerable<CorrectedFigure> Of(Revision revision)
        {
            var (before, after) = (revision.Before, revision.After);
            var title = now.TryGetValue(after.Id, out var figure) ? titles.Of(figure) : after.Id;
            var isRank = after.Unit == "rank";
            if (before.Display != after.Display) yield return With(new CorrectedFigure(revision.IsRoot ? CorrectedPart.Cause : isRank ? CorrectedPart.Rank : CorrectedPart.Number, title, before.Display, after.Display, revision));
            else if (WordsOf(before) is { } then && WordsOf(after) is { } words && then != words) yield return new CorrectedFigure(CorrectedPart.Judgement, title, then, words, revision);
        }

        private CorrectedFigure With(CorrectedFigure figure)
        {
            var after = figure.Revision.After;
            var extract = facts.Plan.Extracts.FirstOrDefault(e => e.Plan.Id.Value == after.Indicator)?.Plan;
            return figure with
            {
                Extract = extract?.Title ?? string.Empty,
                Sender = extract?.Source ?? string.Empty,
                ByLetter = facts.Corrections.LastOrDefault(c => IsOf(c, after)),
                IsSentAgain = after.Files.Any(f => f != CorrectedBy && changed.Contains(f)),
            };
        }

        private const string CorrectedBy = CorrectionsFile.Name;

        private static bool IsOf(AppliedCorrection correction, BundleFigure figure) =>
            correction.Key.Extract == figure.Indicator && correction.Key.Area.Value == figure.Area && correction.Key.Category == figure.Category && correction.Key.Period.Slug == figure.Period.Slug;

        private string? WordsOf(BundleFigure figure) => figure.Evidence is not { } evidence ? null : string.Join(", ", new[]
        {
            StandingOf(evidence.Standing, figure.ComparedWith is not null),
            evidence.Verdict is "better" or "best" ? words["notice.better"] : evidence.Verdict is "worse" or "worst" ? words["notice.worse"] : null,
            evidence.Trend,
            evidence.BestRank is { } best && evidence.WorstRank is { } worst ? words.Say("notice.position", ("ranks", English.Range(best, worst))) : null,
        }.OfType<string>());

        private string? StandingOf(string? standing, bool isChange) => standing switch
        {
            "similar" => isChange ? words["verdict.no change"] : words["verdict.no difference"],
            "much higher" => isChange ? words["verdict.clear rise"] : words["verdict.clearly higher"],
            "much lower" => isChange ? words["verdict.clear fall"] : words["verdict.clearly lower"],
            "higher" => isChange ? words["verdict.sign of rise"] : words["verdict.sign of higher"],
            "lower" => isChange ? words["verdict.sign of fall"] : words["verdict.sign of lower"],
            _ => standing,
        };
    }
}

internal enum CorrectedPart
{
    /// <summary>The number that was wrong in an extract.</summary>
    Cause,
    /// <summary>A number that is worked out from it.</summary>
    Number,
    /// <summary>A position among others.</summary>
    Rank,
    /// <summary>What is said of a number that is printed as before: whether it changed, or differs from the average.</summary>
    Judgement,
}

/// <summary>A figure of the published edition that is another now.</summary>
/// <param name="Old">As published; for a judgement, its words.</param>
/// <param name="Extract">Title of the extract that it was read from; empty for one that is worked out.</param>
/// <param name="ByLetter">The line of <c>corrections.csv</c> that corrected it, or null.</param>
/// <param name="IsSentAgain">Whether the extract's file, or another that it was read from, is not the one that the edition was built from.</param>
internal sealed record CorrectedFigure(
    CorrectedPart Part, string Title, string Old, string New, Revision Revision, string Extract = "", string Sender = "", AppliedCorrection? ByLetter = null, bool IsSentAgain = false);

/// <summary>What the assessment as it is now knows of a correction, and the edition does not.</summary>
/// <param name="Places">For names.</param>
/// <param name="Corrections">Lines of <c>corrections.csv</c>, as they were applied.</param>
internal sealed record CorrectionFacts(
    ResolvedPlan Plan, Assessment Assessment, Gazetteer Places, DocumentTree Document, ImmutableArray<AppliedCorrection> Corrections, ImmutableArray<LedgerInput> Inputs);

/// <summary>A paragraph that reads otherwise, whether for its numbers or for its words.</summary>
/// <param name="Old">As published; null when it is new.</param>
/// <param name="New">As it reads now; null when it is gone.</param>
internal sealed record ChangedSentence(string Section, string Title, BundleParagraph? Old, BundleParagraph? New)
{
    // Its sentences stand in their topics too.
    private const string Headlines = "headlines";

    // What the notices themselves and the list of corrected extracts say follows from the correction, and is told in it.
    private static readonly string[] NotTold = ["corrections", "information-sources"];

    /// <summary>All of them, in reading order of the document as it is now; those that are gone behind the others of their section.</summary>
    public static IReadOnlyList<ChangedSentence> Of(BundleComparison comparison)
    {
        var all = new List<ChangedSentence>();
        var words = comparison.Differences.OfType<WordChange>().Where(w => !w.IsOfDatesAlone).ToList();
        foreach (var section in comparison.After.Document.Sections.Where(IsTold))
        {
            var before = comparison.Before.Document.Sections.FirstOrDefault(s => s.Id == section.Id);
            if (before is not null) all.AddRange(OfNumbers(before, section));
            all.AddRange(words.Where(w => w.IsWritten && w.Section == section.Id).Select(w => new ChangedSentence(w.Section, w.Title, w.Before, w.After)));
        }

        all.RemoveAll(s => s.Section == Headlines && all.Exists(o => o.Section != Headlines && o.New is { } own && s.New?.Text.EndsWith(own.Text, StringComparison.Ordinal) == true));
        return all;
    }

    private static bool IsTold(BundleSection section) => !Array.Exists(NotTold, section.Id.Equals) && !section.Id.StartsWith("correction-of-", StringComparison.Ordinal);

    // The same words, the first with the first: only the numbers in them can differ. What a template words otherwise is paired by what it is about.
    private static IEnumerable<ChangedSentence> OfNumbers(BundleSection before, BundleSection after)
    {
        var left = before.Paragraphs.ToList();
        var pairs = after.Paragraphs.Select(p => new Pair(p, Taken(left, o => o.Words == p.Words))).ToList();
        foreach (var (paragraph, same) in pairs)
        {
            var old = same ?? (paragraph.IsWritten ? null : Taken(left, o => !o.IsWritten && o.Figures.Intersect(paragraph.Figures, StringComparer.Ordinal).Any()));
            if (old is not null && old.Text != paragraph.Text) yield return new ChangedSentence(after.Id, after.Title, old, paragraph);
        }
    }

    private static BundleParagraph? Taken(List<BundleParagraph> left, Predicate<BundleParagraph> fits)
    {
        var at = left.FindIndex(fits);
        if (at < 0) return null;
        var found = left[at];
        left.RemoveAt(at);
        return found;
    }

    private sealed record Pair(BundleParagraph New, BundleParagraph? Old);
}
