using Xunit;

namespace StrategicAssessment.Tests.Office;

/// <summary>A theory that needs LibreOffice and the programs that look into PDFs: skipped where they are missing, unless <c>ASSESS_REQUIRE_OFFICE</c> is set.</summary>
public sealed class OfficeTheoryAttribute : TheoryAttribute
{
    private static readonly string[] Wanted = ["/usr/bin/soffice", "/usr/bin/pdftotext"];

    public OfficeTheoryAttribute()
    {
        var isRequired = Environment.GetEnvironmentVariable("ASSESS_REQUIRE_OFFICE") is { Length: > 0 };
        if (!isRequired && Array.Find(Wanted, w => !File.Exists(w)) is { } missing) Skip = $"There is no {Path.GetFileName(missing)} here.";
    }
}
