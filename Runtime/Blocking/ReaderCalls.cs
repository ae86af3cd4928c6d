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
            return new TaskWait<int>(IsAsynchronous(reader) && IsWithin(buffer, index, count)
                ? reader.ReadAsync(buffer.AsMemory(index, count), token)
                : new ValueTask<int>(reader.Read(buffer, index, count)));
        }
    }

    /// <summary>Stands in for <see cref="TextReader.ReadBlock(char[], int, int)"/>.</summary>
    public static TaskWait<int> ReadBlock(CancellationToken token, TextReader reader, char[] buffer, int index, int count)
    {
        using (Region.Enter())
        {
            return new TaskWait<int>(IsAsynchronous(reader) && IsWithin(buffer, index, count)
                ? reader.ReadBlockAsync(buffer.AsMemory(index, count), token)
                : new ValueTask<int>(reader.ReadBlock(buffer, index, count)));
        }
    }

    private static bool IsWithin(char[] buffer, int index, int count) =>
        buffer is not null && index >= 0 && count >= 0 && count <= buffer.Length - index;

    // A class that derives from a stream reader, or from a string's, may do anything.
    private static bool IsAsynchronous(TextReader reader) =>
        reader is StreamReader stream
            ? stream.GetType() == typeof(StreamReader) && StreamForms.OfReadThrough(stream.BaseStream) == AsyncForm.Asynchronous
            : reader is not StringReader
                && LineForms.Has(reader, static reader => (
                    new Func<string?>(reader.ReadLine), [new Func<CancellationToken, ValueTask<string?>>(reader.ReadLineAsync)]))
                && CharForms.Has(reader, static reader => (
                    new Func<char[], int, int, int>(reader.Read), [new Func<char[], int, int, Task<int>>(reader.ReadAsync)]));
}
