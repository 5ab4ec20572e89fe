using System.Text.Json;
using System.Text.RegularExpressions;

namespace StrategicAssessment.Tests.Data;

/// <summary>
/// The rules of Frictionless Data's published JSON Schemas, version 1 (data-package, data-resource, tabular-data-resource, table-schema), for the
/// properties that are used here, typed in from them.
/// </summary>
internal static class PackageRules
{
    private const string Name = "^([-a-z0-9._/])+$", RelativePath = "^(?=^[^./~])(^((?!\\.{2}).)*$).*$", Address = "^(?=^[^./~])(^((?!\\.{2}).)*$).*$";

    private static readonly string[] FieldTypes =
        ["string", "number", "integer", "date", "time", "datetime", "year", "yearmonth", "boolean", "object", "geopoint", "geojson", "array", "duration", "any"];

    /// <summary>What a descriptor breaks.</summary>
    public static IEnumerable<string> Breaches(JsonElement package) =>
    [
        .. Text(package, "name", Name), .. Text(package, "profile", "^(data-package|tabular-data-package)$"), .. Text(package, "title", "."),
        .. Items(package, "licenses", isRequired: false, licence => [.. Text(licence, "name", "^([-a-zA-Z0-9._])+$"), .. Text(licence, "path", Address), .. Text(licence, "title", ".")]),
        .. Items(package, "contributors", isRequired: false, person => [.. Text(person, "title", "."), .. Text(person, "role", "^(publisher|author|maintainer|wrangler|contributor)$")]),
        .. Items(package, "sources", isRequired: false, source => Text(source, "title", ".")),
        .. Items(package, "resources", isRequired: true, Resource),
        .. Repeated(package),
    ];

    private static IEnumerable<string> Resource(JsonElement resource)
    {
        string[] common = [.. Text(resource, "name", Name), .. Text(resource, "path", RelativePath), .. Text(resource, "mediatype", "^(.+)/(.+)$"), .. Text(resource, "encoding", "^utf-8$")];
        if (!resource.TryGetProperty("profile", out var profile)) return common;
        if (profile.GetString() != "tabular-data-resource") return [.. common, "a profile that is not known"];
        return
        [
            .. common, .. Text(resource, "hash", "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$"), .. Text(resource, "format", "^csv$"),
            .. Whole(resource, "bytes"), .. Items(resource, "sources", isRequired: false, source => Text(source, "title", ".")),
            .. resource.TryGetProperty("schema", out var schema) ? Items(schema, "fields", isRequired: true, Field) : ["a table without a schema"],
        ];
    }

    private static IEnumerable<string> Field(JsonElement field) => [.. Text(field, "name", "."), .. Text(field, "type", $"^({string.Join('|', FieldTypes)})$")];

    private static IEnumerable<string> Text(JsonElement of, string name, string pattern)
    {
        if (!of.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return [$"{name} is not a text"];
        return Regex.IsMatch(value.GetString()!, pattern, RegexOptions.Singleline) ? [] : [$"{name}: {value}"];
    }

    private static IEnumerable<string> Whole(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.TryGetInt64(out _) ? [] : [$"{name} is not a whole number"];

    private static IEnumerable<string> Items(JsonElement of, string name, bool isRequired, Func<JsonElement, IEnumerable<string>> rules)
    {
        if (!of.TryGetProperty(name, out var items)) return isRequired ? [$"{name} is missing"] : [];
        if (items.ValueKind != JsonValueKind.Array || items.GetArrayLength() == 0) return [$"{name} is no list, or empty"];
        return items.EnumerateArray().SelectMany((item, i) => rules(item).Select(breach => $"{name}[{i}]: {breach}"));
    }

    private static IEnumerable<string> Repeated(JsonElement package) => package.GetProperty("resources").EnumerateArray()
        .GroupBy(r => r.GetProperty("name").GetString(), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"two resources are called {g.Key}");
}
