using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>What stands for a measure that a table does not have, or that last year's bundle did not publish: every question is answered with no, but which way it went.</summary>
internal sealed class AbsentFigure(TokenTable tokens, SymbolStyle symbols) : IHostValue
{
    /// <summary>The measures that sentences may ask of any row.</summary>
    public static readonly string[] Measures = ["now", "before", "change", "change_percent", "rate", "rank"];

    public string? Text => tokens.AddText(Display.Symbol(ValueStatus.NotAvailable, symbols));

    public object? Comparand => null;

    public IEnumerable<string> MemberNames => FigureView.Names;

    public bool TryMember(string name, out object? value)
    {
        value = name switch
        {
            "rose" or "fell" or "unchanged" => NoAnswer.OfWhatIsNotKnown,
            "known" or "suppressed" or "tied" or "alone" or "lowest_first" => false,
            _ when EvidenceView.Questions.Contains(name, StringComparer.Ordinal) => false,
            "previously" => this,
            "value" => new BareNumber(null),
            "reason" => new DataText("There is no such figure.", tokens),
            _ => new DataText(Display.Symbol(ValueStatus.NotAvailable, symbols), tokens),
        };
        return FigureView.Names.Contains(name, StringComparer.Ordinal);
    }
}
