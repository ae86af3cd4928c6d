using System.IO.MemoryMappedFiles;
using System.Net.Sockets;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for streams, and for readers and writers of bytes.</summary>
internal static class StreamSamples
{
    private const int Size = 32;
    private const int Limit = 1000;

    /// <summary>What a reader of bytes finds: small numbers and letters, which are something by each of its members.</summary>
    private static byte[] Bytes => [1, .. "Abcdefgh0123456789abcdefghijklm"u8];

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add("System.IO.Stream#this", InMemory, InFile, OnNetwork, _ => new MemoryStream(Bytes, writable: false),
            _ => new BufferedStream(new MemoryStream(Bytes)), _ => Stream.Null, _ => Stream.Synchronized(new MemoryStream(Bytes)),
            ClosedOnNetwork, OverClosedOnNetwork);
        catalogue.Add("System.IO.Stream#destination", _ => new MemoryStream(), InFile, _ => new MemoryStream([], writable: false), Closed,
            ClosedOnNetwork);
        catalogue.Add("System.IO.Stream", _ => new MemoryStream(), InFile, Closed);
        catalogue.Add("System.IO.MemoryStream#this", InMemory, _ => new MemoryStream(Bytes, writable: false));
        catalogue.Add("System.IO.UnmanagedMemoryStream#this", Unmanaged);
        catalogue.Add("int#offset", _ => 1, _ => 0, _ => 100, _ => -1);
        catalogue.Add("int#count", _ => 4, _ => 0, _ => 100, _ => -1);
        catalogue.Add("int#index", _ => 1, _ => 0, _ => 100, _ => -1);
        catalogue.Add("int#minimumBytes", _ => 2, _ => 0, _ => 100, _ => -1);
        catalogue.Add("System.IO.BinaryReader#this", _ => new BinaryReader(new MemoryStream(Bytes)),
            scene => new BinaryReader(SceneSockets.Stream(scene, Bytes)), _ => new BinaryReader(new MemoryStream([])));
        catalogue.Add("System.IO.BinaryReader.ReadDecimal#this", _ => new BinaryReader(new MemoryStream(new byte[Size])),
            _ => new BinaryReader(new MemoryStream(Bytes)));
        catalogue.Add("System.IO.BinaryWriter#this", scene => Writer(scene, new MemoryStream()),
            scene => new BinaryWriter(SceneSockets.Stream(scene, [])), scene => new BinaryWriter(File.Create(scene.Files.Path("new"))));
    }

    private static object InMemory(Scene scene)
    {
        MemoryStream stream = new();
        stream.Write(Bytes);
        stream.Position = 2;
        return stream;
    }

    private static object InFile(Scene scene) => new FileStream(scene.Files.Path("file.txt"), FileMode.Open);

    private static object OnNetwork(Scene scene) => SceneSockets.Stream(scene, Bytes);

    /// <summary>A closed stream whose time-out nobody can ask for any more.</summary>
    private static NetworkStream ClosedOnNetwork(Scene scene)
    {
        var stream = Timed(scene);
        stream.Dispose();
        return stream;
    }

    private static BufferedStream OverClosedOnNetwork(Scene scene)
    {
        var stream = Timed(scene);
        BufferedStream buffered = new(stream);
        stream.Dispose();
        return buffered;
    }

    private static NetworkStream Timed(Scene scene)
    {
        var stream = SceneSockets.Stream(scene, []);
        stream.ReadTimeout = stream.WriteTimeout = Limit;
        return stream;
    }

    private static object Closed(Scene scene)
    {
        MemoryStream stream = new();
        stream.Dispose();
        return stream;
    }

    private static BinaryWriter Writer(Scene scene, MemoryStream stream)
    {
        scene.LookAt("written", stream.ToArray);
        return new BinaryWriter(stream);
    }

    private static object Unmanaged(Scene scene)
    {
        var memory = scene.Own(MemoryMappedFile.CreateNew(mapName: null, Size));
        using (var all = memory.CreateViewAccessor())
            all.WriteArray(0, Bytes, 0, Bytes.Length);
        scene.LookAt("memory", () =>
        {
            using var all = memory.CreateViewStream(0, Size);
            return Rendering.Of(all);
        });
        return memory.CreateViewStream(0, Size);
    }
}
