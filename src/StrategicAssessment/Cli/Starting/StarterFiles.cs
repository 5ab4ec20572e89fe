using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli.Starting;

/// <summary>The smallest folder that can be checked and built: an invented place whose data is awaited.</summary>
internal static class StarterFiles
{
    private const string Plan =
        """
        # The plan of a Strategic Assessment. Change what stands after the colons. Lines that begin with # are remarks; nothing needs quotes.
        # 'assess check' with this folder says what is awaited, missing or unclear.
        version: 1
        edition: 2025-26
        place: Exampleton
        partnership: Safer Exampleton Partnership

        # The year assessed. Other ways to write one: October 2024 to September 2025, 2024/25, 2025.
        this year: 12 months to September 2025

        # The mid-year estimate of residents that rates use. population.csv must have it for every place.
        population: mid-2024

        # Places and populations can stand in one folder for several assessments. Then delete areas.csv, groups.csv and population.csv here.
        # county: ../county

        # An entry for each partner's file. When a file comes, put it into the folder 'extracts' and delete the line 'status: awaited'.
        # Headings such as area, district, month, period start, period end, count and number are recognised. Others are named like this:
        #     columns: {area: Local authority, count: Offences}
        extracts:
          recorded-crime:
            status: awaited
            file: recorded-crime.csv
            counts: recorded crimes
            source: the police
            holds: district
          anti-social-behaviour:
            status: awaited
            title: Anti-social behaviour
            counts: incidents of anti-social behaviour
            source: the police
            holds: district

        # A table shows this year, last year, the change, the rate and the rank of every district, unless it is told otherwise:
        # tables:
        #   recorded-crime:
        #     columns: [this year, last year, change %, rate, rank]
        #     rank: rate, lowest first

        # The document's sections in order. What people write about one goes into commentary/<section>.md, in Markdown; it may cite figures:
        # {{ recorded_crime.here.change }}
        sections:
          recorded-crime:
          anti-social-behaviour:

        """;

    private const string Areas =
        """
        code,name,type
        X01,Exampleton,district
        X02,Sampleford,district

        """;

    private const string Groups =
        """
        group,code,name,member
        districts,X90,The two districts,Exampleton
        districts,X90,The two districts,Sampleford

        """;

    private const string Population =
        """
        area,year,population
        Exampleton,2024,100000
        Sampleford,2024,120000

        """;

    /// <summary>Its files.</summary>
    public static ImmutableArray<BundleFile> All =>
    [
        Of("assessment.yaml", Plan), Of("areas.csv", Areas), Of("groups.csv", Groups), Of("population.csv", Population), .. GitFiles.All,
    ];

    // A source file may have been checked out with either line end.
    internal static BundleFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
}

/// <summary>What tells Git how to keep an assessment (docs/git.md): every byte as it is, and nothing that each build makes anew.</summary>
internal static class GitFiles
{
    private const string Attributes =
        """
        # What partners sent and what was published stays as it is to the byte: Git changes no line ends.
        * -text

        """;

    private const string Ignore =
        """
        # The record of the last build, which every build makes anew. What editions were built from is kept.
        **/.assess/*
        !**/.assess/editions/

        # Bundles. What is published is kept in editions/.
        output/

        # What programs leave beside a file that is open.
        ~$*
        .~lock.*

        """;

    /// <summary>Its files.</summary>
    public static ImmutableArray<BundleFile> All => [StarterFiles.Of(".gitattributes", Attributes), StarterFiles.Of(".gitignore", Ignore)];
}
