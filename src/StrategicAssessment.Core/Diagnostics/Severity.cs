namespace StrategicAssessment.Diagnostics;

/// <summary>How much a diagnostic matters. Only <see cref="Error"/> stops a stage.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Note,

    /// <summary>Probably a mistake; the build goes on. <c>--strict</c> makes it an error.</summary>
    Warning,

    /// <summary>The content is wrong: the stages that need it are skipped.</summary>
    Error,
}
