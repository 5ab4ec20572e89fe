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
    private readonly ImmutableDictionary<string, SymbolMeaning> _meanings;

    private NumberSymbols(ImmutableDictionary<string, SymbolMeaning> meanings) => _meanings = meanings;

    /// <summary>Those of the Analysis Function, and older ones still met in extracts. A dash has no meaning here: it is asked about.</summary>
    public static NumberSymbols Usual { get; } = new(ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase,
    [
        KeyValuePair.Create("*", SymbolMeaning.Suppressed),
        KeyValuePair.Create("c", SymbolMeaning.Suppressed),
        KeyValuePair.Create("[c]", SymbolMeaning.Suppressed),
        KeyValuePair.Create(string.Empty, SymbolMeaning.Missing),
        KeyValuePair.Create("n/a", SymbolMeaning.Missing),
        KeyValuePair.Create("na", SymbolMeaning.Missing),
        KeyValuePair.Create("..", SymbolMeaning.Missing),
        KeyValuePair.Create(":", SymbolMeaning.Missing),
        KeyValuePair.Create("x", SymbolMeaning.Missing),
        KeyValuePair.Create("[x]", SymbolMeaning.Missing),
        KeyValuePair.Create("z", SymbolMeaning.NotApplicable),
        KeyValuePair.Create("[z]", SymbolMeaning.NotApplicable),
    ]));

    /// <summary>These symbols and one more, or one of them with another meaning.</summary>
    public NumberSymbols With(string symbol, SymbolMeaning meaning) => new(_meanings.SetItem(symbol.Trim(), meaning));

    /// <summary>The meaning of a trimmed symbol, or null.</summary>
    public SymbolMeaning? MeaningOf(string symbol) => _meanings.TryGetValue(symbol, out var meaning) ? meaning : null;
}
