using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Ranking;
using StrategicAssessment.Statistics;
using StrategicAssessment.Templates;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>A figure as templates and commentary see it: it prints as it is displayed, and answers questions with yes or no. Its number can be compared and
/// never printed bare.</summary>
internal sealed class FigureView(Figure figure, bool isPublished, TokenTable tokens, SymbolStyle symbols, PublishedFigures? previous) : IHostValue
{
    /// <summary>What templates may ask of a figure.</summary>
    public static readonly string[] Names =
        [
        "value", "size", "brief", "article", "ordinal", "of", "alone", "known", "suppressed", "reason", "rose", "fell", "unchanged", "went", "in_points", "tied",
        "period", "when", "earlier", "earlier_when", "per", "by", "by_words", "lowest_first", "roughly", "placed", "place", "middle", "has_similar", "similar", "id", "previously", "qualified", "qualification",
        .. EvidenceView.Questions, .. EvidenceView.Texts,
    ];

    /// <summary>For a rank: those of its table, its own among them, by the labels of their rows.</summary>
    public IReadOnlyList<KeyValuePair<string, Figure>> Ranks { get; init; } = [];

    public Figure Figure => figure;
    public bool IsKnown => figure.Value.IsKnown;

    private string? Place => RankWords.Of(figure, [.. Ranks.Select(r => r.Value)], tokens.Words);

    public string? Text => Shown(Display.Of(figure, symbols)).Text;
    public object? Comparand => figure.Value.IsKnown ? figure.Value.Number : null;
    public IEnumerable<string> MemberNames => Names;

    public bool TryMember(string name, out object? value)
    {
        value = Member(name);
        return value is not null;
    }

    private object? Member(string name) => name switch
    {
        "value" => new BareNumber(figure.Value.IsKnown ? figure.Value.Number : null),
        "size" => Shown(Display.Size(figure, symbols).Replace("pp", tokens.Words["text.percentage points"], StringComparison.Ordinal)),
        "brief" => Shown(Display.Of(figure with { Decimals = Math.Min(figure.Decimals, 1) }, symbols)),
        "article" => new DataText(Wording.English.Article(Display.Size(figure, symbols)), tokens),
        "roughly" => Shown(figure.Value.IsKnown && figure.Unit == Unit.Percent && tokens.Words.Fraction(figure.Value.Number) is { } fraction ? fraction : Display.Size(figure, symbols)),
        "ordinal" => Shown(Display.Ordinal(figure, symbols, tokens.Words)),
        "of" => Shown(Wording.English.Whole(figure.RankedOf)),
        "known" => figure.Value.IsKnown,
        "suppressed" => figure.Value.Status == ValueStatus.Suppressed,
        "reason" => new DataText(figure.Value.Reason?.In(tokens.Words) ?? string.Empty, tokens),
        "rose" or "fell" or "unchanged" or "went" when !figure.Value.IsKnown => NoAnswer.OfWhatIsNotKnown,
        "rose" => figure.Value.Number > 0,
        "fell" => figure.Value.Number < 0,
        "unchanged" => figure.Value.Number == 0,
        "went" => new DataText(tokens.Words[figure.Value.Number switch { > 0 => "text.rose", < 0 => "text.fell", _ => "text.did not change" }], tokens),
        "in_points" => figure.Unit == Unit.PercentagePoints,
        "alone" => figure.RankedOf == 1,
        "sure" when figure.IsTied || figure.RankedOf == 1 => false,
        "tied" => figure.IsTied,
        "period" => new DataText(figure.Period.LabelIn(tokens.Words), tokens),
        "earlier" => new DataText(figure.ComparedWith?.LabelIn(tokens.Words) ?? string.Empty, tokens),
        "when" => new DataText(figure.Period.WordsIn(tokens.Words), tokens),
        "earlier_when" => new DataText(figure.ComparedWith?.WordsIn(tokens.Words) ?? string.Empty, tokens),
        "per" => new DataText(figure.Base is null ? string.Empty : figure.Measure.PerIn(tokens.Words), tokens),
        "by" => new DataText(figure.Measure.Rank?.WordsIn(Words.BuiltIn) ?? string.Empty, tokens),
        "by_words" => new DataText(figure.Measure.Rank?.WordsIn(tokens.Words) ?? string.Empty, tokens),
        "placed" => Place is not null,
        "place" => Shown(Place ?? string.Empty),
        "middle" => Place == tokens.Words.Say("rank.middle", ("n", Wording.English.Whole(figure.RankedOf))),
        "has_similar" => RankWords.Similar(figure, Ranks, tokens.Words).Length > 0,
        "similar" => Shown(RankWords.Similar(figure, Ranks, tokens.Words)),
        "lowest_first" => figure.Measure.Rank is { LowestFirst: true },
        "qualified" => figure is { Value.IsKnown: true, Recording.Length: > 0 },
        "qualification" => new DataText(figure.Recording.TrimEnd('.'), tokens),
        "id" => new DataText(figure.Id.ToString(), tokens),
        "previously" => previous?.Before(figure) is { } before ? new FigureView(before, true, tokens, symbols, null) : new AbsentFigure(tokens, symbols),
        _ when EvidenceView.Answer(figure.Evidence, name) is { } answer => answer,
        _ when EvidenceView.Text(figure, name, tokens.Words) is { } text => Shown(text),
        _ => null,
    };

