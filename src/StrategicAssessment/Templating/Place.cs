namespace StrategicAssessment.Templating;

/// <summary>Where a character of a template stands; both 1-based, columns counted in UTF-16 code units.</summary>
internal readonly record struct Place(int Line, int Column)
{
    /// <summary>The column after this one, where Scriban reports what is missing.</summary>
    public Place Next => this with { Column = Column + 1 };
}
