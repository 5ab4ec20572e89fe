using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents;

/// <summary>The allow-list of link targets.</summary>
internal static class LinkTarget
{
    private static readonly string[] Allowed = ["https", "http", "mailto"];

    /// <summary>What is wrong with a target; null when it may be published.</summary>
    public static Diagnostic? Problem(string target, SourceSpan at)
    {
        if (target.Any(TokenTable.IsPrivate)) return DocumentMessages.TokenInLink(at);
        if (target.StartsWith('#') && target.Length > 1) return null;
        return SchemeOf(target) switch
        {
            null => DocumentMessages.RelativeLink(at, Printable.Of(target)),
            var scheme when Allowed.Contains(scheme, StringComparer.OrdinalIgnoreCase) => null,
            var scheme => DocumentMessages.LinkNotAllowed(at, Printable.Of(scheme)),
        };
    }

    private static string? SchemeOf(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || target.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0 ? null : target[..colon];
    }
}
