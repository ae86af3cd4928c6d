namespace Jobs;

/// <summary>The main goroutine: adds jobs and lets workers do them.</summary>
internal static partial class Working
{
    [Goroutine]
    public static List<string> Run(JobQueue queue, Options options)
    {
        queue.Create();

        var adding = new Sync.ErrGroup();
        adding.SetLimit(options.Workers);
        for (var i = 1; i <= options.Jobs; i++)
        {
            var task = Tasks.Named(i);
            adding.Go(() => queue.Add(task));
        }

        adding.Wait();

        var working = new Sync.ErrGroup();
        for (var i = 0; i < options.Workers; i++)
            working.Go(() => Worker.Run(queue));
        working.Wait();
        return queue.Summary();
    }
}
