// What docs/release.sh does beside publishing: `pages <to>` writes the guides as HTML, `pack <published> <system> <version> <to>` makes an archive of it all.
#:package Markdig
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
#:property RunAnalyzers=false
#:property TreatWarningsAsErrors=false
#:property GenerateDocumentationFile=false
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

var root = AppContext.GetData("EntryPointFileDirectoryPath") is string docs ? Path.GetDirectoryName(docs)! : Environment.CurrentDirectory;
// What travels: its pages as HTML, the rest as it is.
string[] travels =
[
    "README.md", "SECURITY.md", "CHANGELOG.md", .. Files("docs").Where(f => !f.StartsWith("docs/decisions/", StringComparison.Ordinal) && !f.StartsWith("docs/licences/", StringComparison.Ordinal) && !f.StartsWith("docs/release.", StringComparison.Ordinal)),
    .. Files("sample-data/kent"), .. Files("sample-data/maidstone-2016-17").Where(f => !f.Contains("/.assess/", StringComparison.Ordinal)),
];
if (args is ["pages", var pages]) WritePages(pages);
else if (args is ["pack", var published, var system, var version, var target]) Pack(published, system, version, target);
else return 2;
return 0;

IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

void WritePages(string to)
{
    var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();
    var styles = File.ReadAllText(Path.Combine(root, "src/StrategicAssessment/Publishing/Html/styles.css"));
    foreach (var file in travels)
    {
        var copy = Path.Combine(to, IsPage(file) ? Path.ChangeExtension(file, ".html") : file);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        if (!IsPage(file)) File.Copy(Path.Combine(root, file), copy, overwrite: true);
        else File.WriteAllText(copy, Page(file, Markdown.Parse(File.ReadAllText(Path.Combine(root, file)), pipeline), pipeline, styles));
    }
}

static bool IsPage(string file) => file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("sample-data/", StringComparison.Ordinal);

string Page(string file, MarkdownDocument document, MarkdownPipeline pipeline, string styles)
{
    foreach (var link in document.Descendants<LinkInline>().Where(l => l.Url is { } url && !url.Contains(':', StringComparison.Ordinal)).ToList()) Resolve(file, link);
    var title = document.Descendants<HeadingBlock>().First().Inline!.Descendants<LiteralInline>().Aggregate(string.Empty, (text, l) => text + l.Content);
    // A heading of a column that is empty is none.
    var body = document.ToHtml(pipeline).Replace("<th></th>", "<td></td>", StringComparison.Ordinal).Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
    var home = Path.GetRelativePath(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".", "docs/README.html").Replace('\\', '/');
    return $$"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{WebUtility.HtmlEncode(title)}}</title>
        <style>
        {{styles}}
        main { max-width: 60rem; margin: 1rem auto; }
        main table { display: table; font-size: var(--small); }
        pre { overflow-x: auto; padding: 0.75rem; background: var(--tint); font-size: var(--small); }
        code, a { overflow-wrap: anywhere; }
        img { max-width: 100%; }
        .home { padding: 0.5rem 1.25rem; }
        </style>
        </head>
        <body>
        <header class="home"><a href="{{home}}">All guides</a></header>
        <div class="columns alone"><main id="main">
        {{body}}
        </main></div>
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}

// A link to a page leads to its HTML; one to what does not travel is its words alone.
void Resolve(string file, LinkInline link)
{
    var parts = link.Url!.Split('#');
    var path = parts[0].Length == 0 ? file : Path.GetRelativePath(root, Path.Combine(root, Path.GetDirectoryName(file)!, parts[0])).Replace('\\', '/');
    if (IsPage(path) && travels.Contains(path, StringComparer.Ordinal)) link.Url = parts[0].Length == 0 ? link.Url : $"{parts[0][..^3]}.html{(parts.Length > 1 ? "#" + parts[1] : string.Empty)}";
    else if (path is not "LICENSE" && !travels.Any(t => t == path || t.StartsWith(path + "/", StringComparison.Ordinal))) link.ReplaceBy(new ContainerInline(), copyChildren: true);
}

