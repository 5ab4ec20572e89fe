using StrategicAssessment.Templates;

namespace StrategicAssessment.Comparing.Papers;

/// <summary>The program's own templates of the paper: a mistake in one is a fault of the program.</summary>
internal static class PaperTemplates
{
    private const string Folder = "templates/what-changed/";
    private const string Extension = ".sbn-md";

    /// <summary>The text that a template makes.</summary>
    public static string Render(string name, Dictionary<string, object?> globals)
    {
        var rendered = Find(name).Render(globals, Find, RenderLimits.Default);
        return rendered.Value ?? throw new InvalidOperationException($"The built-in template '{name}' fails: {rendered.Diagnostics[0].Message}");
    }

    /// <summary>In messages.</summary>
    public static string PathOf(string name) => "(built in)/" + name + Extension;

    private static Template Find(string name)
    {
        using var stream = typeof(PaperTemplates).Assembly.GetManifestResourceStream(Folder + name + Extension)
            ?? throw new InvalidOperationException($"There is no built-in template '{name}'.");
        using var reader = new StreamReader(stream);
        return Template.Parse(reader.ReadToEnd(), PathOf(name)).Value ?? throw new InvalidOperationException($"The built-in template '{name}' has errors.");
    }
}
