namespace StrategicAssessment.Templating.Rendering;

/// <summary>Turns values into text.</summary>
internal static class Printer
{
    /// <summary>What printing the value writes, and whether the host's text is in it.</summary>
    public static Fragment Print(object? value, Place at) => value switch
    {
        Fragment fragment => fragment,
        IHostValue host => new Fragment(host.Text ?? throw new TemplateFault(at, TemplatingMessages.NotPrintable(host)), HoldsData: true),
        _ => new Fragment(Plain(value, at) ?? "", HoldsData: false),
    };

    /// <summary>The text of a value that is not from data; null for null.</summary>
    public static string? Plain(object? value, Place at) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        Fragment { HoldsData: false } fragment => fragment.Text,
        Fragment or IHostValue => throw new TemplateFault(at, TemplatingMessages.DataStaysWhole("changed into other text")),
        int or long or double or decimal => Numbers.Print(value),
        _ => throw new TemplateFault(at, TemplatingMessages.NotSupported(
            $"Printing {Values.Kind(value)} as a whole", "print its members, or its items with `for` or `array.join`")),
    };

    /// <summary>Two printed values as one: plain text unless the host's text is in it.</summary>
    public static object Join(Fragment left, Fragment right) =>
        left.HoldsData || right.HoldsData ? new Fragment(left.Text + right.Text, HoldsData: true) : left.Text + right.Text;
}
