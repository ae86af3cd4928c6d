namespace WordCount;

/// <summary>Reads files and counts their words.</summary>
internal static partial class FileReader
{
    private const int BufferSize = 256 * 1024;

    /// <summary>Counts one file after the other until there are no more paths, or the user has had enough.</summary>
    [Goroutine]
    public static void ReadAll(IReceiveChan<string> paths, ISendChan<FileResult> files, WordTable? table, Interruption interruption)
    {
        var buffer = new byte[BufferSize];
        foreach (var path in paths)
        {
            if (interruption.Requested)
                return;
            files.Send(Read(path, buffer, table, interruption));
        }
    }

    [Goroutine]
    private static FileResult Read(string path, byte[] buffer, WordTable? table, Interruption interruption)
    {
        try
        {
            using var file = new InputFile(path);
            var scanner = new WordScanner(table);
            var kept = 0;
            while (!file.AtEnd && !interruption.Requested)
            {
                // A read from a disk blocks its thread (ReadAsync would only block one of the thread pool instead), so the goroutine
                // keeps its thread and lends its processor to others. Scanning needs the processor and stays outside.
                var read = Go.Block(() => file.Read(buffer, kept));
                kept = scanner.Scan(buffer, kept + read);
            }

            scanner.End();
            return new FileResult(path, scanner.Words, file.Position);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new FileResult(path, Words: 0, Bytes: 0, error.Message);
        }
    }
}
