// `using` of a mutable struct
// Expected: suspends
namespace Cases.Resources.UsingStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using (var handle = new Handle(log))
        {
            handle.Use();
            log.Step("inside");
            handle.Use();
        }
    }
}

internal struct Handle(Log log) : IDisposable
{
    private int _uses;

    public void Use() => log.Write($"use {++_uses}");

    public readonly void Dispose() => log.Write($"disposed after {_uses}");
}