void Pack(string published, string system, string version, string to)
{
    var name = $"assess-{version}-{system}";
    WritePages(published);
    WriteParts(published, system, version);
    var archive = Path.Combine(to, name + (system.StartsWith("win", StringComparison.Ordinal) ? ".zip" : ".tar.gz"));
    Directory.CreateDirectory(to);
    var files = Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories).Select(f => (Full: f, Path: $"{name}/{Path.GetRelativePath(published, f).Replace('\\', '/')}")).OrderBy(f => f.Path, StringComparer.Ordinal);
    // The same bytes from the same files, whenever it is made.
    var time = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    using (var stream = File.Create(archive))
    {
        if (archive.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
            foreach (var (full, path) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = time;
                using var content = entry.Open();
                content.Write(File.ReadAllBytes(full));
            }
        }
        else
        {
            using var packed = new GZipStream(stream, CompressionLevel.SmallestSize);
            using var tar = new TarWriter(packed, TarEntryFormat.Ustar);
            foreach (var (full, path) in files)
            {
                using var content = File.OpenRead(full);
                var isProgram = path == $"{name}/assess" || path.EndsWith(".sh", StringComparison.Ordinal);
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, path) { DataStream = content, ModificationTime = time, Mode = (UnixFileMode)(isProgram ? 0b111_101_101 : 0b110_100_100) });
            }
        }
    }

    var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(archive)));
    File.WriteAllText(archive + ".sha256", $"{hash}  {Path.GetFileName(archive)}\n");
    Console.WriteLine($"{archive}: {new FileInfo(archive).Length / 1e6:0.0} MB");
}

// The licence of each package that the program is made of, and their list for other programs (CycloneDX), as the restore before publishing found them.
void WriteParts(string published, string system, string version)
{
    var assets = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "src/StrategicAssessment/obj/project.assets.json")))!;
    var cache = assets["packageFolders"]!.AsObject().First().Key;
    var used = assets["targets"]!.AsObject().First(t => t.Key.EndsWith("/" + system, StringComparison.Ordinal)).Value!.AsObject()
        .Where(p => p.Value!["type"]!.ToString() == "package" && (Has(p.Value!, "runtime") || Has(p.Value!, "native"))).Select(p => p.Key);
    var runtime = assets["project"]!["frameworks"]!.AsObject().First().Value!["downloadDependencies"]!.AsArray()
        .Select(d => $"{d!["name"]}/{d["version"]!.ToString().Trim('[', ']').Split(',')[0]}").Where(d => d.StartsWith("Microsoft.NETCore.App.Runtime.", StringComparison.Ordinal) && d.Contains(system, StringComparison.Ordinal));
    var parts = new JsonArray();
    foreach (var package in used.Concat(runtime).Order(StringComparer.Ordinal))
    {
        var (id, number) = (package.Split('/')[0], package.Split('/')[1]);
        var folder = Path.Combine(cache, id.ToLowerInvariant(), number);
        var about = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value);
        var licence = about["license"].First().Split(" OR ")[^1];
        var own = Directory.GetFiles(folder).Where(f => Regex.IsMatch(Path.GetFileName(f), "licen[cs]e|notice", RegexOptions.IgnoreCase) && !f.EndsWith(".nupkg.metadata", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText);
        var text = string.Join("\n\n", [$"{id} {number}\n{about["projectUrl"].FirstOrDefault()}\n{about["copyright"].FirstOrDefault() ?? "Copyright " + about["authors"].First()}\nLicence: {licence}",
            File.ReadAllText(Path.Combine(root, "docs/licences", licence + ".txt")), .. own]);
        Directory.CreateDirectory(Path.Combine(published, "licences"));
        File.WriteAllText(Path.Combine(published, "licences", id + ".txt"), text.ReplaceLineEndings("\n"));
        var hash = File.ReadAllText(Directory.GetFiles(folder, "*.nupkg.sha512").Single());
        parts.Add(new JsonObject
        {
            ["type"] = "library", ["bom-ref"] = $"pkg:nuget/{id}@{number}", ["name"] = id, ["version"] = number,
            ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexString(Convert.FromBase64String(hash)) }),
            ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = licence } }), ["purl"] = $"pkg:nuget/{id}@{number}",
        });
    }

    var list = new JsonObject
    {
        ["bomFormat"] = "CycloneDX", ["specVersion"] = "1.6", ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = "assess", ["name"] = "assess", ["version"] = version } },
        ["components"] = parts,
    };
    File.WriteAllText(Path.Combine(published, "sbom.cdx.json"), list.ToJsonString(new() { WriteIndented = true }).ReplaceLineEndings("\n") + "\n");
}

static bool Has(JsonNode package, string assets) => package[assets] is JsonObject found && found.Any(f => !f.Key.EndsWith("/_._", StringComparison.Ordinal));
