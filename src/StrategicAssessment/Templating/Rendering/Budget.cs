namespace StrategicAssessment.Templating.Rendering;

/// <summary>Counts what a rendering has used of its limits.</summary>
internal sealed class Budget(RenderLimits limits)
{
    private int steps;
    private int iterations;

    public RenderLimits Limits => limits;

    /// <summary>One statement or expression more.</summary>
    public void Step(Place at)
    {
        if (++steps > limits.Steps)
            throw new TemplateFault(at, TemplatingMessages.TooFar("The number of steps of a template", limits.Steps, "use fewer or shorter loops"));
    }

    /// <summary>One iteration more of the outermost loop or of one within it.</summary>
    public void Iterate(Place loop)
    {
        if (++iterations > limits.Iterations)
            throw new TemplateFault(loop, TemplatingMessages.TooFar("A loop, with the loops within it,", limits.Iterations, "loop over less"));
    }

    /// <summary>The outermost loop is over.</summary>
    public void EndLoops() => iterations = 0;

    /// <summary>The value, when it is not too long a text.</summary>
    public object? Checked(object? value, Place at)
    {
        var length = (value as string)?.Length ?? (value as Fragment)?.Text.Length ?? 0;
        return length <= limits.TextCharacters
            ? value
            : throw new TemplateFault(at, TemplatingMessages.TooFar("The length of a text", limits.TextCharacters, "print its parts one after another"));
    }
}
