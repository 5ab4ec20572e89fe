using StrategicAssessment.Observations;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>What a cell that should hold a number says. A closed union of the five records in this file.</summary>
internal interface INumberReading;

/// <param name="Value">As printed: <c>12.5%</c> is 12.5.</param>
/// <param name="Decimals">Digits after the point, those that are zero included; how precise a quoted value is.</param>
/// <param name="HasPound">A pound sign stands before it.</param>
internal sealed record KnownNumber(decimal Value, int Decimals, bool HasPercent, bool HasPound) : INumberReading
{
    /// <summary>A point stands before its last three digits, as others write thousands: <c>3.690</c> may be 3,690.</summary>
    public bool MayBeThousands { get; init; }
}

/// <summary>Known to the supplier and withheld, as <c>[c]</c>, <c>*</c> or <c>&lt;5</c>. Never zero.</summary>
internal sealed record SuppressedNumber(string Symbol) : INumberReading;

/// <summary>Not known, as <c>[x]</c>, <c>n/a</c> or an empty cell. Never zero.</summary>
/// <param name="Symbol">As written, trimmed; may be empty.</param>
internal sealed record MissingNumber(string Symbol) : INumberReading;

/// <summary>There can be no such number, as <c>[z]</c> says.</summary>
internal sealed record NotApplicableNumber(string Symbol) : INumberReading;

/// <summary>Neither a number nor a symbol that is known here.</summary>
/// <param name="Reason">A clause and a remedy, to follow the place and the name of the cell in a message. Never quotes the cell.</param>
internal sealed record UnreadableNumber(string Reason) : INumberReading;

/// <summary>The symbols that stand for numbers in one extract; one that is known stands for nought. Case and surrounding space do not matter.</summary>
internal sealed class NumberSymbols(ImmutableDictionary<string, ValueStatus> meanings)
{
    private static readonly (string[] Symbols, ValueStatus Meaning)[] OfAll =
        [(["*", "c", "[c]"], ValueStatus.Suppressed), ([string.Empty, "n/a", "na", "..", ":", "x", "[x]"], ValueStatus.NotAvailable), (["z", "[z]"], ValueStatus.NotApplicable)];

    /// <summary>Those of the Analysis Function, and older ones still met in extracts. A dash has no meaning here: it is asked about.</summary>
    public static NumberSymbols Usual { get; } = new(OfAll.SelectMany(o => o.Symbols, (o, symbol) => KeyValuePair.Create(symbol, o.Meaning)).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>These symbols and one more, or one of them with another meaning.</summary>
    public NumberSymbols With(string symbol, ValueStatus meaning) => new(meanings.SetItem(symbol.Trim(), meaning));

    public ValueStatus? MeaningOf(string symbol) => meanings.TryGetValue(symbol, out var meaning) ? meaning : null;
}

/// <summary>Reads the numbers that partners print: <c>1,234</c>, <c>£1 234.50</c>, <c>(12)</c>, <c>-3.5%</c>.</summary>
/// <remarks>Refuses whatever could be meant in two ways.</remarks>
internal static class NumberText
{
    // A decimal holds any 28 digits; with more it would round.
    private const int MostDigits = 28;

    // What counts and amounts lie between: nothing that is worked out from them, such as a percentage change, can be too large for a decimal.
    private const decimal Largest = 1_000_000_000_000m;
    private const decimal Smallest = 0.000_000_000_1m;

