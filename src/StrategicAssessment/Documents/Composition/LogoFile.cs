using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Documents.Composition;

/// <summary>The picture that stands beside the title: what it is says its content, whatever it is called.</summary>
internal static class LogoFile
{
    private const int Largest = 256 * 1024;

    /// <summary>The title of a document or of an index, with the picture and the colour of the plan.</summary>
    /// <param name="further">Lines below those of the plan.</param>
    public static TitlePage TitleOf(PlanFile plan, string place, IEnumerable<string> further, bool isDraft, AssessmentFolder folder, List<Diagnostic> found) =>
        new(plan.Title, place, plan.Edition, [.. new[] { plan.Marking, plan.Partnership, plan.Prepared, plan.Contact }.Where(l => l.Length > 0), .. further], isDraft)
        {
            Logo = Read(plan, folder, found),
            Colour = plan.Colour,
            State = plan.State?.Words ?? string.Empty,
            Marking = plan.Marking,
        };

    // Null where the plan names none, or one that cannot be taken, with an error.
    private static EmbeddedPicture? Read(PlanFile plan, AssessmentFolder folder, List<Diagnostic> found)
    {
        if (plan.Logo is not { } logo) return null;
        if (logo.Value.Contains("..", StringComparison.Ordinal) || logo.Value.AsSpan().IndexOfAny("\\:/") >= 0) return Refused(logo, "is not the name of a file beside the plan. Put the file there, or into the county's folder, and write its name alone");
        if (found.Keep(folder.Read(logo.Value, logo.At)) is not { } input) return null;
        if (input.Length > Largest) return Refused(logo, "is larger than 256 KB, and every page carries it. Save it smaller");
        var (picture, fault) = PictureFile.Of(input.Content);
        return fault is null ? picture : Refused(logo, fault);

        EmbeddedPicture? Refused(Written<string> at, string why)
        {
            found.Add(CompositionMessages.NoLogo(at.At, at.Value, why));
            return null;
        }
    }
}
