using System.Diagnostics;

namespace GoroutineGen.Package.Tests;

/// <summary>Runs the <c>dotnet</c> command as a user's shell would: nothing of the surrounding test run reaches it.</summary>
internal static class DotNet
{
    // MSBuild reads environment variables as properties, and the host running the tests has set its own.
    private static readonly string[] LeakingPrefixes = ["MSBUILD", "DOTNET_", "VSTEST_", "NUGET_"];

    public static async Task<Output> Run(string folder, CancellationToken cancel, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(Leaks).ToArray()) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "packages");

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.WaitForExitAsync(cancel);
            return new Output(process.ExitCode, await output, await error);
        }
        finally
        {
            if (cancel.IsCancellationRequested) process.Kill(entireProcessTree: true);
        }
    }

    private static bool Leaks(string name) =>
        !name.StartsWith("DOTNET_ROOT", StringComparison.OrdinalIgnoreCase)
        && LeakingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}

internal sealed record Output(int ExitCode, string Text, string Error)
{
    public override string ToString() => $"exit {ExitCode}\n{Text}\n{Error}";
}
