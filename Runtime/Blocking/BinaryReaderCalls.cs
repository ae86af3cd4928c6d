using System.Buffers.Binary;
using System.ComponentModel;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="BinaryReader"/> that read from the stream below. A reader keeps no bytes of its own, so what has
/// a fixed size is read from the stream asynchronously, byte for byte what the reader would take. What is text depends on the reader's
/// decoder: there the goroutine waits until something comes, and the reader then reads in a blocking region. A reader of a derived class,
/// which may do anything, reads in a region altogether.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class BinaryReaderCalls
{
    /// <summary>Stands in for <see cref="BinaryReader.ReadByte"/>.</summary>
    public static StreamRead<byte> ReadByte(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(byte), static bytes => bytes[0], static reader => reader.ReadByte());

    /// <summary>Stands in for <see cref="BinaryReader.ReadSByte"/>.</summary>
    public static StreamRead<sbyte> ReadSByte(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(sbyte), static bytes => (sbyte)bytes[0], static reader => reader.ReadSByte());

    /// <summary>Stands in for <see cref="BinaryReader.ReadBoolean"/>.</summary>
    public static StreamRead<bool> ReadBoolean(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(byte), static bytes => bytes[0] != 0, static reader => reader.ReadBoolean());

    /// <summary>Stands in for <see cref="BinaryReader.ReadInt16"/>.</summary>
    public static StreamRead<short> ReadInt16(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(short), BinaryPrimitives.ReadInt16LittleEndian, static reader => reader.ReadInt16());

    /// <summary>Stands in for <see cref="BinaryReader.ReadUInt16"/>.</summary>
    public static StreamRead<ushort> ReadUInt16(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian, static reader => reader.ReadUInt16());

    /// <summary>Stands in for <see cref="BinaryReader.ReadInt32"/>.</summary>
    public static StreamRead<int> ReadInt32(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(int), BinaryPrimitives.ReadInt32LittleEndian, static reader => reader.ReadInt32());

    /// <summary>Stands in for <see cref="BinaryReader.ReadUInt32"/>.</summary>
    public static StreamRead<uint> ReadUInt32(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(uint), BinaryPrimitives.ReadUInt32LittleEndian, static reader => reader.ReadUInt32());

    /// <summary>Stands in for <see cref="BinaryReader.ReadInt64"/>.</summary>
    public static StreamRead<long> ReadInt64(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(long), BinaryPrimitives.ReadInt64LittleEndian, static reader => reader.ReadInt64());

    /// <summary>Stands in for <see cref="BinaryReader.ReadUInt64"/>.</summary>
    public static StreamRead<ulong> ReadUInt64(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(ulong), BinaryPrimitives.ReadUInt64LittleEndian, static reader => reader.ReadUInt64());

    /// <summary>Stands in for <see cref="BinaryReader.ReadHalf"/>.</summary>
    public static StreamRead<Half> ReadHalf(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(short), BinaryPrimitives.ReadHalfLittleEndian, static reader => reader.ReadHalf());

    /// <summary>Stands in for <see cref="BinaryReader.ReadSingle"/>.</summary>
    public static StreamRead<float> ReadSingle(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(float), BinaryPrimitives.ReadSingleLittleEndian, static reader => reader.ReadSingle());

    /// <summary>Stands in for <see cref="BinaryReader.ReadDouble"/>.</summary>
    public static StreamRead<double> ReadDouble(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(double), BinaryPrimitives.ReadDoubleLittleEndian, static reader => reader.ReadDouble());

    /// <summary>Stands in for <see cref="BinaryReader.ReadDecimal"/>.</summary>
    public static StreamRead<decimal> ReadDecimal(CancellationToken token, BinaryReader reader) =>
        Read(token, reader, sizeof(decimal), DecimalOf, static reader => reader.ReadDecimal());

    private static StreamRead<TValue> Read<TValue>(
        CancellationToken token, BinaryReader reader, int size, Func<ReadOnlySpan<byte>, TValue> value, Func<BinaryReader, TValue> blocking)
    {
        if (IsOver(reader, size == 1 ? StreamForms.OfReadByte : StreamForms.OfReadIntoSpan, out var stream))
            return new StreamRead<TValue>(StreamOperations.ReadValue(stream, size, value, token), StreamForms.IsSocket(stream));
        using (Region.Enter())
            return new StreamRead<TValue>(new ValueTask<TValue>(blocking(reader)));
    }

    // Not all bytes make a decimal: the library says so in its own words.
    private static decimal DecimalOf(ReadOnlySpan<byte> bytes) => InMemory(bytes.ToArray()).ReadDecimal();

    private static BinaryReader InMemory(byte[] bytes) => new(new MemoryStream(bytes));

    /// <summary>Whether the reader does nothing but read from a stream that, for such reads, has an asynchronous form.</summary>
    /// <exception cref="ObjectDisposedException">The reader is disposed, and says so itself.</exception>
    private static bool IsOver(BinaryReader reader, Func<Stream, AsyncForm> form, out Stream stream)
    {
        stream = reader.BaseStream;
        return IsOfLibrary(reader) && form(stream) == AsyncForm.Asynchronous;
    }

    // Readers in memory have no wait, and shortcuts of their own.
    private static bool IsOfLibrary(BinaryReader reader)
    {
        if (reader.GetType() != typeof(BinaryReader) || reader.BaseStream is MemoryStream)
            return false;
        reader.ReadBytes(0); // Touches no stream, and throws when the reader is disposed.
        return true;
    }
}
