using System.Globalization;

namespace StrategicAssessment.Tests.Publishing.Excel;

/// <summary>What Excel shows for a number under a format code: sections for positive, negative and nought; texts in quotes; %, thousands and decimals.</summary>
internal static class FormatCode
{
    public static string Show(decimal number, string code)
    {
        if (code.StartsWith("[<", StringComparison.Ordinal)) return Conditional(number, code);
        var sections = code.Split(';');
        var section = number < 0 && sections.Length > 1 ? sections[1] : number == 0 && sections.Length > 2 ? sections[2] : sections[0];
        var bare = string.Concat(section.Split('"').Where((_, i) => i % 2 == 0));
        if (bare.Length == 0) return section.Trim('"');
        var size = Math.Abs(number) * (bare.Contains('%', StringComparison.Ordinal) ? 100 : 1);
        var decimals = bare.Contains('.', StringComparison.Ordinal) ? bare.Split('.')[1].Count(c => c == '0') : 0;
        var shown = Math.Round(size, decimals, MidpointRounding.AwayFromZero).ToString((bare.Contains(',', StringComparison.Ordinal) ? "#,0." : "0.") + new string('0', decimals), CultureInfo.InvariantCulture);
        var first = section.IndexOfAny(['#', '0']);
        var last = section.LastIndexOfAny(['#', '0']);
        var sign = number < 0 && sections.Length == 1 ? "-" : "";
        return (sign + section[..first] + shown + section[(last + 1)..]).Replace("\"", "", StringComparison.Ordinal);
    }

    // [<0.001]"< 0.001";0.000: the first section for what is below the bound, the second for all else.
    private static string Conditional(decimal number, string code)
    {
        var sections = code.Split(';');
        var end = sections[0].IndexOf(']', StringComparison.Ordinal);
        return number < decimal.Parse(sections[0][2..end], CultureInfo.InvariantCulture) ? sections[0][(end + 1)..].Trim('"') : Show(number, sections[1]);
    }
}
