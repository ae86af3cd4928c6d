// Processes are waited for
// Expected: suspends
// Twins: 2
using System.Diagnostics;

namespace Programs.Blocking.ProcessesExit;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var exits = 0;
        using var echo = Start("echo", "hello");
        echo.Exited += (_, _) => exits++;
        log.Step(echo.StandardOutput.ReadToEnd().TrimEnd());
        echo.WaitForExit();
        log.Step($"{echo.ExitCode} {exits} {echo.EnableRaisingEvents}");
        using var sleep = Start("sleep", "60");
        log.Step(sleep.WaitForExit(0) || sleep.WaitForExit(1) || sleep.WaitForExit(TimeSpan.FromMilliseconds(1)));
        sleep.Kill();
        log.Step(sleep.WaitForExit(60_000) && sleep.WaitForExit(TimeSpan.FromMinutes(1)));
    }

    [Goroutine]
    private static Process Start(string program, string argument) => Process.Start(new ProcessStartInfo(program, argument)
    {
        RedirectStandardOutput = true,
    })!;
}
