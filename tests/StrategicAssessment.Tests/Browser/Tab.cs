using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace StrategicAssessment.Tests.Browser;

/// <summary>A page in a browser, with everything that it complains about and asks for; at the end it must have asked for nothing.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> trouble = [];
    private readonly IBrowserContext context;

    private Tab(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        Page.Console += (_, said) => Note(said.Type is "error" or "warning", $"{said.Type}: {said.Text}");
        Page.PageError += (_, error) => Note(true, error);
        Page.Request += (_, request) => Note(!request.Url.StartsWith("file://", StringComparison.Ordinal) || !request.IsNavigationRequest, "request: " + request.Url);
    }

    public IPage Page { get; }

    public static async Task<Tab> Open(IBrowser browser, string file, int width, int height, bool hasScript)
    {
        var own = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = hasScript, ReducedMotion = ReducedMotion.Reduce });
        own.SetDefaultTimeout(5000);
        var tab = new Tab(own, await own.NewPageAsync());
        await tab.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return tab;
    }

    public ILocator Find(string selector) => Page.Locator(selector);

    public Task<T> Ask<T>(string script, object? argument = null) => Page.EvaluateAsync<T>(script, argument);

    /// <summary>Presses keys one after another.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>What the element that has the focus says, cut to one line.</summary>
    public Task<string> Focused() => Ask<string>("() => document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(trouble);
    }

    private void Note(bool isTrouble, string what)
    {
        if (isTrouble) trouble.Enqueue(what);
    }
}
