using System.Data.Common;
using System.Data.Odbc;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Databases;

/// <summary>What was asked of a database and answered, as it stands beside the answer.</summary>
/// <param name="Asked">The query or table and the columns that the plan names: when it is another, the answer is of another question.</param>
/// <param name="Sql">As it was sent.</param>
/// <param name="Sha256">Of the answer, a CSV file.</param>
internal sealed record SnapshotRecord(string Database, string Asked, string Sql, int Rows, string Sha256)
{
    /// <summary>Where the record of an answer stands.</summary>
    public static string PathOf(string csv) => csv[..^".csv".Length] + DatabasePlan.RecordEnding;

    /// <summary>The record beside an answer; null where there is none that can be read.</summary>
    public static SnapshotRecord? Beside(AssessmentFolder folder, string csv)
    {
        if (!csv.EndsWith(".csv", StringComparison.Ordinal) || !folder.Has(PathOf(csv)) || folder.Read(PathOf(csv), SourceSpan.WholeFile(csv)).Value is not { } file) return null;
        try
        {
            return JsonSerializer.Deserialize(file.Content.Span, SnapshotJson.Default.SnapshotRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Day">As the database says it is.</param>
internal sealed record DatabaseAnswer(string Day, SnapshotRecord Record, byte[] Csv)
{
    // With quotation marks as they are: people read it.
    private static readonly SnapshotJson Readable = new(new JsonSerializerOptions(SnapshotJson.Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public byte[] RecordAsJson() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Record, Readable.SnapshotRecord) + "\n");
}

/// <summary>Asks a database for the extract that a plan takes from it. Records are counted there, by what the plan reads of them, so that only counts travel.</summary>
internal sealed class DatabaseQuestion(AssessmentFolder folder, ExtractPlan extract)
{
    /// <summary>How long a database may take.</summary>
    public const int MostSeconds = 900;

    private const int MostRows = 1_000_000;

    private static readonly ColumnRole[] Grouping = [ColumnRole.Area, ColumnRole.Ward, ColumnRole.Period, ColumnRole.Category];

    private readonly DatabasePlan database = extract.Database!;

    private bool IsCounted => extract.Columns.Any(c => c.Text.Value == DatabasePlan.CountHeading);

    /// <summary>The query or table and the columns that a plan asks for; no value when the file of the query cannot be read.</summary>
    public static Outcome<string> AskedBy(AssessmentFolder folder, ExtractPlan extract)
    {
        var source = extract.Database!;
        var query = source.Query is { } written ? folder.Read(written.Value, written.At) : null;
        if (query is { Value: null }) return Outcome.Of<string>(null, query.Diagnostics);
        var what = query?.Value is { } file ? Encoding.UTF8.GetString(file.Content.Span).Trim().TrimEnd(';') : $"SELECT * FROM {source.Table!.Value}";
        return Outcome.Of(what.ReplaceLineEndings("\n") + "\n-- " + string.Join(", ", extract.Columns.Concat(extract.Only).Select(c => $"{c.Name.Value}: {c.Text.Value}").Concat(extract.Lookups.Select(l => l.Name.Value)).Order(StringComparer.Ordinal)));
    }

    /// <summary>What the database answers, or what went wrong.</summary>
    public Outcome<DatabaseAnswer> Ask()
    {
        var name = database.Name;
        var asked = AskedBy(folder, extract);
        if (asked.Value is not { } words) return Outcome.Of<DatabaseAnswer>(null, asked.Diagnostics);
        if (extract.IdHeading is { } id) return Outcome.Failed<DatabaseAnswer>(DatabaseMessages.NoIds(id.At));
        var given = string.Empty;
        try
        {
            if (DatabaseConnections.Find(name.Value) is not { } connection) return Outcome.Failed<DatabaseAnswer>(DatabaseMessages.NoConnection(name.At, name.Value));
            given = connection;
            return Ask(words, given);
        }
        catch (Exception problem) when (problem is DbException or ArgumentException or IOException or TimeoutException or InvalidOperationException or UnauthorizedAccessException or DllNotFoundException or TypeInitializationException)
        {
            return Outcome.Failed<DatabaseAnswer>(DatabaseMessages.Refused(database.Query?.At ?? database.Table?.At ?? name.At, name.Value, DatabaseConnections.Redacted(problem.InnerException is DllNotFoundException or TimeoutException or IOException ? problem.InnerException.Message : problem.Message, given)));
        }
    }

    private Outcome<DatabaseAnswer> Ask(string asked, string given)
    {
        using var connection = DatabaseConnections.Open(given);
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandTimeout) = (transaction, MostSeconds);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => command.Cancel();
        DbDataReader Reader(string sql)
        {
            command.CommandText = sql;
            return command.ExecuteReader();
        }

        // Other databases than PostgreSQL's family have other words for it, and do not keep what is rolled back.
        var isOdbc = connection is OdbcConnection;
        if (!isOdbc) Reader("SET TRANSACTION READ ONLY").Dispose();
        var query = asked[..asked.LastIndexOf("\n-- ", StringComparison.Ordinal)];
        if (!IsReading(query)) return Outcome.Failed<DatabaseAnswer>(DatabaseMessages.Writes(database.Query?.At ?? database.Name.At));
        var sql = query;
        if (IsCounted)
        {
            using var shape = Reader($"SELECT * FROM (\n{query}\n) AS q WHERE 1 = 0");
            List<(string Name, Type Kind)> columns = [.. Enumerable.Range(0, shape.FieldCount).Select(i => (shape.GetName(i), shape.GetFieldType(i)))];
            if (Missing(columns.ConvertAll(c => c.Name)) is { } told) return Outcome.Failed<DatabaseAnswer>(told);
            sql = Counting(query, columns, isOdbc);
        }

        var csv = new StringBuilder();
        var rows = 0;
        using (var answer = Reader(sql))
        {
            var headings = Enumerable.Range(0, answer.FieldCount).Select(answer.GetName).ToList();
            csv.AppendJoin(',', headings.Select(Wording.Printable.InCsv)).Append('\n');
            for (; answer.Read(); rows++)
            {
                if (rows == MostRows) return Outcome.Failed<DatabaseAnswer>(DatabaseMessages.TooMany(database.Query?.At ?? database.Name.At, MostRows));
                csv.AppendJoin(',', Enumerable.Range(0, headings.Count).Select(i => answer.IsDBNull(i) ? string.Empty : Wording.Printable.InCsv(TextOf(answer.GetValue(i))))).Append('\n');
            }
        }

        using var today = Reader(isOdbc ? "SELECT {fn CURDATE()}" : "SELECT CURRENT_DATE");
        if (!today.Read()) throw new InvalidOperationException("It does not say which day it is.");
        var bytes = Encoding.UTF8.GetBytes(csv.ToString());
        return Outcome.Of(new DatabaseAnswer(TextOf(today.GetValue(0))[..10], new SnapshotRecord(database.Name.Value, asked, sql, rows, Convert.ToHexStringLower(SHA256.HashData(bytes))), bytes));
    }

    private static bool IsReading(string query) => query.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0 && !l.StartsWith("--", StringComparison.Ordinal))?.Split([' ', '(', '\t'])[0].ToUpperInvariant() is "SELECT" or "WITH" or "VALUES" or "TABLE";

    private Diagnostic? Missing(IReadOnlyList<string> headings) => extract.Columns.Concat(extract.Only.Select(o => new WrittenPair(o.Name, o.Name))).Where(c => c.Text.Value != DatabasePlan.CountHeading && !headings.Any(h => ColumnFinder.IsSame(h, c.Text.Value)))
        .Select(c => DatabaseMessages.NoColumn(c.Text.At, c.Text.Value, headings)).FirstOrDefault();

    // By all that the plan reads of a record, its day as the month that it lies in.
    private string Counting(string query, List<(string Name, Type Kind)> columns, bool isOdbc)
    {
        var named = extract.Columns.Select(c => c.Text.Value).Concat(extract.Only.Select(o => o.Name.Value)).Concat(extract.Lookups.Select(l => l.Name.Value)).ToList();
        var roles = extract.Columns.Select(c => c.Name.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool IsRead(string heading) => named.Exists(n => ColumnFinder.IsSame(n, heading)) || (ColumnRoles.Of(heading) is { } role && Grouping.Contains(role) && !roles.Contains(role.ToString()));
        var read = columns.Where(c => IsRead(c.Name)).Select(c => (Name: $"\"{c.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", IsDay: (c.Kind == typeof(DateTime) || c.Kind == typeof(DateOnly) || c.Kind == typeof(DateTimeOffset)) && !extract.IsByHour)).ToList();
        var terms = read.ConvertAll(c => !c.IsDay ? "q." + c.Name : isOdbc ? $"{{fn YEAR(q.{c.Name})}} * 100 + {{fn MONTH(q.{c.Name})}}" : $"to_char(q.{c.Name}, 'YYYY-MM')");
        return $"SELECT {string.Concat(terms.Zip(read, (term, c) => $"{term} AS {c.Name}, "))}COUNT(*) AS {DatabasePlan.CountHeading}\nFROM (\n{query}\n) AS q" + (terms.Count == 0 ? string.Empty : $"\nGROUP BY {string.Join(", ", terms)}\nORDER BY {string.Join(", ", terms)}");
    }

    private static string TextOf(object value) => value switch
    {
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SnapshotRecord))]
internal sealed partial class SnapshotJson : JsonSerializerContext;

internal static class DatabaseMessages
{
    private const int MostSaid = 400;

    public static Diagnostic NoConnection(SourceSpan at, string name) => Diagnostic.Error("SA1041", at, $"Nothing says how to connect to '{Excerpt.Of(name)}'. Set the variable {DatabaseConnections.VariableOf(name)}, or write a line '{Excerpt.Of(name)} = Host=...;Username=...' into your own file of connections; docs/plan.md says where. Neither belongs into the plan.");
    public static Diagnostic Refused(SourceSpan at, string name, string said) => Diagnostic.Error("SA1042", at, $"'{Excerpt.Of(name)}' gave no answer; what was answered before is kept. It says: {(said.Length > MostSaid ? said[..MostSaid] + "..." : said.TrimEnd('.'))}. Correct the query or the connection, or ask those who keep the database.");
    public static Diagnostic NoColumn(SourceSpan at, string heading, IReadOnlyList<string> headings) => Diagnostic.Error("SA1043", at, $"The answer has no column '{Excerpt.Of(heading)}'; it has {Wording.English.List([.. headings.Select(h => $"'{Excerpt.Of(h)}'")])}. Name one of these.");
    public static Diagnostic Writes(SourceSpan at) => Diagnostic.Error("SA1044", at, "The query does not begin with SELECT or WITH, and nothing is ever written into a database. Write one that only reads.");
    public static Diagnostic TooMany(SourceSpan at, int most) => Diagnostic.Error("SA1044", at, $"The answer has more than {Wording.English.Whole(most)} rows. Group them in the query, or say 'shape: records' so that they are counted in the database.");
    public static Diagnostic NoIds(SourceSpan at) => Diagnostic.Error("SA1044", at, "Records are counted in the database, where no id is held against another. Leave 'id:' out, and let the query give each incident once: 'SELECT DISTINCT'.");
    public static Diagnostic NothingKept(SourceSpan at, string name) => Diagnostic.Error("SA1045", at, $"Nothing was asked of '{Excerpt.Of(name)}' yet. Ask with 'assess build <folder> --refresh'.");
    public static Diagnostic AskedOtherwise(SourceSpan at, string file) => Diagnostic.Warning("SA1046", at, $"{Excerpt.Of(file)} answers another query, or other columns, than the plan asks for now. Ask again with '--refresh'.");
    public static Diagnostic Edited(SourceSpan at, string file) => Diagnostic.Warning("SA1046", at, $"{Excerpt.Of(file)} is not what the database answered: it was changed since. Ask again with '--refresh'; what is wrong in the data belongs into 'corrections.csv'.");
}
