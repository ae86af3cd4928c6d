namespace GoroutineGen.Blocking;

/// <content>Characters and strings, which the reader's decoder makes.</content>
public static partial class BinaryReaderCalls
{
    /// <summary>Stands in for <see cref="BinaryReader.Read()"/>.</summary>
    public static ReadyRead<BinaryReader, int> Read(CancellationToken token, BinaryReader reader) =>
        new(Ready(token, reader), reader, static reader => reader.Read());

    /// <summary>Stands in for <see cref="BinaryReader.ReadChar"/>.</summary>
    public static ReadyRead<BinaryReader, char> ReadChar(CancellationToken token, BinaryReader reader) =>
        new(Ready(token, reader), reader, static reader => reader.ReadChar());

    /// <summary>Stands in for <see cref="BinaryReader.ReadString"/>.</summary>
    public static ReadyRead<BinaryReader, string> ReadString(CancellationToken token, BinaryReader reader) =>
        new(Ready(token, reader), reader, static reader => reader.ReadString());

    /// <summary>Stands in for <see cref="BinaryReader.ReadChars"/>.</summary>
    public static ReadyRead<(BinaryReader Reader, int Count), char[]> ReadChars(CancellationToken token, BinaryReader reader, int count) =>
        new(count > 0 ? Ready(token, reader) : default, (reader, count), static call => call.Reader.ReadChars(call.Count));

    /// <summary>Stands in for <see cref="BinaryReader.Read(char[], int, int)"/>.</summary>
    public static ReadyRead<(BinaryReader Reader, char[] Buffer, int Index, int Count), int> Read(
        CancellationToken token, BinaryReader reader, char[] buffer, int index, int count) =>
        new(
            count > 0 && Bytes.IsWithin(buffer, index, count) ? Ready(token, reader) : default,
            (reader, buffer, index, count),
            static call => call.Reader.Read(call.Buffer, call.Index, call.Count));

    /// <summary>Stands in for <see cref="BinaryReader.Read(Span{char})"/>. The twin passes the span's memory.</summary>
    public static ReadyRead<(BinaryReader Reader, Memory<char> Buffer), int> Read(
        CancellationToken token, BinaryReader reader, Memory<char> buffer) =>
        new(
            buffer.Length > 0 && Bytes.IsOfArray(buffer) ? Ready(token, reader) : default,
            (reader, buffer),
            static call => call.Reader.Read(call.Buffer.Span));

    // Only for calls that begin with a read of at least one byte.
    private static StreamRead<int> Ready(CancellationToken token, BinaryReader reader) =>
        IsOfLibrary(reader) && reader.BaseStream is var stream && StreamForms.TellsWhenReady(stream)
            ? StreamOperations.Ready(stream, token)
            : default;
}
