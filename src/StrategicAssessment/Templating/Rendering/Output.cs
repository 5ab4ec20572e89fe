using System.Text;

namespace StrategicAssessment.Templating.Rendering;

/// <summary>Where text is written: indents every line that begins inside indented code, as Scriban does.</summary>
internal sealed class Output(RenderLimits limits)
{
    private readonly Stack<(StringBuilder Text, bool HoldsData)> outer = new();
    private StringBuilder text = new();
    private bool holdsData;
    private bool isAtLineStart;
    private int written;

    /// <summary>What each new line begins with; null writes text as it is.</summary>
    public string? Indent { get; private set; }

    public void IndentWith(string? indent) => Indent = indent;

    /// <summary>Writes to a new text, until <see cref="Close"/>.</summary>
    public void Open()
    {
        outer.Push((text, holdsData));
        (text, holdsData) = (new StringBuilder(), false);
    }

    /// <summary>What was written since <see cref="Open"/>.</summary>
    public Fragment Close()
    {
        var closed = new Fragment(text.ToString(), holdsData);
        (text, holdsData) = outer.Pop();
        return closed;
    }

    /// <summary>Sets aside the indentation while an include renders; the result gives it back.</summary>
    public Action BeginInclude()
    {
        var (indent, atLineStart) = (Indent, isAtLineStart);
        if (indent is not null) isAtLineStart = false;
        Indent = null;
        Open();
        return () => (Indent, isAtLineStart) = (indent, atLineStart);
    }

    public void Write(Fragment fragment, Place at)
    {
        holdsData |= fragment.HoldsData;
        Write(fragment.Text, at);
    }

    public void Write(string value, Place at)
    {
        if (Indent is null) WritePlain(value, at);
        else WriteIndented(value, Indent, at);
    }

    public string Result() => text.ToString();

    private void WritePlain(string value, Place at)
    {
        if (value.Length == 0) return;
        isAtLineStart = value[^1] == '\n';
        Append(value, at);
    }

    private void WriteIndented(string value, string indent, Place at)
    {
        for (var start = 0; start < value.Length;)
        {
            if (isAtLineStart) Append(indent, at);
            var newLine = value.IndexOf('\n', start);
            var stop = newLine < 0 ? value.Length : newLine + 1;
            Append(value.AsSpan(start, stop - start), at);
            isAtLineStart = newLine >= 0;
            start = stop;
        }
    }

    private void Append(ReadOnlySpan<char> value, Place at)
    {
        written += value.Length;
        if (written > limits.OutputCharacters)
        {
            const string Written = "The text that a template writes";
            throw new TemplateFault(at, TemplatingMessages.TooFar(Written, limits.OutputCharacters, "write less, or in fewer loops"));
        }

        text.Append(value);
    }
}
