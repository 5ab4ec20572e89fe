using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>
/// A figure as templates and commentary see it: it prints as it is displayed, and answers questions with yes or no. Its number can be
/// compared and never printed bare.
/// </summary>
internal sealed class FigureView(Figure figure, bool isPublished, TokenTable tokens, SymbolStyle symbols, PublishedFigures? previous) : IHostValue
{
    /// <summary>What templates may ask of a figure.</summary>
    public static readonly string[] Names =
        [
        "value", "size", "ordinal", "of", "alone", "known", "suppressed", "reason", "rose", "fell", "unchanged", "tied",
        "period", "when", "earlier", "earlier_when", "per", "by", "lowest_first", "id", "previously", "qualified", "qualification",
        .. EvidenceView.Questions, .. EvidenceView.Texts,
    ];

    /// <summary>As in a table.</summary>
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
        "size" => Shown(Display.Size(figure, symbols)),
        "ordinal" => Shown(Display.Ordinal(figure, symbols)),
        "of" => Shown(Wording.English.Whole(figure.RankedOf)),
        "known" => figure.Value.IsKnown,
        "suppressed" => figure.Value.Status == ValueStatus.Suppressed,
        "reason" => new DataText(figure.Value.Reason ?? string.Empty, tokens),
        "rose" or "fell" or "unchanged" when !figure.Value.IsKnown => NoAnswer.OfWhatIsNotKnown,
        "rose" => figure.Value.Number > 0,
        "fell" => figure.Value.Number < 0,
        "unchanged" => figure.Value.Number == 0,
        "alone" => figure.RankedOf == 1,
        "sure" when figure.IsTied || figure.RankedOf == 1 => false,
        "tied" => figure.IsTied,
        "period" => new DataText(figure.Period.Label, tokens),
        "earlier" => new DataText(figure.ComparedWith?.Label ?? string.Empty, tokens),
        "when" => new DataText(figure.Period.Words, tokens),
        "earlier_when" => new DataText(figure.ComparedWith?.Words ?? string.Empty, tokens),
        "per" => new DataText(figure.Base is null ? string.Empty : figure.Measure.PerWords, tokens),
        "by" => new DataText(figure.Measure.Rank?.Words ?? string.Empty, tokens),
        "lowest_first" => figure.Measure.Rank is { LowestFirst: true },
        "qualified" => figure is { Value.IsKnown: true, Recording.Length: > 0 },
        "qualification" => new DataText(figure.Recording.TrimEnd('.'), tokens),
        "id" => new DataText(figure.Id.ToString(), tokens),
        "previously" => previous?.Before(figure) is { } before ? new FigureView(before, true, tokens, symbols, null) : new AbsentFigure(tokens, symbols),
        _ when EvidenceView.Answer(figure.Evidence, name) is { } answer => answer,
        _ when EvidenceView.Text(figure, name) is { } text => Shown(text),
        _ => null,
    };

    private DataText Shown(string display) => new(display, tokens, isPublished ? figure.Id.ToString() : null, Comparand);
}