    private DataText Shown(string display) => new(display, tokens, isPublished ? figure.Id.ToString() : null, Comparand);
}

/// <summary>What templates and commentary may ask about chance: of any figure, known or not.</summary>
internal static class EvidenceView
{
    public static readonly string[] Questions = ["judged", "real", "hinted", "too_few", "of_rate", "better", "worse", "higher", "lower", "small", "has_interval", "has_range", "sure", "few"];
    public static readonly string[] Texts = ["answered", "interval", "confidence", "judgement", "probability", "counts", "range"];

    public static bool? Answer(Evidence? evidence, string name) => name switch
    {
        "judged" => evidence?.Judgement is { IsCompared: true },
        "real" => evidence?.Judgement is { IsClear: true },
        "hinted" => evidence?.Judgement is { IsClear: false, HasSign: true },
        "too_few" => evidence?.Judgement is { Standing: Standing.TooFew },
        "of_rate" => evidence?.Judgement is { IsOfRate: true },
        "better" => evidence?.Judgement?.Verdict is Verdict.Better,
        "worse" => evidence?.Judgement?.Verdict is Verdict.Worse,
        "higher" => evidence?.Judgement?.Direction > 0,
        "lower" => evidence?.Judgement?.Direction < 0,
        "small" => evidence?.Small is not null,
        "has_interval" => evidence?.Interval is not null,
        "has_range" => evidence?.Ranks is not null,
        "sure" => evidence?.Ranks is { } ranks && ranks.Best == ranks.Worst,
        "few" => evidence?.Small is { } counts && Math.Min(counts.Now, counts.Before) < counts.Below,
        _ => null,
    };

    /// <summary>The text, empty where there is nothing to say, or null when the name is none.</summary>
    public static string? Text(Figure figure, string name, Words words) => name switch
    {
        "answered" => EvidenceText.Answered(figure),
        "interval" => EvidenceText.Interval(figure, words) ?? string.Empty,
        "confidence" => figure.Evidence is { } evidence ? EvidenceText.Level(evidence.Confidence) : string.Empty,
        "judgement" => figure.Evidence?.Judgement is { } judgement ? EvidenceText.Word(judgement, words) ?? string.Empty : string.Empty,
        "probability" => figure.Evidence?.Judgement?.Probability is { } probability ? EvidenceText.Probability(probability) : string.Empty,
        "counts" => figure.Evidence?.Small is { } small ? EvidenceText.Counts(small, words) : string.Empty,
        "range" => figure.Evidence?.Ranks is { } ranks ? EvidenceText.OrdinalRange(ranks, words) : string.Empty,
        _ => null,
    };
}

