namespace GoroutineGen.EndToEnd.Child;

/// <summary>Two goroutines write single bytes to nowhere for ever, each write a blocking call; main sleeps and ends.</summary>
internal static partial class EndlessWriters
{
    [Goroutine]
    public static void Run()
    {
        Go.Run(WriteForEver);
        Go.Run(WriteForEver);
        Go.Sleep(10);
        Console.WriteLine("OK");
    }

    [Goroutine]
    private static void WriteForEver()
    {
        using var handle = File.OpenHandle(OperatingSystem.IsWindows() ? "NUL" : "/dev/null", FileMode.Open, FileAccess.Write);
        var data = new byte[1];
        while (true)
            Go.Block(() => RandomAccess.Write(handle, data, 0));
    }
}
