using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>A theory that needs a browser and the programs that look into PDFs.</summary>
public sealed class PopplerTheoryAttribute : TheoryAttribute
{
    public PopplerTheoryAttribute() => Skip = OpenBrowser.WhyNot
        ?? (File.Exists("/usr/bin/pdfinfo") || OpenBrowser.IsRequired ? null : "The programs of poppler-utils are not here.");
}
