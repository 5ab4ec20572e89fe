namespace StrategicAssessment.Publishing.Word;

/// <summary>Where pages turn on their side or upright again: the last paragraph before says how those up to it lie.</summary>
/// <param name="IsLandscape">Whether the pages up to here lie on their side.</param>
/// <param name="IsFirst">Whether this is the section with the title page, which names headers and footers for all.</param>
internal sealed record SectionEnd(bool IsLandscape, bool IsFirst);
