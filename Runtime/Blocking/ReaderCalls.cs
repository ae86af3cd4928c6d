using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="TextReader"/> that block. A reader with an asynchronous form of its own, on a stream with one,
/// is called asynchronously; a reader in memory is called as it is; any other is called in a blocking region.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReaderCalls
{
    private static readonly AsyncForms LineForms = new(typeof(TextReader));
    private static readonly AsyncForms CharForms = new(typeof(TextReader));

    /// <summary>Stands in for <see cref="TextReader.ReadLine"/>.</summary>
    public static StreamRead<string?> ReadLine(CancellationToken token, TextReader reader)
    {
        using (Region.Enter())
        {
            return IsAsynchronous(reader)
                ? Wait(reader, reader.ReadLineAsync(token))
                : new StreamRead<string?>(new ValueTask<string?>(reader.ReadLine()));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.ReadToEnd"/>.</summary>
    public static StreamRead<string> ReadToEnd(CancellationToken token, TextReader reader)
    {
        using (Region.Enter())
        {
            return IsAsynchronous(reader)
                ? Wait(reader, new ValueTask<string>(reader.ReadToEndAsync(token)))
                : new StreamRead<string>(new ValueTask<string>(reader.ReadToEnd()));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.Read()"/>.</summary>
    public static StreamRead<int> Read(CancellationToken token, TextReader reader)
    {
        using (Region.Enter())
        {
            return IsAsynchronousStreamReader(reader)
                ? Wait(reader, ReadOne(reader, token))
                : new StreamRead<int>(new ValueTask<int>(reader.Read()));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.Peek"/>.</summary>
    public static ReadyRead<TextReader, int> Peek(CancellationToken token, TextReader reader) =>
        new(Fill(token, reader), reader, static reader => reader.Peek());

    /// <summary>Stands in for <see cref="StreamReader.EndOfStream"/>.</summary>
    public static ReadyRead<StreamReader, bool> EndOfStream(CancellationToken token, StreamReader reader) =>
        new(Fill(token, reader), reader, static reader => reader.EndOfStream);

    /// <summary>Stands in for <see cref="TextReader.Read(char[], int, int)"/>.</summary>
    public static StreamRead<int> Read(CancellationToken token, TextReader reader, char[] buffer, int index, int count)
    {
        using (Region.Enter())
        {
            return IsAsynchronous(reader) && Bytes.IsWithin(buffer, index, count)
                ? Wait(reader, reader.ReadAsync(buffer.AsMemory(index, count), token))
                : new StreamRead<int>(new ValueTask<int>(reader.Read(buffer, index, count)));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.ReadBlock(char[], int, int)"/>.</summary>
    public static StreamRead<int> ReadBlock(CancellationToken token, TextReader reader, char[] buffer, int index, int count)
    {
        using (Region.Enter())
        {
            return IsAsynchronous(reader) && Bytes.IsWithin(buffer, index, count)
                ? Wait(reader, reader.ReadBlockAsync(buffer.AsMemory(index, count), token))
                : new StreamRead<int>(new ValueTask<int>(reader.ReadBlock(buffer, index, count)));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.Read(Span{char})"/>. The twin passes the span's memory.</summary>
    public static StreamRead<int> Read(CancellationToken token, TextReader reader, Memory<char> buffer)
    {
        using (Region.Enter())
        {
            return IsAsynchronousStreamReader(reader) && Bytes.IsOfArray(buffer)
                ? Wait(reader, reader.ReadAsync(buffer, token))
                : new StreamRead<int>(new ValueTask<int>(reader.Read(buffer.Span)));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.ReadBlock(Span{char})"/>. The twin passes the span's memory.</summary>
    public static StreamRead<int> ReadBlock(CancellationToken token, TextReader reader, Memory<char> buffer)
    {
        using (Region.Enter())
        {
            return IsAsynchronousStreamReader(reader) && Bytes.IsOfArray(buffer)
                ? Wait(reader, reader.ReadBlockAsync(buffer, token))
                : new StreamRead<int>(new ValueTask<int>(reader.ReadBlock(buffer.Span)));
        }
    }

    // A read of no characters fills the reader's buffer, if that is empty: the call that follows finds it so. At the end it reads again.
    private static StreamRead<int> Fill(CancellationToken token, TextReader reader)
    {
        if (!IsAsynchronousStreamReader(reader) || !StreamForms.EndsForGood(((StreamReader)reader).BaseStream))
            return default;
        using (Region.Enter())
            return Wait(reader, reader.ReadAsync(Memory<char>.Empty, token));
    }

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<int> ReadOne(TextReader reader, CancellationToken token)
    {
        var one = ArrayPool<char>.Shared.Rent(1);
        try
        {
            return await reader.ReadAsync(one.AsMemory(0, 1), token).ConfigureAwait(false) == 0 ? -1 : one[0];
        }
        finally
        {
            ArrayPool<char>.Shared.Return(one);
        }
    }

    private static StreamRead<TResult> Wait<TResult>(TextReader reader, ValueTask<TResult> read) =>
        new(read, reader is StreamReader { BaseStream: var stream } && StreamForms.IsSocket(stream));

    // A class that derives from a stream reader, or from a string's, may do anything.
    private static bool IsAsynchronousStreamReader(TextReader reader) =>
        reader.GetType() == typeof(StreamReader)
        && StreamForms.OfReadThrough(((StreamReader)reader).BaseStream) == AsyncForm.Asynchronous;

    private static bool IsAsynchronous(TextReader reader) =>
        reader is StreamReader
            ? IsAsynchronousStreamReader(reader)
            : reader is not StringReader
                && LineForms.Has(reader, static reader => (
                    new Func<string?>(reader.ReadLine), [new Func<CancellationToken, ValueTask<string?>>(reader.ReadLineAsync)]))
                && CharForms.Has(reader, static reader => (
                    new Func<char[], int, int, int>(reader.Read), [new Func<char[], int, int, Task<int>>(reader.ReadAsync)]));
}
