using System.Globalization;
using System.Reflection;

namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>Runs a scenario of the child program in a process of its own.</summary>
internal static class ChildProcess
{
    private const string Program = "GoroutineGen.EndToEnd.Child";

    private static string? _hanging;

    public static Assembly Load() => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, $"{Program}.dll"));

    public static Output Run(string scenario, Mode mode)
    {
        if (_hanging is not null)
            Assert.Fail($"Not run: the child hangs in {_hanging}."); // One hang shall not cost the limit for each test that follows.
        var environment = new Dictionary<string, string>
        {
            ["GOMAXPROCS"] = mode.Procs.ToString(CultureInfo.InvariantCulture),
            ["STRESSED"] = (mode.Stress == Stress.All).ToString(),
            ["DOTNET_DbgEnableMiniDump"] = "0", // It ends by an exception where that is what a scenario shows.
        };
        using var process = ProgramProcess.Start(Program, [scenario, mode.Form.ToString()], environment);
        var output = process.Finish();
        if (output.ExitCode is null)
            _hanging = $"{scenario}, {mode}";
        return output;
    }
}
