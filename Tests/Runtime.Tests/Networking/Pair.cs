namespace GoroutineGen.Runtime.Tests.Networking;

/// <summary>Both ends of a connection.</summary>
internal sealed class Pair : IDisposable
{
    internal Pair()
    {
        using var listener = Net.Listen("127.0.0.1:0");
        Near = Net.Dial(listener.Address.ToString()!);
        Far = listener.Accept()!;
    }

    internal Net.Conn Near { get; }

    internal Net.Conn Far { get; }

    public void Dispose()
    {
        Near.Dispose();
        Far.Dispose();
    }
}
