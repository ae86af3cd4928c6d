using System.IO.Pipes;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for pipes.</summary>
internal static class PipeSamples
{
    private const string Pipe = "System.IO.Pipes.PipeStream";

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add([$"{Pipe}.Read#this", $"{Pipe}.ReadByte#this"], Reading, Closed, Writing);
        catalogue.Add([$"{Pipe}.Write#this", $"{Pipe}.WriteByte#this", $"{Pipe}.Flush#this", $"{Pipe}.WaitForPipeDrain#this"],
            Writing, Broken, Reading);
        catalogue.Add("System.IO.Pipes.NamedPipeServerStream#this", Awaited, ConnectedServer);
        catalogue.Add("System.IO.Pipes.NamedPipeClientStream#this", Connectable, Connected);
        catalogue.Add("System.IO.Pipes.NamedPipeClientStream#System.TimeSpan timeout",
            _ => TimeSpan.FromSeconds(1), _ => TimeSpan.FromSeconds(-2));
    }

    private static string Name() => $"overloads-{Guid.NewGuid():N}";

    private static PipeStream Reading(Scene scene)
    {
        AnonymousPipeServerStream server = new(PipeDirection.Out);
        server.Write("piped"u8);
        var client = new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle);
        server.Dispose();
        return client;
    }

    private static PipeStream Closed(Scene scene)
    {
        var client = Reading(scene);
        client.ReadExactly(new byte["piped".Length]);
        return client;
    }

    private static PipeStream Writing(Scene scene)
    {
        AnonymousPipeServerStream server = new(PipeDirection.Out);
        var client = scene.Own(new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle));
        scene.LookAt("piped", () =>
        {
            using MemoryStream got = new();
            client.CopyTo(got);
            return got.ToArray();
        });
        return server;
    }

    private static PipeStream Broken(Scene scene)
    {
        AnonymousPipeServerStream server = new(PipeDirection.Out);
        new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle).Dispose();
        return server;
    }

    /// <summary>A server with a client that has connected.</summary>
    private static NamedPipeServerStream Awaited(Scene scene)
    {
        var name = Name();
        NamedPipeServerStream server = new(name, PipeDirection.InOut);
        scene.Own(new NamedPipeClientStream(".", name, PipeDirection.InOut)).Connect();
        return server;
    }

    private static NamedPipeServerStream ConnectedServer(Scene scene)
    {
        var server = Awaited(scene);
        server.WaitForConnection();
        return server;
    }

    /// <summary>A client whose server is there.</summary>
    private static NamedPipeClientStream Connectable(Scene scene)
    {
        var name = Name();
        scene.Own(new NamedPipeServerStream(name, PipeDirection.InOut));
        return new NamedPipeClientStream(".", name, PipeDirection.InOut);
    }

    private static NamedPipeClientStream Connected(Scene scene)
    {
        var client = Connectable(scene);
        client.Connect();
        return client;
    }
}
