using StrategicAssessment.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Publishing.Pdf;

public sealed class InstalledBrowsersTests
{
    private const string Chrome = @"C:\Program Files\Google\Chrome\Application\chrome.exe";
    private const string Edge = @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe";

    [Theory]
    [InlineData(Chrome, Chrome)]
    [InlineData(Edge, Chrome, Edge)]
    [InlineData(@"D:\Profiles\an analyst\AppData\Local\Google\Chrome\Application\chrome.exe", @"D:\Profiles\an analyst\AppData\Local\Google\Chrome\Application\chrome.exe")]
    [InlineData(null, "/usr/bin/chromium")]
    public void On_Windows_Edge_comes_first_then_Chrome(string? expected, params string[] installed) => Assert.Equal(expected, Find(isWindows: true, installed));

    [Theory]
    [InlineData("/usr/bin/chromium", "/usr/bin/chromium")]
    [InlineData("/snap/bin/chromium", "/snap/bin/chromium")]
    [InlineData("/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/google-chrome")]
    [InlineData("/usr/bin/microsoft-edge", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge")]
    [InlineData(null, "/opt/somebody/bin/chromium", Chrome)]
    [InlineData(null)]
    public void On_Linux_only_folders_of_the_system_are_searched(string? expected, params string[] installed) => Assert.Equal(expected, Find(isWindows: false, installed));

    [Theory]
    [InlineData("/opt/mine/chrome", "/opt/mine/chrome", false)]
    [InlineData("/opt/gone/chrome", null, false)]
    [InlineData("none", null, true)]
    [InlineData("NONE", null, true)]
    [InlineData("", "/usr/bin/chromium", false)]
    public void The_environment_names_another_or_none(string named, string? expected, bool isForbidden)
    {
        var browsers = new InstalledBrowsers(name => name == "ASSESS_BROWSER" ? named : null, path => path is "/opt/mine/chrome" or "/usr/bin/chromium", isWindows: false);
        Assert.Equal((expected, isForbidden), (browsers.Find(), browsers.IsForbidden));
    }

    private static string? Find(bool isWindows, string[] installed) => new InstalledBrowsers(Variable, path => installed.Contains(path), isWindows).Find();

    private static string? Variable(string name) => name switch
    {
        "ProgramFiles" or "ProgramW6432" => @"C:\Program Files",
        "ProgramFiles(x86)" => @"C:\Program Files (x86)\",
        "LocalAppData" => @"D:\Profiles\an analyst\AppData\Local",
        _ => null,
    };
}