    /// <summary>What a cell says. Never throws.</summary>
    /// <param name="cell">As in the extract; surrounding space does not matter.</param>
    /// <param name="symbols">What stands for numbers in this extract; <see cref="NumberSymbols.Usual"/> when null.</param>
    public static INumberReading Read(string cell, NumberSymbols? symbols = null)
    {
        var text = string.Concat(cell.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim();
        if ((symbols ?? NumberSymbols.Usual).MeaningOf(text) is { } meaning) return Meant(text, meaning);
        return IsBelowLimit(text) ? new SuppressedNumber(text) : Number(text);
    }

    private static INumberReading Meant(string symbol, ValueStatus meaning) => meaning switch
    {
        ValueStatus.Suppressed => new SuppressedNumber(symbol),
        ValueStatus.NotAvailable => new MissingNumber(symbol),
        ValueStatus.NotApplicable => new NotApplicableNumber(symbol),
        ValueStatus.Known => new KnownNumber(0, 0, HasPercent: false, HasPound: false),
    };

    // '<5': a small number that the supplier withheld.
    private static bool IsBelowLimit(string text) =>
        text is ['<', .. var limit] && limit.Replace(",", string.Empty, StringComparison.Ordinal).Trim() is { Length: > 0 and < 6 } digits && digits.All(char.IsAsciiDigit);

    private static INumberReading Number(string text)
    {
        if (text is "-" or "\u2013" or "\u2014" or "\u2212") return new UnreadableNumber(ReadingMessages.LoneDash);
        if (text is ['\'' or '\u2018' or '\u2019', .. var marked] && marked.Any(char.IsAsciiDigit)) return new UnreadableNumber(ReadingMessages.Apostrophe);
        if (text is ['#', ..]) return new UnreadableNumber(ReadingMessages.SpreadsheetError);
        var (body, isNegative, hasPound, hasPercent) = Undressed(text);
        if (Refused(body) is { } reason) return new UnreadableNumber(reason);
        var point = body.IndexOf('.', StringComparison.Ordinal);
        var whole = WithoutGroups(point < 0 ? body : body[..point]);
        var decimals = point < 0 ? string.Empty : body[(point + 1)..];
        if (whole is null) return new UnreadableNumber(ReadingMessages.UnclearThousands);
        if (whole.TrimStart('0').Length + decimals.Length > MostDigits) return new UnreadableNumber(ReadingMessages.TooManyDigits);
        var value = decimal.Parse(point < 0 ? whole : $"0{whole}.{decimals}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (value > Largest) return new UnreadableNumber(ReadingMessages.TooLarge);
        if (value is > 0 and < Smallest) return new UnreadableNumber(ReadingMessages.TooSmall);
        return new KnownNumber(isNegative ? -value : value, decimals.Length, hasPercent, hasPound)
        {
            MayBeThousands = decimals.Length == 3 && point is > 0 and <= 3 && body[0] != '0',
        };
    }

    // Takes off, from outside in: brackets, which mean less than nought; a sign before or after the pound; the per cent sign.
    private static (string Body, bool IsNegative, bool HasPound, bool HasPercent) Undressed(string text)
    {
        var isBracketed = text is ['(', .., ')'];
        if (isBracketed) text = text[1..^1].Trim();
        var hasPercent = text is [.., '%'];
        if (hasPercent) text = text[..^1].TrimEnd();
        var sign = isBracketed ? '-' : SignOf(text);
        if (!isBracketed && sign != ' ') text = text[1..].TrimStart();
        var hasPound = text is ['£', ..];
        if (hasPound) text = text[1..].TrimStart();
        if (hasPound && sign == ' ' && SignOf(text) is not ' ' and var inner) (sign, text) = (inner, text[1..]);
        return (text, sign == '-', hasPound, hasPercent);
    }

    private static char SignOf(string text) => text is ['-' or '\u2212', ..] ? '-' : text is ['+', ..] ? '+' : ' ';

    /// <summary>Why a body without its signs can be no number, unless its thousands are at fault.</summary>
    private static string? Refused(string body)
    {
        if (body.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c))) return ReadingMessages.OtherDigits;
        if (body.Length == 0 || !body.Any(char.IsAsciiDigit)) return ReadingMessages.NotANumber;
        if (IsScientific(body)) return ReadingMessages.Scientific;
        if (body.Any(c => !char.IsAsciiDigit(c) && c != '.' && !IsGroupMark(c))) return IsMarked(body) ? ReadingMessages.Marked : ReadingMessages.NotANumberAlone;
        var point = body.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && (point == body.Length - 1 || !body.AsSpan(point + 1).ContainsOnlyDigits()) ? ReadingMessages.UnclearPoint : null;
    }

    // A number, then one sign or letter that is no thousand, million, minus or mistyped digit, with or without brackets.
    private static bool IsMarked(string body) =>
        body.TrimEnd(']', ')') is { Length: > 1 } open && !char.IsAsciiDigit(open[^1]) && !"-%kKmMoOlI".Contains(open[^1], StringComparison.Ordinal) && open[..^1].TrimEnd('[', '(', ' ') is { Length: > 0 } number && number.All(c => char.IsAsciiDigit(c) || c == '.' || IsGroupMark(c));

    private static bool IsScientific(string body) =>
        body.IndexOfAny(['e', 'E']) is > 0 and var e && char.IsAsciiDigit(body[e - 1]) && body.AsSpan(e + 1).TrimStart("+-").ContainsOnlyDigits();

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    // Comma, and spaces of every width.
    private static bool IsGroupMark(char c) => c == ',' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    /// <summary>The digits, or null unless every group but the first has three of them and one mark stands between all.</summary>
    private static string? WithoutGroups(string whole)
    {
        if (!whole.Any(IsGroupMark)) return whole;
        var mark = whole.First(IsGroupMark);
        var groups = whole.Split(mark);
        var startsSoundly = groups[0].Length is > 0 and <= 3 && groups[0][0] != '0';
        var goesOnSoundly = groups.Skip(1).All(g => g.Length == 3) && groups.All(g => g.All(char.IsAsciiDigit));
        return startsSoundly && goesOnSoundly ? string.Concat(groups) : null;
    }
}
