using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli.Starting;

/// <summary>What a new folder begins with, as it stands in <c>templates/starter</c>: the smallest assessment that can be checked and built, an invented place whose data is awaited.</summary>
internal static class StarterFiles
{
    public static ImmutableArray<BundleFile> All => [Of("assessment.yaml"), Of("areas.csv"), Of("groups.csv"), Of("population.csv"), .. OfGit];

    /// <summary>What tells Git how to keep an assessment (docs/git.md): every byte as it is, and nothing that each build makes anew.</summary>
    public static ImmutableArray<BundleFile> OfGit => [Of(".gitattributes"), Of(".gitignore")];

    // Without the point in front: among the sources, Git would follow them.
    private static BundleFile Of(string path) => new(path, ProgramFile.Bytes("starter/" + path.TrimStart('.')));
}
