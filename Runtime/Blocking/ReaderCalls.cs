using System.ComponentModel;
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
    public static TaskWait<string?> ReadLine(CancellationToken token, TextReader reader)
    {
        using (Region.Enter())
        {
            return new TaskWait<string?>(IsAsynchronous(reader)
                ? reader.ReadLineAsync(token)
                : new ValueTask<string?>(reader.ReadLine()));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.ReadToEnd"/>.</summary>
    public static TaskWait<string> ReadToEnd(CancellationToken token, TextReader reader)
    {
        using (Region.Enter())
        {
            return new TaskWait<string>(IsAsynchronous(reader)
                ? new ValueTask<string>(reader.ReadToEndAsync(token))
                : new ValueTask<string>(reader.ReadToEnd()));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.Read(char[], int, int)"/>.</summary>
    public static TaskWait<int> Read(CancellationToken token, TextReader reader, char[] buffer, int index, int count)
    {
        using (Region.Enter())
        {
            return new TaskWait<int>(IsAsynchronous(reader) && Bytes.IsWithin(buffer, index, count)
                ? reader.ReadAsync(buffer.AsMemory(index, count), token)
                : new ValueTask<int>(reader.Read(buffer, index, count)));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.ReadBlock(char[], int, int)"/>.</summary>
    public static TaskWait<int> ReadBlock(CancellationToken token, TextReader reader, char[] buffer, int index, int count)
    {
        using (Region.Enter())
        {
            return new TaskWait<int>(IsAsynchronous(reader) && Bytes.IsWithin(buffer, index, count)
                ? reader.ReadBlockAsync(buffer.AsMemory(index, count), token)
                : new ValueTask<int>(reader.ReadBlock(buffer, index, count)));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.Read(Span{char})"/>. The twin passes the span's memory.</summary>
    public static TaskWait<int> Read(CancellationToken token, TextReader reader, Memory<char> buffer)
    {
        using (Region.Enter())
        {
            return new TaskWait<int>(IsAsynchronousStreamReader(reader) && Bytes.IsOfArray(buffer)
                ? reader.ReadAsync(buffer, token)
                : new ValueTask<int>(reader.Read(buffer.Span)));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.ReadBlock(Span{char})"/>. The twin passes the span's memory.</summary>
    public static TaskWait<int> ReadBlock(CancellationToken token, TextReader reader, Memory<char> buffer)
    {
        using (Region.Enter())
        {
            return new TaskWait<int>(IsAsynchronousStreamReader(reader) && Bytes.IsOfArray(buffer)
                ? reader.ReadBlockAsync(buffer, token)
                : new ValueTask<int>(reader.ReadBlock(buffer.Span)));
        }
    }

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
