using System.Collections.Immutable;
using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Tests.Extracts.Records;

/// <summary>Street-level incidents in the small, with a plan of their own.</summary>
internal static class Street
{
    public const string Header = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

    public const string Lookup = "LSOA code,ward\nE01000001,High Street\nE01000002,High Street\nE01000003,Tonford\n";

    public const string Plan = "shape: records, holds: ward, categories: crime, lookups: {LSOA code: wards.csv}";

    private const string Categories = "\ncategories: {crime: {shown as: All crime, burglary: , drugs: {known as: [Drug offences]}, public-order: , anti-social-behaviour: }}";

    /// <summary>Twenty incidents with what real files have: some without an id, without a place, in quotes, and a last line that is blank.</summary>
    public const string Rows = """
        ,2015-08,Shire Police,Shire Police,0.52,51.27,On or near High Street,E01000001,Northbridge 001A,Anti-social behaviour,,
        a1,2015-08,Shire Police,Shire Police,0.52,51.27,"On or near The Bell, High Street",E01000001,Northbridge 001A,Burglary,Under investigation,
        a2,2015-08,Shire Police,Shire Police,0.53,51.28,On or near Mill Lane,E01000002,Northbridge 001B,Burglary,"Investigation complete; no suspect identified",
        a3,2015-08,Shire Police,Shire Police,0.55,51.29,On or near Mill Lane,E01000003,Northbridge 002A,Drugs,Offender given a caution,
        a4,2015-08,Shire Police,Shire Police,,,No Location,,,Drugs,Offender given a caution,
        a5,2015-08,Shire Police,Shire Police,0.55,51.29,On or near Mill Lane,"E01000003",Northbridge 002A,"Drugs",Local resolution,
        ,2015-08,Shire Police,Shire Police,0.52,51.27,On or near High Street,E01000001,Northbridge 001A,Anti-social behaviour,,
        a6,2015-09,Shire Police,Shire Police,0.52,51.27,On or near High Street,E01000001,Northbridge 001A,Public order,Local resolution,
        a7,2015-09,Shire Police,Shire Police,0.52,51.27,"On or near ""The Bell"", High Street",E01000001,Northbridge 001A,Burglary,Under investigation,
        a8,2015-09,Shire Police,Shire Police,0.52,51.27,On or near High Street, E01000001 ,Northbridge 001A,Burglary,Under investigation,
        ,2015-09,Shire Police,Shire Police,,,No Location,,,Anti-social behaviour,,
        ,2015-09,Shire Police,Shire Police,0.55,51.29,On or near Mill Lane,E01000003,Northbridge 002A,Anti-social behaviour,,
        a9,2015-09,Shire Police,Shire Police,0.55,51.29,On or near Mill Lane,E01000003,Northbridge 002A,Drug offences,Local resolution,
        b1,2015-09,Shire Police,Shire Police,0.55,51.29,On or near Mill Lane,E01000003,Northbridge 002A,DRUGS,Local resolution,
        b2,2015-09,Shire Police,Shire Police,0.53,51.28,On or near Mill Lane,e01000002,Northbridge 001B,Burglary,Under investigation,
        b3,2015-09,Shire Police,Shire Police,0.53,51.28,On or near Mill Lane,E01000002,Northbridge 001B,Burglary,Under investigation,
        b4,2015-09,Shire Police,Shire Police,0.53,51.28,On or near Mill Lane,E01000002,Northbridge 001B,Public order,Under investigation,
        ,2015-08,Shire Police,Shire Police,0.53,51.28,On or near Mill Lane,E01000002,Northbridge 001B,Anti-social behaviour,,
        b5,2015-09,Shire Police,Shire Police,0.53,51.28,On or near Mill Lane,E01000002,Northbridge 001B,Burglary,Under investigation,
        b6,2015-09,Shire Police,Shire Police,0.53,51.28,On or near Mill Lane,E01000002,Northbridge 001B,Burglary,Under investigation,

        """;

    public static string File(string lineEnd = "\n") => (Header + "\n" + Rows + "\n").ReplaceLineEndings(lineEnd);

    /// <summary>One incident; without an id; what is not given is as in the last row above.</summary>
    public static string Row(string month = "2015-09", string lsoa = "E01000002", string type = "Burglary") =>
        $"  ,{month},Shire Police,Shire Police,0.53,51.28,On or near Mill Lane,{lsoa},Northbridge 001B,{type},Under investigation,\n";

    public static ResolvedExtract Extract(string plan)
    {
        var resolved = Plans.Some.Resolve(Plans.Some.PlanWith($"extracts: {{street: {{{plan}}}}}") + Categories);
        return resolved.HasErrors ? throw new InvalidOperationException(string.Join('\n', resolved.Diagnostics)) : resolved.Value!.Extracts.Single();
    }

    public static Outcome<ExtractContent> Read(string csv, string plan = Plan, string lookup = Lookup) => Read(Encoding.UTF8.GetBytes(csv), plan, lookup);

    public static Outcome<ExtractContent> Read(byte[] csv, string plan = Plan, string lookup = Lookup)
    {
        var extract = Extract(plan);
        var found = new List<Diagnostic>();
        var lookups = extract.Plan.Lookups.Select(asked => LookupFile.Read(new InputFile(asked.Text.Value, Encoding.UTF8.GetBytes(lookup)), asked, extract, Plans.Some.Places, found)!).ToImmutableArray();
        if (found.Count > 0) throw new InvalidOperationException(string.Join('\n', found));
        using var ids = new RecordIdSet();
        var read = new ExtractReader(extract, Plans.Some.Places, lookups, ids).Read(SourceBytes.Of("extracts/street.csv", csv));

        found.AddRange([.. read.Diagnostics, .. ids.Told()]);
        var content = read.Value?.AtEnd(found);

        // That nothing asks for the streets is told in each case.
        return Outcome.Of(content, [.. found.Where(d => d.Code != "SA1147")]);
    }

    /// <summary>What was counted: place, category, period, how many, first and last line.</summary>
    public static string Counted(Outcome<ExtractContent> read) => string.Join("; ", (read.Value?.Observed ?? [])
        .Select(o => $"{o.Key.Area} {o.Key.Category} {o.Key.Period} {o.Value.Value.Number} ({o.Value.Source.Rows.First}-{o.Value.Source.Rows.Last})")
        .Order(StringComparer.Ordinal));
}