/// <summary>What stands for a measure that a table does not have, or that last year's bundle did not publish: every question is answered with no, but which way it went.</summary>
internal sealed class AbsentFigure(TokenTable tokens, SymbolStyle symbols) : IHostValue
{
    /// <summary>The measures that sentences may ask of any row.</summary>
    public static readonly string[] Measures = ["now", "before", "change", "change_percent", "rate", "rank", "share", "share_change"];

    public string? Text => tokens.AddText(Display.Symbol(ValueStatus.NotAvailable, symbols));
    public object? Comparand => null;
    public IEnumerable<string> MemberNames => FigureView.Names;

    public bool TryMember(string name, out object? value)
    {
        value = name switch
        {
            "rose" or "fell" or "unchanged" or "went" => NoAnswer.OfWhatIsNotKnown,
            "known" or "suppressed" or "in_points" or "tied" or "alone" or "lowest_first" or "placed" or "middle" or "has_similar" => false,
            _ when EvidenceView.Questions.Contains(name, StringComparer.Ordinal) => false,
            "previously" => this,
            "value" => new BareNumber(null),
            "reason" => new DataText("There is no such figure.", tokens),
            _ => new DataText(Display.Symbol(ValueStatus.NotAvailable, symbols), tokens),
        };
        return FigureView.Names.Contains(name, StringComparer.Ordinal);
    }
}

/// <summary>What commentary sees of a table that is awaited or withheld: false by itself, so that <c>{{ if asb }}</c> can guard a sentence. Whatever else is
/// asked of it, or of what it answers, is noted, so that the text is not printed without its numbers.</summary>
internal sealed class AbsentTable(string table, ISet<string> cited, TokenTable tokens, SymbolStyle symbols) : IHostValue
{
    private static readonly string[] Lists = ["rows", "totals", "notes", "caveats", "sources", "symbols", "quoted", "small_numbers", "parted", "bases", "few_answered", "signals", "steps", "stretches"];
    private static readonly string[] Questions =
    [
        "known", "suppressed", "rose", "fell", "unchanged", "in_points", "tied", "alone", "lowest_first", "placed", "middle", "has_similar", "is_total", "by_category", "provisional",
        "has_source", "has_sources", "has_rates", "has_quoted",
        "has_trends", "measured", "as_quoted", "spread", "assumed", "judges_rates", "survey", "not_events", "has_drivers", "has_concentration", "has_small_numbers", "has_judgements", "has_agreement", "has_lights", "has_quotients", "has_intervals", "has_rank_ranges", "has_target", "met", "missed", "by_chance", "is_rate", "trial", .. EvidenceView.Questions,
    ];

    public string? Text
    {
        get
        {
            cited.Add(table);
            return tokens.AddText(Display.Symbol(ValueStatus.NotAvailable, symbols));
        }
    }

    public object? Comparand => null;

    public bool TryMember(string name, out object? value)
    {
        cited.Add(table);
        value = Lists.Contains(name, StringComparer.Ordinal) ? new List<object?>()
            : Questions.Contains(name, StringComparer.Ordinal) ? false
            : string.Equals(name, "value", StringComparison.Ordinal) ? new BareNumber(null)
            : this;
        return true;
    }
}

/// <summary>Text from data, or a figure in another form: prints as a token, so that nothing in it can become markup or template code.</summary>
/// <param name="figureId">The figure that it prints, or null for text.</param>
/// <param name="comparand">What it is compared by; by default its text.</param>
internal sealed class DataText(string text, TokenTable tokens, string? figureId = null, object? comparand = null) : IHostValue
{
    public string? Text => figureId is null ? tokens.AddText(text) : tokens.AddFigure(figureId, text);
    public object? Comparand => comparand ?? text;
}

/// <summary>A number from data: can be compared, never printed.</summary>
internal sealed class BareNumber(decimal? number) : IHostValue
{
    public string? Text => null;
    public string Refusal => "A bare number from data can be compared, not printed. Print the figure itself, without '.value': then the document knows where it came from.";
    public object? Comparand => number;
}
