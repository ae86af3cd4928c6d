namespace WordCount;

/// <summary>The main goroutine: one walker, several readers, and the results of all of them.</summary>
/// <remarks>
/// <code>
/// FolderWalker --paths--> FileReader (several) --files--> here
///                                              --tables-> here
/// </code>
/// </remarks>
internal static partial class Counting
{
    // The walker may run far ahead of the readers: what waits in the channel tells the progress bar how much is left.
    private const int PathsAhead = 100_000;

    [Goroutine]
    public static Totals Run(Options options, Interruption interruption)
    {
        // More readers than processors: some of them wait for the disk.
        var readerCount = 2 * Go.MaxProcs;
        var paths = new Chan<string>(PathsAhead);
        var files = new Chan<FileResult>(capacity: 256);
        var tables = new Chan<WordTable>(capacity: readerCount);
        var senders = new Sync.WaitGroup();
        senders.Add(1 + readerCount);

        Go.Run(() =>
        {
            FolderWalker.Walk(options.Folder, paths, files, interruption.Signal);
            paths.Close();
            senders.Done();
        });
        for (var i = 0; i < readerCount; i++)
        {
            Go.Run(() =>
            {
                var table = options.Top > 0 ? new WordTable() : null;
                FileReader.ReadAll(paths, files, table, interruption);
                if (table is not null) tables.Send(table);
                senders.Done();
            });
        }

        Go.Run(() =>
        {
            senders.Wait();
            files.Close();
            tables.Close();
        });

        var totals = new Totals();
        AddFiles(totals, files, paths);
        foreach (var table in tables) totals.Table.MergeFrom(table);
        return totals;
    }

    /// <summary>Adds up what the readers found until the channel is closed. Only this goroutine writes to the terminal.</summary>
    [Goroutine]
    private static void AddFiles(Totals totals, IReceiveChan<FileResult> files, IReceiveChan<string> paths)
    {
        var bar = new ProgressBar(Console.Error, isVisible: !Console.IsErrorRedirected);
        var tick = bar.NextTick();
        while (true)
        {
            switch (Go.Select(Case.Receive(files, out var file, out var open), Case.Receive(tick)))
            {
                case 0 when !open:
                    bar.Clear();
                    return;
                case 0:
                    totals.Add(file);
                    if (file.Error is not null)
                    {
                        bar.Clear();
                        Console.Error.WriteLine($"skipped {file.Path}: {file.Error}");
                    }

                    break;
                case 1:
                    bar.Draw(totals.FilesSeen, totals.FilesSeen + paths.Count);
                    tick = bar.NextTick();
                    break;
            }
        }
    }
}
