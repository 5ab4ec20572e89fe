using StrategicAssessment.Cli;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Cli;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Databases;

/// <summary>An extract that is asked of a database; the server is a real one.</summary>
public sealed class DatabaseTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Variable = "ASSESS_DATABASE_POLICE_DW", Query = "SELECT reference, reported_on, district, kind FROM incidents;\n";

    [Theory]
    [InlineData("Npgsql")]
    [InlineData("an address")]
    [InlineData("ODBC")]
    public void Records_are_counted_there_and_only_counts_travel(string way)
    {
        server.Started();
        if (way == "ODBC") Needs.PostgresOdbc();
        using var folder = Folder(Query);
        var run = Build(folder, way switch { "Npgsql" => server.Connection, "an address" => server.Address, _ => server.Odbc });
        Assert.True(run.ExitCode == 0, run.ToString());
        // 24 months of two districts, and what has none.
        Assert.Contains("asb: 72 rows from POLICE_DW, kept in extracts/", run.Output, StringComparison.Ordinal);
        var (before, now) = (Expected(0, 366, 1), Expected(366, 730, 1));
        Assert.Contains($"Belford,\"{before:N0}\",{before},\"{now:N0}\",{now},", Table(folder), StringComparison.Ordinal);
        Assert.Contains(" say no place", run.Error, StringComparison.Ordinal);
        Assert.Contains("200 of 20,000 incidents (1.0%) have no place", File.ReadAllText(Path.Combine(folder.Output, "strategic-assessment.md")), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(folder.Around, "*", SearchOption.AllDirectories), f => Assert.DoesNotContain("secret", File.ReadAllText(f), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_build_reads_what_was_answered_and_asks_again_only_when_told_to()
    {
        server.Started();
        using var folder = Folder(Query);
        Assert.Equal(1, Build(folder, server.Connection, refresh: false).ExitCode);
        Assert.Equal(0, Build(folder, server.Connection).ExitCode);
        var (kept, table) = (Kept(folder), Table(folder));
        Assert.Contains("the same as in extracts/", Build(folder, server.Connection).Output, StringComparison.Ordinal);
        server.Execute("DELETE FROM incidents WHERE district = 'Ashby' AND reference % 4 = 2");
        Assert.Equal(0, Build(folder, "", refresh: false).ExitCode);
        Assert.Equal((kept, table), (Kept(folder), Table(folder)));
        Assert.Equal(0, Build(folder, server.Connection).ExitCode);
        Assert.NotEqual(table, Table(folder));
        Assert.Equal(0, Assess.Run("verify", folder.Folder, "--output", folder.Output).ExitCode);
        var explained = Assess.Run("explain", folder.Folder, "asb/count/D1/all/2024-04_2025-03").Output;
        Assert.Contains("asked of POLICE_DW: SELECT to_char(q.\"reported_on\", 'YYYY-MM')", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_question_and_an_edited_answer_are_told()
    {
        server.Started();
        using var folder = Folder(Query);
        Build(folder, server.Connection);
        folder.Write("asb.sql", "SELECT reference, reported_on, district, kind FROM incidents WHERE kind = 'Noise'");
        Assert.Contains("warning SA1046: extracts/", Check(folder), StringComparison.Ordinal);
        var earlier = Path.Combine(folder.Around, "earlier");
        Directory.Move(folder.Output, earlier);
        Build(folder, server.Connection);
        Assert.Matches("asb.sql [0-9a-f]{8}", Assess.Run("diff", earlier, folder.Output).Output);
        folder.Write("asb.sql", Query);
        Build(folder, server.Connection);
        Assert.DoesNotContain("SA1046", Check(folder), StringComparison.Ordinal);
        var answer = Directory.EnumerateFiles(Path.Combine(folder.Folder, "extracts"), "asb.csv", SearchOption.AllDirectories).Single();
        File.WriteAllText(answer, File.ReadAllText(answer).Replace(",Ashby,", ",Belford,", StringComparison.Ordinal));
        Assert.Contains("is not what the database answered", Check(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong password", "SELECT 1", "SA1042", "password authentication failed")]
    [InlineData("no connection", "SELECT 1", "SA1041", Variable)]
    [InlineData("no words", "SELECT 1", "SA1042", "initialization string")]
    [InlineData("", "SELECT reported_on, kind FROM incidents", "SA1043", "'reported_on' and 'kind'")]
    [InlineData("", "SELECT reported_on, dsitrict FROM incidents", "SA1042", "column \"dsitrict\" does not exist")]
    [InlineData("", "DELETE FROM incidents", "SA1044", "only reads")]
    [InlineData("", "WITH gone AS (DELETE FROM incidents RETURNING *) SELECT * FROM gone", "SA1042", "data-modifying")]
    [InlineData("", "SELECT reported_on, district || nextval('numbers') AS district FROM incidents", "SA1042", "read-only transaction")]
    [InlineData("", "SELECT * FROM incidents; DELETE FROM incidents", "SA1042", "syntax error")]
    [InlineData("killed", "SELECT reported_on, district FROM incidents, pg_sleep(600)", "SA1042", "what was answered before is kept")]
    public async Task What_goes_wrong_is_told_and_leaves_the_last_answer(string fault, string query, string code, string said)
    {
        server.Started();
        using var folder = Folder(Query);
        Build(folder, server.Connection);
        var kept = Kept(folder);
        folder.Write("asb.sql", query);
        var killing = fault == "killed" ? Task.Run(Kill, TestContext.Current.CancellationToken) : Task.CompletedTask;
        var run = Build(folder, fault switch { "wrong password" => server.Connection.Replace("secret", "other", StringComparison.Ordinal), "no connection" => "", "no words" => "secret words", _ => server.Connection });
        await killing;
        if (fault == "killed") server.Start();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(kept, Kept(folder));
        Assert.Equal(20_000, server.Number("SELECT COUNT(*) FROM incidents"));
    }

    [Fact]
    public void A_table_of_counts_comes_as_it_is()
    {
        server.Started();
        server.Execute("CREATE VIEW counted AS SELECT district AS area, extract(year FROM reported_on)::int AS year, COUNT(*) AS count FROM incidents WHERE district IS NOT NULL GROUP BY 1, 2");
        using var folder = Folder(Query);
        folder.Write("assessment.yaml", folder.Read("assessment.yaml").Replace("query: asb.sql", "table: counted", StringComparison.Ordinal).Replace("    shape: records\n    columns: {area: district, period: reported_on}\n", "", StringComparison.Ordinal)
            .Replace("this year: 2024-25", "this year: 2024", StringComparison.Ordinal));
        var run = Build(folder, server.Connection);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("asb: 6 rows from POLICE_DW", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lookup_in_the_database_is_joined_by_the_query_of_the_page()
    {
        server.Started();
        server.Execute("ALTER TABLE incidents ADD COLUMN lsoa text; UPDATE incidents SET lsoa = 'L' || reference % 10; CREATE TABLE IF NOT EXISTS lsoa_districts AS SELECT 'L' || i AS lsoa, CASE WHEN i < 4 THEN 'Ashby' ELSE 'Belford' END AS district FROM generate_series(0, 8) AS i");
        using var folder = Folder(Guide.Blocks("docs/sources/databases.md").Single(b => b.Language == "sql").Text);
        var run = Build(folder, server.Connection);
        Assert.True(run.ExitCode == 0, run.ToString());
        var now = Enumerable.Range(1, 20_000).Count(i => i % 10 is >= 4 and < 9 && i % 730 >= 366);
        Assert.Contains($",\"{now:N0}\",{now},", Table(folder), StringComparison.Ordinal);
        Assert.Contains("2,000 of 20,000 incidents (10.0%) have no place", File.ReadAllText(Path.Combine(folder.Output, "strategic-assessment.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_waits_sees_that_the_database_still_counts()
    {
        server.Started();
        using var folder = Folder("SELECT reported_on, district FROM incidents, pg_sleep(2.5)");
        Environment.SetEnvironmentVariable(Variable, server.Connection);
        using StringWriter output = new(), error = new();
        CommandLine.Run(["check", folder.Folder, "--refresh"], new Terminal(output, error, IsInteractive: true, HasColour: false));
        Environment.SetEnvironmentVariable(Variable, null);
        Assert.Contains("Asking POLICE_DW, 2 s of at most 900...", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asb-*.csv")]
    [InlineData("asb.xlsx")]
    [InlineData("[asb.csv, more.csv]")]
    public void An_answer_is_kept_in_one_csv_file(string file)
    {
        using var folder = Folder(Query);
        folder.Write("assessment.yaml", folder.Read("assessment.yaml").Replace("    shape: records\n", $"    shape: records\n    file: {file}\n", StringComparison.Ordinal));
        Assert.Contains("assessment.yaml:10:1", Check(folder), StringComparison.Ordinal);
        Assert.Contains("error SA2238: What a database answers is kept in one CSV file.", Check(folder), StringComparison.Ordinal);
    }

    // On the other core, while the query sleeps.
    private void Kill()
    {
        for (var tries = 0; tries < 600 && server.Number("SELECT COUNT(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()") == 0; tries++) Thread.Sleep(100);
        server.Stop();
    }

    // Every hundredth has no place, and of the others every second is in Belford.
    private static int Expected(int from, int to, int odd) => Enumerable.Range(1, 20_000).Count(i => i % 100 != 0 && i % 2 == odd && i % 730 >= from && i % 730 < to);

    private static Workspace Folder(string query)
    {
        var folder = Workspace.Empty("database");
        folder.Write("areas.csv", "code,name,type\nD1,Ashby,district\nD2,Belford,district\n");
        folder.Write("groups.csv", "group,code,name,member\ndistricts,G1,Districts,D1\ndistricts,G1,Districts,D2\n");
        folder.Write("population.csv", "area,year,population\nAshby,2023,1000\nBelford,2023,2000\nAshby,2024,1000\nBelford,2024,2000\n");
        folder.Write("asb.sql", query);
        folder.Write("assessment.yaml", "version: 1\nedition: 2024-25\nplace: Ashby\nthis year: 2024-25\nextracts:\n  asb:\n    counts: incidents\n    source: {name: Westshire Police, database: POLICE_DW, query: asb.sql}\n    shape: records\n    columns: {area: district, period: reported_on}\ntables:\n  asb:\n    rows: districts\n    columns: [last year, this year]\n");
        return folder;
    }

    private static CommandRun Build(Workspace folder, string connection, bool refresh = true) => ChildProcess.Run(folder.Root, [$"{Variable}={connection}", "HOME=" + folder.Around], ["build", folder.Folder, "--output", folder.Output, "--format", "md", .. refresh ? ["--refresh"] : Array.Empty<string>()]);

    private static string Check(Workspace folder) => Assess.Run("check", folder.Folder).Error;

    private static string Table(Workspace folder) => File.ReadAllText(Path.Combine(folder.Output, "tables", "asb.csv"));

    private static string Kept(Workspace folder) => string.Concat(Directory.EnumerateFiles(Path.Combine(folder.Folder, "extracts"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f) + "\n" + File.ReadAllText(f)));
}
