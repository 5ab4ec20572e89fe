using StrategicAssessment.Templates;

namespace StrategicAssessment.Documents.Composition;

/// <summary>Text from data, or a figure in another form: prints as a token, so that nothing in it can become markup or template code.</summary>
/// <param name="text">What a reader will see.</param>
/// <param name="figureId">The figure that it prints, or null for text.</param>
/// <param name="comparand">What it is compared by; by default its text.</param>
internal sealed class DataText(string text, TokenTable tokens, string? figureId = null, object? comparand = null) : IHostValue
{
    public string? Text => figureId is null ? tokens.AddText(text) : tokens.AddFigure(figureId, text);

    public object? Comparand => comparand ?? text;
}

/// <summary>A number from data: can be compared, never printed.</summary>
internal sealed class BareNumber(decimal? number) : IHostValue
{
    public string? Text => null;

    public string Refusal => "A bare number from data can be compared, not printed. Print the figure itself, without '.value': then the document knows where it came from.";

    public object? Comparand => number;
}
