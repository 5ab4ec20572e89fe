namespace StrategicAssessment.Publishing.Html;

/// <summary>The style sheet that travels inside the program.</summary>
internal static class Stylesheet
{
    private const string Resource = "html/styles.css";

    public static string Text
    {
        get
        {
            using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream(Resource)
                ?? throw new InvalidOperationException($"The resource {Resource} is missing from the program.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
