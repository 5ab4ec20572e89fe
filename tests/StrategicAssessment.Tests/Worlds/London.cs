using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Published;

namespace StrategicAssessment.Tests.Worlds;

/// <summary>An assessment of Croydon from the files of the London Datastore: a plan and two lists of places are written for it, and nothing else.</summary>
internal sealed class London
{
    /// <summary>The category that stands for all of them.</summary>
    public const string AllOffences = "All offences";

    /// <summary>The code of the boroughs together.</summary>
    public const string GroupCode = "E12000007";

    private const string Crime = "borough_10_21.csv";
    private const string Population = "population_mye.csv";

    private readonly string folder;
    private readonly ImmutableArray<(string Code, string Name)> populated;
    private readonly ImmutableArray<ImmutableArray<string>> crime;

    /// <param name="folder">The folder of London's files.</param>
    public London(string folder)
    {
        this.folder = folder;
        crime = [.. CsvText.Read(Path.Combine(folder, Crime)).Skip(1)];
        populated = [.. CsvText.Read(Path.Combine(folder, Population)).Skip(1).Select(r => (r[0], r[1])).Distinct()];
    }

    /// <summary>As the extract writes them, <see cref="AllOffences"/> first.</summary>
    public IEnumerable<string> Categories => CategoriesRead.Prepend(AllOffences);

    private IEnumerable<string> CategoriesRead => crime.Select(r => r[0]).Distinct().Order(StringComparer.Ordinal);

    // The airports have crime and no residents, the City residents and no crime.
    private IEnumerable<string> Airports => crime.Select(r => r[2]).Distinct().Except(populated.Select(p => p.Name));

    private IEnumerable<string> Boroughs => populated.Select(p => p.Name).Intersect(crime.Select(r => r[2]));

    /// <summary>The name of a category's table and slug.</summary>
    public static string SlugOf(string category) => category.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The folder of the assessment, ready to build.</summary>
    public Workspace Written()
    {
        var workspace = Workspace.Empty("croydon-2018");
        workspace.Write("areas.csv", "code,name,type\n" + Lines(populated.Select(p => $"{p.Code},{p.Name},London Borough")) + Lines(Airports.Select(a => $"airports,{a},airport")));
        workspace.Write("groups.csv", "group,code,name,member\n" + Lines(Boroughs.Select(b => $"boroughs,{GroupCode},London boroughs,{b}")));
        workspace.Write("population.csv", File.ReadAllBytes(Path.Combine(folder, Population)));
        workspace.Write($"extracts/{Crime}", File.ReadAllBytes(Path.Combine(folder, Crime)));
        workspace.Write("assessment.yaml", Plan());
        return workspace;
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\n"));

    private string Plan()
    {
        var plan = new StringBuilder(
            $$"""
            version: 1
            edition: 2018
            place: Croydon
            this year: 2018
            compare with: boroughs
            population: same year
            extracts:
              crime:
                file: {{Crime}}
                shape: wide
                counts: recorded crimes
                source: Metropolitan Police
                holds: [London Borough, airport]
                columns: {area: LookUp_BoroughName, category: MajorText}
                categories: {{SlugOf(AllOffences)}}
                repeated rows: add
                missing rows: zero
            categories:
              {{SlugOf(AllOffences)}}:

            """);
        plan.Append(Lines(CategoriesRead.Select(c => $"    {SlugOf(c)}:"))).Append("tables:\n");
        foreach (var category in Categories) plan.Append(Table(category));
        return plan.ToString();
    }

    private static string Table(string category) =>
        $"""
          {SlugOf(category)}-by-borough:
            extract: crime
            title: {category}
            category: {SlugOf(category)}
            rows: boroughs
            columns: [last year, this year, change, change %, rate last year, rate, rank]
            rank: rate, highest first
            ties: exact
            totals: boroughs

        """;
}
