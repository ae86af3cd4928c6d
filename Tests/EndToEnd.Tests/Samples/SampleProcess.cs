using System.Diagnostics;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Samples;

/// <summary>A sample, run as its user runs it. Its files land beside the tests.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process _process;

    private SampleProcess(string sample, string[] args)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        _process = Process.Start(new ProcessStartInfo(host, ["exec", Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    public int Id => _process.Id;

    public StreamReader Error => _process.StandardError;

    public static SampleProcess Start(string sample, params string[] args) => new(sample, args);

    public static Output Run(string sample, params string[] args)
    {
        using var process = Start(sample, args);
        return process.Finish();
    }

    /// <summary>Waits for the end and gives what was not read before.</summary>
    public Output Finish()
    {
        var text = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        bool ended = _process.WaitForExit(Deadline.Limit);
        if (!ended)
            _process.Kill();
        return new Output(ended ? _process.ExitCode : null, text.Result, error.Result);
    }

    public void Dispose() => _process.Dispose();
}
