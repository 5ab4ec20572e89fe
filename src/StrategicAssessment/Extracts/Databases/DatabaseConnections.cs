using System.Data.Common;
using System.Data.Odbc;
using System.Text.RegularExpressions;
using Npgsql;

namespace StrategicAssessment.Extracts.Databases;

/// <summary>Connections by the names that plans have for them. What gives them is the user's own, and is never stored, printed or logged.</summary>
internal static partial class DatabaseConnections
{
    private const string ModeKey = "SSL Mode";

    // Less would take letters out of every word.
    private const int ShortestSecret = 4;

    /// <summary>The variable that gives a connection: <c>ASSESS_DATABASE_POLICE_DW</c>.</summary>
    public static string VariableOf(string name) => "ASSESS_DATABASE_" + NoLetters().Replace(name, "_").ToUpperInvariant();

    /// <summary>The user's file of connections, a line each: <c>POLICE_DW = Host=...</c>.</summary>
    public static string File => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "assess", "connections");

    /// <summary>What connects to a database: the words of Npgsql, an address (<c>postgresql://...</c>), or those of an ODBC driver (<c>Driver=...</c>, <c>DSN=...</c>); null where nobody gives it.</summary>
    /// <exception cref="IOException">The user's file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user's file may not be read.</exception>
    public static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable(VariableOf(name)) is { Length: > 0 } given) return given;
        var lines = System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [];
        return lines.Select(l => l.Split('=', 2, StringSplitOptions.TrimEntries)).FirstOrDefault(l => l.Length == 2 && l[0].Equals(name, StringComparison.Ordinal))?[1];
    }

    /// <summary>An open connection; over TLS unless it says otherwise or the database is on this machine.</summary>
    /// <exception cref="DbException">The database refuses.</exception>
    /// <exception cref="ArgumentException">The words are none of a connection.</exception>
    public static DbConnection Open(string words)
    {
        var connection = IsOdbc(words) ? new OdbcConnection(words) : (DbConnection)OfNpgsql(words).Build().CreateConnection();
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool IsOdbc(string words) => OdbcWords().IsMatch(words);

    /// <summary>A message of a database without what the connection keeps secret.</summary>
    public static string Redacted(string message, string words) =>
        SecretsIn(words).Aggregate(string.Join(' ', message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), (text, secret) => text.Replace(secret, "...", StringComparison.OrdinalIgnoreCase));

    private static NpgsqlSlimDataSourceBuilder OfNpgsql(string words)
    {
        var settings = new NpgsqlConnectionStringBuilder(AddressIn(words) is { } address ? OfAddress(address) : words) { Pooling = false, Enlist = false, ApplicationName = "assess" };
        if (!words.Contains("ssl", StringComparison.OrdinalIgnoreCase) && settings.Host is not (null or "localhost" or "127.0.0.1" or "::1" or ['/', ..])) settings[ModeKey] = SslMode.Require;
        var builder = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString);
        builder.EnableTransportSecurity();
        return builder;
    }

    private static Uri? AddressIn(string words) => Uri.TryCreate(words, UriKind.Absolute, out var address) && address.Scheme.StartsWith("postgres", StringComparison.Ordinal) ? address : null;

    private static string OfAddress(Uri address)
    {
        var settings = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) };
        if (address.Port > 0) settings.Port = address.Port;
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password]) (settings.Username, settings.Password) = (Uri.UnescapeDataString(user), password is [var secret] ? Uri.UnescapeDataString(secret) : null);
        foreach (var (key, value) in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2).Select(p => (p[0], p[1])))
            settings[key.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? ModeKey : key] = Uri.UnescapeDataString(value).Replace("-", string.Empty, StringComparison.Ordinal);
        return settings.ConnectionString;
    }

    private static IEnumerable<string> SecretsIn(string words)
    {
        if (AddressIn(words)?.UserInfo.Split(':', 2) is [_, var coded]) return [words, coded, Uri.UnescapeDataString(coded)];
        try
        {
            var settings = new DbConnectionStringBuilder(IsOdbc(words)) { ConnectionString = words };
            return [words, .. new[] { "password", "pwd" }.Where(settings.ContainsKey).Select(k => settings[k].ToString()!).Where(s => s.Length >= ShortestSecret)];
        }
        catch (ArgumentException)
        {
            return [words];
        }
    }

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NoLetters();

    [GeneratedRegex(@"(^|;)\s*(driver|dsn|filedsn)\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OdbcWords();
}
