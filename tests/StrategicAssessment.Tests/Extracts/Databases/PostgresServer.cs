using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Databases;

/// <summary>A server of PostgreSQL of our own, with a database of invented incidents: started by the first test that needs it, and removed with its folder.</summary>
public sealed class PostgresServer : IDisposable
{
    public const string Password = "a;secret word";

    private readonly int port = FreePort();
    private string? folder;
    private string programs = "";
    private string[] runAs = [];

    /// <summary>What connects to it by Npgsql.</summary>
    public string Connection => $"Host=127.0.0.1;Port={port};Username=analyst;Password=\"{Password}\";Database=postgres";

    public string Address => $"postgresql://analyst:{Uri.EscapeDataString(Password)}@127.0.0.1:{port}/postgres?sslmode=prefer";

    public string Odbc => $"Driver=PostgreSQL Unicode;Server=127.0.0.1;Port={port};Uid=analyst;Pwd={{{Password}}};Database=postgres";

    /// <summary>Starts it, where it is not running; skips the test where there is none.</summary>
    /// <param name="rows">So many incidents, from 1 April 2023 on, two years over, in three districts of which one is not filled in at times.</param>
    public PostgresServer Started(int rows = 20_000)
    {
        (programs, runAs) = Needs.Postgres();
        if (folder is null)
        {
            folder = Directory.CreateTempSubdirectory("assess-postgres-").FullName;
            var word = Path.Combine(folder, "word");
            File.WriteAllText(word, Password);
            if (runAs.Length > 0) Run("chown", "-R", "postgres", folder);
            RunAs("initdb", "-D", Data, "-U", "analyst", "--auth=scram-sha-256", "--pwfile=" + word, "--locale=C", "--encoding=UTF8");
            Start();
        }

        Execute($"""
            DROP TABLE IF EXISTS incidents CASCADE;
            CREATE TABLE incidents AS SELECT i AS reference, timestamp '2023-04-01 09:30' + (i % 730) * interval '1 day' AS reported_on,
              (ARRAY['Ashby', 'Belford', NULL])[CASE WHEN i % 100 = 0 THEN 3 ELSE 1 + i % 2 END] AS district, (ARRAY['Noise', 'Litter'])[1 + (i / 3) % 2] AS kind
              FROM generate_series(1, {rows}) AS i;
            CREATE SEQUENCE IF NOT EXISTS numbers;
            ANALYZE incidents;
            """);
        return this;
    }

    public void Start() => RunAs("pg_ctl", "-D", Data, "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off", "-l", Path.Combine(folder!, "log"), "-w", "start");

    public void Stop() => RunAs("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    public void Execute(string sql) => Answer(sql);

    public long Number(string sql) => (long)Answer(sql)!;

    private object? Answer(string sql)
    {
        using var connection = new NpgsqlConnection(Connection + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        if (folder is null) return;
        Stop();
        if (runAs.Length > 0) Run("chown", "-R", "root", folder);
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder!, "data");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void RunAs(string program, params string[] arguments)
    {
        string[] all = [.. runAs, Path.Combine(programs, program), .. arguments];
        Run(all[0], all[1..]);
    }

    private static void Run(string program, params string[] arguments)
    {
        // What is started goes on holding the output, so nobody waits for its end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
