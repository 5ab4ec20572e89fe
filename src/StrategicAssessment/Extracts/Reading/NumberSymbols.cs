using System.Collections.Immutable;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>What a symbol in place of a number means.</summary>
public enum SymbolMeaning
{
    /// <summary>Withheld to protect people.</summary>
    Suppressed,

    /// <summary>Not known.</summary>
    Missing,

    /// <summary>There can be no such number.</summary>
    NotApplicable,

    /// <summary>Nought: only where the plan says so.</summary>
    Zero,
}

/// <summary>The symbols that stand for numbers in one extract. Case and surrounding space do not matter.</summary>
public sealed class NumberSymbols
{
    private static readonly string[] Suppressed = ["*", "c", "[c]"];
    private static readonly string[] Missing = [string.Empty, "n/a", "na", "..", ":", "x", "[x]"];
    private static readonly string[] NotApplicable = ["z", "[z]"];

    private readonly ImmutableArray<OwnSymbol> _own;

    private NumberSymbols(ImmutableArray<OwnSymbol> own) => _own = own;

    /// <summary>Those of the Analysis Function, and older ones still met in extracts. A dash has no meaning here: it is asked about.</summary>
    public static NumberSymbols Usual { get; } = new([]);

    /// <summary>These symbols and one more, or one of them with another meaning.</summary>
    public NumberSymbols With(string symbol, SymbolMeaning meaning) => new(_own.Insert(0, new OwnSymbol(symbol.Trim(), meaning)));

    /// <summary>The meaning of a trimmed symbol, or null.</summary>
    public SymbolMeaning? MeaningOf(string symbol) => _own.FirstOrDefault(o => o.Symbol.Equals(symbol, StringComparison.OrdinalIgnoreCase)) is { } own
        ? own.Meaning
        : Suppressed.Contains(symbol, StringComparer.OrdinalIgnoreCase) ? SymbolMeaning.Suppressed
        : Missing.Contains(symbol, StringComparer.OrdinalIgnoreCase) ? SymbolMeaning.Missing
        : NotApplicable.Contains(symbol, StringComparer.OrdinalIgnoreCase) ? SymbolMeaning.NotApplicable
        : null;

    private sealed record OwnSymbol(string Symbol, SymbolMeaning Meaning);
}
