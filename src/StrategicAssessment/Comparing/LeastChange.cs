using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing;

/// <summary>How large a change must be to be told.</summary>
/// <param name="Amount">0 or more, included.</param>
/// <param name="IsPercent">Whether it is a percentage of the earlier value; otherwise it is in the figures' own units.</param>
internal sealed record LeastChange(decimal Amount, bool IsPercent)
{
    /// <summary>Reads <c>5%</c> or <c>100</c>; null when it is neither.</summary>
    public static LeastChange? Parse(string text)
    {
        var isPercent = text.EndsWith('%');
        return decimal.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? new LeastChange(amount, isPercent) : null;
    }

    /// <summary>Whether a change is at least so large. What has no percentage (a rank, a change of changes) is smaller than any.</summary>
    public bool Admits(Size size) => IsPercent
        ? size.Share is { } share && Math.Abs(share) * 100 >= Amount
        : size.Difference is { } difference && Math.Abs(difference) >= Amount;
}
