namespace WordCount;

/// <summary>Finds the files of a folder and all folders below it, as <c>find FOLDER -type f</c> does: links are not followed.</summary>
internal static partial class FolderWalker
{
    /// <summary>
    /// Sends the paths of all files to <paramref name="paths"/>, and folders that cannot be listed to <paramref name="files"/>.
    /// </summary>
    [Goroutine]
    public static void Walk(string root, ISendChan<string> paths, ISendChan<FileResult> files, IReceiveChan<bool> stop)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                // Listing is a system call that may wait for the disk: Go.Block lets other goroutines have the processor meanwhile.
                foreach (var entry in Go.Block(() => List(folder)))
                {
                    if (entry is DirectoryInfo)
                        folders.Push(entry.ToString());
                    else if (Go.Select(Case.Send(paths, entry.ToString()), Case.Receive(stop)) == 1)
                        return;
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                files.Send(new FileResult(folder, Words: 0, Bytes: 0, error.Message));
            }
        }
    }

    private static List<FileSystemInfo> List(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(static entry => entry.LinkTarget is null)];
}
