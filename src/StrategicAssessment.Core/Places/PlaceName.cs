using System.Text;

namespace StrategicAssessment.Places;

/// <summary>How two spellings of a name are told to be the same: case, spacing, apostrophes, hyphens and "&amp;"/"and" do not matter.</summary>
public static class PlaceName
{
    /// <summary>The form under which names are compared; never printed.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Replace("&", " and ", StringComparison.Ordinal))
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '\u2019' or '.') && key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }
}
