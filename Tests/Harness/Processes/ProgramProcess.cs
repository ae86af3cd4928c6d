using System.Diagnostics;

namespace GoroutineGen.TestHarness;

/// <summary>A program whose files land beside the tests, run in a process of its own.</summary>
public sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;

    private ProgramProcess(ProcessStartInfo start) => _process = Process.Start(start)!;

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What it writes to its standard error.</summary>
    public StreamReader Error => _process.StandardError;

    /// <summary>Starts a program.</summary>
    public static ProgramProcess Start(string program, params string[] args) => Start(program, args, new Dictionary<string, string>());

    /// <summary>Starts a program with environment variables of its own.</summary>
    public static ProgramProcess Start(string program, string[] args, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Host, ["exec", FileOf(program), .. args]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Start(start);
    }

    /// <summary>Runs a program to its end within a shell script, which is given the program as its command.</summary>
    public static Output RunWithin(string script, string program, params string[] args)
    {
        using var process = Start(new ProcessStartInfo("bash", [script, Host, "exec", FileOf(program), .. args]));
        return process.Finish();
    }

    /// <summary>Runs a program to its end.</summary>
    public static Output Run(string program, params string[] args)
    {
        using var process = Start(program, args);
        return process.Finish();
    }

    /// <summary>The next line of the standard output; fails when none comes.</summary>
    public string? ReadLine()
    {
        var line = _process.StandardOutput.ReadLineAsync();
        if (line.Wait(Deadline.Limit))
            return line.Result;
        _process.Kill();
        throw new TimeoutException("The program does not write what it should.");
    }

    /// <summary>Waits for the end and gives what was not read before; a program that hangs is killed.</summary>
    public Output Finish()
    {
        var text = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        var ended = _process.WaitForExit(Deadline.Limit);
        if (!ended)
            _process.Kill();
        return new Output(ended ? _process.ExitCode : null, text.Result, error.Result);
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static ProgramProcess Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new ProgramProcess(start);
    }

    private static string FileOf(string program) => Path.Combine(AppContext.BaseDirectory, $"{program}.dll");
}
