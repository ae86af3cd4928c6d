using System.Buffers;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <content>Bytes, and numbers of as many bytes as they need.</content>
public static partial class BinaryReaderCalls
{
    /// <summary>Stands in for <see cref="BinaryReader.ReadBytes"/>.</summary>
    public static StreamRead<byte[]> ReadBytes(CancellationToken token, BinaryReader reader, int count)
    {
        if (count > 0 && IsOver(reader, StreamForms.OfReadIntoSpan, out var stream))
            return new StreamRead<byte[]>(ReadBytes(stream, new byte[count], token), StreamForms.IsSocket(stream));
        using (Region.Enter())
            return new StreamRead<byte[]>(new ValueTask<byte[]>(reader.ReadBytes(count)));
    }

    /// <summary>Stands in for <see cref="BinaryReader.Read(byte[], int, int)"/>.</summary>
    public static StreamRead<int> Read(CancellationToken token, BinaryReader reader, byte[] buffer, int index, int count)
    {
        if (Bytes.IsWithin(buffer, index, count) && IsOver(reader, StreamForms.OfRead, out var stream))
            return StreamCalls.Read(token, stream, buffer, index, count);
        using (Region.Enter())
            return new StreamRead<int>(new ValueTask<int>(reader.Read(buffer, index, count)));
    }

    /// <summary>Stands in for <see cref="BinaryReader.Read(Span{byte})"/>. The twin passes the span's memory.</summary>
    public static StreamRead<int> Read(CancellationToken token, BinaryReader reader, Memory<byte> buffer)
    {
        if (Bytes.IsOfArray(buffer) && IsOver(reader, StreamForms.OfReadIntoSpan, out var stream))
            return StreamCalls.Read(token, stream, buffer);
        using (Region.Enter())
            return new StreamRead<int>(new ValueTask<int>(reader.Read(buffer.Span)));
    }

    /// <summary>Stands in for <see cref="BinaryReader.ReadExactly"/>. The twin passes the span's memory.</summary>
    public static StreamRead<int> ReadExactly(CancellationToken token, BinaryReader reader, Memory<byte> buffer)
    {
        if (Bytes.IsOfArray(buffer) && IsOver(reader, StreamForms.OfReadIntoSpan, out var stream))
            return StreamCalls.ReadExactly(token, stream, buffer);
        using (Region.Enter())
            reader.ReadExactly(buffer.Span);
        return default;
    }

    /// <summary>Stands in for <see cref="BinaryReader.Read7BitEncodedInt"/>.</summary>
    public static StreamRead<int> Read7BitEncodedInt(CancellationToken token, BinaryReader reader) =>
        Read7BitEncoded(token, reader, 5, 0x0F, static value => (int)value, static reader => reader.Read7BitEncodedInt());

    /// <summary>Stands in for <see cref="BinaryReader.Read7BitEncodedInt64"/>.</summary>
    public static StreamRead<long> Read7BitEncodedInt64(CancellationToken token, BinaryReader reader) =>
        Read7BitEncoded(token, reader, 10, 0x01, static value => (long)value, static reader => reader.Read7BitEncodedInt64());

    private static StreamRead<TValue> Read7BitEncoded<TValue>(
        CancellationToken token, BinaryReader reader, int most, byte last, Func<ulong, TValue> value, Func<BinaryReader, TValue> blocking)
    {
        if (IsOver(reader, StreamForms.OfReadByte, out var stream))
            return new StreamRead<TValue>(Read7BitEncoded(stream, most, last, value, token), StreamForms.IsSocket(stream));
        using (Region.Enter())
            return new StreamRead<TValue>(new ValueTask<TValue>(blocking(reader)));
    }

    // A byte has seven bits of the number, the lowest first. Of the last byte that there may be, not all bits have room in the number.
    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<TValue> Read7BitEncoded<TValue>(
        Stream stream, int most, byte last, Func<ulong, TValue> of, CancellationToken token)
    {
        var one = ArrayPool<byte>.Shared.Rent(1);
        try
        {
            var number = 0UL;
            for (var i = 0; i < most; i++)
            {
                await StreamOperations.ReadAll(stream, one.AsMemory(0, 1), token).ConfigureAwait(false);
                number |= (one[0] & 0x7FUL) << (7 * i);
                if (one[0] <= (i == most - 1 ? last : 0x7F))
                    break;
                if (i == most - 1)
                    ThrowTooLong();
            }

            return of(number);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(one);
        }
    }

    // In the library's own words.
    private static void ThrowTooLong() => InMemory([0xFF, 0xFF, 0xFF, 0xFF, 0xFF]).Read7BitEncodedInt();

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<byte[]> ReadBytes(Stream stream, byte[] bytes, CancellationToken token)
    {
        var read = await StreamOperations.ReadSome(stream, bytes, bytes.Length, mayNotEnd: false, token).ConfigureAwait(false);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
