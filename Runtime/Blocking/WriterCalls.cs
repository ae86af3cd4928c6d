using System.ComponentModel;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="TextWriter"/> that a stream's writer does asynchronously. Any other writer, and a writer on a
/// stream without an asynchronous form, is called in a blocking region.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WriterCalls
{
    /// <summary>Stands in for <see cref="TextWriter.Write(char)"/>.</summary>
    public static StreamWrite Write(CancellationToken token, TextWriter writer, char value) =>
        Call(writer, value, static (writer, value) => writer.WriteAsync(value), static (writer, value) => writer.Write(value));

    /// <summary>Stands in for <see cref="TextWriter.Write(string)"/>.</summary>
    public static StreamWrite Write(CancellationToken token, TextWriter writer, string? value) =>
        Call(writer, value, static (writer, value) => writer.WriteAsync(value), static (writer, value) => writer.Write(value));

    /// <summary>Stands in for <see cref="TextWriter.WriteLine()"/>.</summary>
    public static StreamWrite WriteLine(CancellationToken token, TextWriter writer) =>
        Call(writer, 0, static (writer, _) => writer.WriteLineAsync(), static (writer, _) => writer.WriteLine());

    /// <summary>Stands in for <see cref="TextWriter.WriteLine(char)"/>.</summary>
    public static StreamWrite WriteLine(CancellationToken token, TextWriter writer, char value) =>
        Call(writer, value, static (writer, value) => writer.WriteLineAsync(value), static (writer, value) => writer.WriteLine(value));

    /// <summary>Stands in for <see cref="TextWriter.WriteLine(string)"/>.</summary>
    public static StreamWrite WriteLine(CancellationToken token, TextWriter writer, string? value) =>
        Call(writer, value, static (writer, value) => writer.WriteLineAsync(value), static (writer, value) => writer.WriteLine(value));

    /// <summary>Stands in for <see cref="TextWriter.Flush"/>.</summary>
    public static StreamWrite Flush(CancellationToken token, TextWriter writer) =>
        Call(writer, token, static (writer, token) => writer.FlushAsync(token), static (writer, _) => writer.Flush());

    private static StreamWrite Call<TValue>(
        TextWriter writer, TValue value, Func<TextWriter, TValue, Task> asynchronous, Action<TextWriter, TValue> blocking)
    {
        using (Region.Enter())
        {
            if (writer.GetType() == typeof(StreamWriter)
                && StreamForms.OfWriteThrough(((StreamWriter)writer).BaseStream) == AsyncForm.Asynchronous)
                return new StreamWrite(new ValueTask(asynchronous(writer, value)));
            blocking(writer, value);
            return default;
        }
    }
}
