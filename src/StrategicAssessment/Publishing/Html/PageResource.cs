using System.Security.Cryptography;
using System.Text;

namespace StrategicAssessment.Publishing.Html;

/// <summary>The style sheet and the script, which travel inside the program.</summary>
internal static class PageResource
{
    /// <summary>What every page looks like, on a screen and on paper.</summary>
    public static string Styles => Read("styles.css") + Read("print.css");

    /// <summary>What a page can do beyond being read: every part stands for itself, and nothing of the document depends on any.</summary>
    public static string Script => Read("contents.js") + Read("figures.js") + Read("sorting.js");

    /// <summary>As a content security policy names the text of a style or script element.</summary>
    public static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(PageResource).Assembly.GetManifestResourceStream("html/" + name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
