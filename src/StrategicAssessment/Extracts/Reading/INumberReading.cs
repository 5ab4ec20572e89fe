namespace StrategicAssessment.Extracts.Reading;

/// <summary>What a cell that should hold a number says. A closed union of the five records in this file.</summary>
public interface INumberReading;

/// <summary>A number.</summary>
/// <param name="Value">As printed: <c>12.5%</c> is 12.5.</param>
/// <param name="Decimals">Digits after the point, those that are zero included; how precise a quoted value is.</param>
/// <param name="HasPercent">A percent sign follows it.</param>
/// <param name="HasPound">A pound sign stands before it.</param>
public sealed record KnownNumber(decimal Value, int Decimals, bool HasPercent, bool HasPound) : INumberReading;

/// <summary>Known to the supplier and withheld, as <c>[c]</c>, <c>*</c> or <c>&lt;5</c>. Never zero.</summary>
/// <param name="Symbol">As written, trimmed.</param>
public sealed record SuppressedNumber(string Symbol) : INumberReading;

/// <summary>Not known, as <c>[x]</c>, <c>n/a</c> or an empty cell. Never zero.</summary>
/// <param name="Symbol">As written, trimmed; may be empty.</param>
public sealed record MissingNumber(string Symbol) : INumberReading;

/// <summary>There can be no such number, as <c>[z]</c> says.</summary>
/// <param name="Symbol">As written, trimmed.</param>
public sealed record NotApplicableNumber(string Symbol) : INumberReading;

/// <summary>Neither a number nor a symbol that is known here.</summary>
/// <param name="Reason">A clause and a remedy, to follow the place and the name of the cell in a message. Never quotes the cell.</param>
public sealed record UnreadableNumber(string Reason) : INumberReading;
