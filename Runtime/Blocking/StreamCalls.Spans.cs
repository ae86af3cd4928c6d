namespace GoroutineGen.Blocking;

/// <content>Reads into spans, of which the twin passes the memory.</content>
public static partial class StreamCalls
{
    /// <summary>Stands in for <see cref="Stream.Read(Span{byte})"/>.</summary>
    public static StreamRead<int> Read(CancellationToken token, Stream stream, Memory<byte> buffer)
    {
        if (IsAsynchronous(stream, buffer))
            return new StreamRead<int>(StreamOperations.Read(stream, buffer, token), StreamForms.IsSocket(stream));
        using (Region.Enter())
            return new StreamRead<int>(new ValueTask<int>(stream.Read(buffer.Span)));
    }

    /// <summary>Stands in for <see cref="Stream.ReadExactly(Span{byte})"/>.</summary>
    public static StreamRead<int> ReadExactly(CancellationToken token, Stream stream, Memory<byte> buffer)
    {
        if (IsAsynchronous(stream, buffer))
            return new StreamRead<int>(StreamOperations.ReadAll(stream, buffer, token), StreamForms.IsSocket(stream));
        using (Region.Enter())
            stream.ReadExactly(buffer.Span);
        return default;
    }

    /// <summary>Stands in for <see cref="Stream.ReadAtLeast(Span{byte}, int, bool)"/>.</summary>
    public static StreamRead<int> ReadAtLeast(
        CancellationToken token, Stream stream, Memory<byte> buffer, int minimumBytes, bool throwOnEndOfStream = true)
    {
        if (IsAsynchronous(stream, buffer) && minimumBytes >= 0 && minimumBytes <= buffer.Length)
        {
            return new StreamRead<int>(
                StreamOperations.ReadSome(stream, buffer, minimumBytes, throwOnEndOfStream, token), StreamForms.IsSocket(stream));
        }

        using (Region.Enter())
            return new StreamRead<int>(new ValueTask<int>(stream.ReadAtLeast(buffer.Span, minimumBytes, throwOnEndOfStream)));
    }

    private static bool IsAsynchronous(Stream stream, Memory<byte> buffer) =>
        StreamForms.OfReadIntoSpan(stream) == AsyncForm.Asynchronous && Bytes.IsOfArray(buffer);
}
