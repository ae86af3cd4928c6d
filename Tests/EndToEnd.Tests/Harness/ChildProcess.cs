using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Runs a scenario of the child program in a process of its own.</summary>
internal static class ChildProcess
{
    private const string Program = "GoroutineGen.EndToEnd.Child.dll";

    private static string? _hanging;

    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, Program);

    public static Assembly Load() => Assembly.LoadFrom(ProgramPath);

    public static Output Run(string scenario, Mode mode)
    {
        if (_hanging is not null)
            Assert.Fail($"Not run: the child hangs in {_hanging}."); // One hang shall not cost the limit for each test that follows.
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, ["exec", ProgramPath, scenario, mode.Form.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GOMAXPROCS"] = mode.MaxProcs.ToString(CultureInfo.InvariantCulture);
        start.Environment["STRESSED"] = mode.Stressed.ToString();
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0"; // It ends by an exception where that is what a scenario shows.

        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExit(Deadline.Limit);
        if (!ended)
        {
            _hanging = $"{scenario}, {mode}";
            process.Kill();
        }

        return new Output(ended ? process.ExitCode : null, text.Result, error.Result);
    }
}

/// <summary>What a process left.</summary>
/// <param name="ExitCode">Null when it hung and was killed.</param>
/// <param name="Text">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record Output(int? ExitCode, string Text, string Error)
{
    public override string ToString() =>
        (ExitCode is { } code ? $"exit {code}\n" : $"hangs: killed after {Deadline.Limit.TotalSeconds} s\n") + Text + Error;
}
