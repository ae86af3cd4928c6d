using System.Collections;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Values as text: the same text for what is the same to a caller.</summary>
internal static class Rendering
{
    private const int MostItems = 300;

    /// <summary>A result. What can be read is read; a task is waited for.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char letter => $"'{(int)letter}'",
        Exception exception => OfException(exception),
        DateTime time => OfTime(time),
        Task task => OfTask(task),
        ValueTask task => Of(task.AsTask()),
        Memory<byte> memory => Of(memory.ToArray()),
        ReadOnlyMemory<byte> memory => Of(memory.ToArray()),
        IAsyncEnumerable<string> lines => Of(lines.ToBlockingEnumerable()),
        IAsyncResult result => $"{result.AsyncWaitHandle.WaitOne()} {result.IsCompleted} {Of(result.AsyncState)}",
        Stream stream => OfStream(stream),
        StreamReader reader => $"{reader.CurrentEncoding.WebName} {Of(reader.BaseStream)} {Of(reader.ReadToEnd())}",
        StreamWriter writer => $"{writer.Encoding.WebName} {writer.AutoFlush} {Of(writer.BaseStream)}",
        FileSystemInfo info => $"{info.GetType().Name} {Of(info.FullName)} {info.Exists}",
        ZipArchive archive => $"{archive.Mode} {(archive.Mode == ZipArchiveMode.Create ? "" : Of(archive.Entries))}",
        ZipArchiveEntry entry => Of(entry.FullName),
        SafeHandle handle => $"handle, invalid {handle.IsInvalid}, closed {handle.IsClosed}",
        Socket socket => $"{socket.SocketType} {socket.Connected} {socket.RemoteEndPoint}",
        TcpClient client => $"{client.Connected} {Of(client.Client)}",
        IPHostEntry host => $"{host.HostName} {Of(host.AddressList)}",
        PingReply reply => $"{reply.Status} {reply.Address} {Of(reply.Buffer)}",
        HttpResponseMessage response => $"{response.StatusCode} {Of(response.Content.ReadAsStringAsync())}",
        HttpListenerContext context => OfContext(context),
        WebResponse response => Of(response.GetResponseStream()),
        System.Diagnostics.Process process => OfProcess(process),
        ParallelLoopResult loop => $"{loop.IsCompleted} {loop.LowestBreakIteration}",
        IEnumerable<FileSystemInfo> infos => OfItems(infos.OrderBy(info => info.FullName, StringComparer.Ordinal)),
        IEnumerable<string> texts when value is not IList => OfItems(texts.Order(StringComparer.Ordinal)),
        IEnumerable items => OfItems(items),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType().Name == "ValueTask`1" => Of(value.GetType().GetMethod("AsTask")!.Invoke(value, null)),
        _ => value.ToString()!,
    };

    /// <summary>A receiver or an argument after the call: what a call may have changed.</summary>
    public static string State(object? value)
    {
        try
        {
            return value switch
            {
                MemoryStream stream => $"{stream.CanRead} {Of(stream.ToArray())} {(stream.CanSeek ? stream.Position : -1)}",
                FileStream stream => $"{stream.CanRead} {(stream.CanSeek ? stream.Position : -1)}",
                SslStream stream => $"{stream.IsAuthenticated} {stream.IsServer}",
                StringWriter or StringBuilder => Of(value.ToString()),
                FileSystemInfo or SafeHandle or Socket => Of(value),
                Task[] => "", // Some never end.
                Array or ArrayList => Of(value),
                IEnumerable<Memory<byte>> buffers => Of(buffers.Select(buffer => buffer.ToArray())),
                IEnumerable<ArraySegment<byte>> buffers => Of(buffers.Select(buffer => buffer.ToArray())),
                System.Data.DataTable table => Of(table.Rows.Count),
                System.Data.DataSet set => Of(set.Tables.Cast<System.Data.DataTable>().Select(table => table.Rows.Count)),
                SemaphoreSlim semaphore => Of(semaphore.CurrentCount),
                System.Collections.Concurrent.BlockingCollection<int> collection => Of(collection.ToArray()),
                Barrier barrier => Of(barrier.CurrentPhaseNumber),
                _ => "",
            };
        }
        catch (ObjectDisposedException)
        {
            return "disposed";
        }
    }

    private static string OfItems(IEnumerable items) => $"[{string.Join(", ", items.Cast<object?>().Take(MostItems).Select(Of))}]";

    private static string OfException(Exception exception)
    {
        IEnumerable<Exception?> inner = exception is AggregateException aggregate
            ? aggregate.InnerExceptions
            : (Exception?[])[exception.InnerException];
        var code = exception is SocketException socket ? $" {socket.SocketErrorCode}" : "";
        var causes = string.Concat(inner.OfType<Exception>().Select(cause => $" <- {Of(cause)}"));
        return $"{exception.GetType()}{code}: {exception.Message}{causes}";
    }

    private static string OfTime(DateTime time) =>
        time.ToUniversalTime() == SceneFiles.Then ? $"then {time.Kind}" : time.Year < 2000 ? $"never {time.Kind}" : $"now {time.Kind}";

    private static string OfTask(Task task)
    {
        ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        if (!task.IsCompletedSuccessfully)
            return $"{task.Status} {Of(task.Exception)}";

        // A task without a result may have one of a type of .NET's own, as it happens to have ended at once or later.
        var result = task.GetType().GetProperty("Result");
        return $"{task.Status} {(result is null || result.PropertyType.Name == "VoidTaskResult" ? "" : Of(result.GetValue(task)))}";
    }

    private static string OfStream(Stream stream)
    {
        var position = stream.CanSeek ? stream.Position : -1;
        var content = "";
        if (stream.CanRead)
        {
            using MemoryStream copy = new();
            stream.CopyTo(copy);
            content = Of(copy.ToArray());
        }

        return $"{stream.GetType().Name} {stream.CanRead} {stream.CanWrite} {stream.CanSeek} {position} {content}";
    }

    private static string OfContext(HttpListenerContext context)
    {
        context.Response.Close();
        return $"{context.Request.HttpMethod} {context.Request.RawUrl}";
    }

    private static string OfProcess(System.Diagnostics.Process process)
    {
        process.WaitForExit();
        return $"exit {process.ExitCode}";
    }
}
