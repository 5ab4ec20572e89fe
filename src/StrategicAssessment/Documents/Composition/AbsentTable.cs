using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>
/// What commentary sees of a table that is awaited or withheld: false by itself, so that <c>{{ if asb }}</c> can guard a sentence. Whatever
/// else is asked of it, or of what it answers, is noted, so that the text is not printed without its numbers.
/// </summary>
internal sealed class AbsentTable(string table, ISet<string> cited, TokenTable tokens, SymbolStyle symbols) : IHostValue
{
    private static readonly string[] Lists = ["rows", "totals", "notes", "caveats", "sources", "symbols", "quoted", "small_numbers", "signals", "steps", "stretches"];
    private static readonly string[] Questions =
    [
        "known", "suppressed", "rose", "fell", "unchanged", "tied", "alone", "lowest_first", "is_total", "by_category", "provisional",
        "has_source", "has_sources", "has_rates", "has_quoted",
        "has_trends", "measured", "as_quoted", "spread", "assumed", "judges_rates", "not_events", "has_drivers", "has_concentration", "has_small_numbers", "has_judgements", "has_agreement", "has_intervals", "has_rank_ranges", "has_target", "met", "missed", "by_chance", "is_rate", "trial", .. EvidenceView.Questions,
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
