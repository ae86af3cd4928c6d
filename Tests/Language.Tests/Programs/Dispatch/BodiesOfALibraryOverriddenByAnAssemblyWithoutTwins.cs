// Bodies of a library, overridden by an assembly without twins
// Expected: suspends
// Twins: 3
using Library;
using Plain;

namespace Programs.Dispatch.BodiesOfALibraryOverriddenByAnAssemblyWithoutTwins;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (Job job in (Job[])[new(), new PlainJob(), new PlainHeir(), new Own(), new OwnOfPlain()])
        {
            Console.WriteLine(job.Do(Of(1)));
            ((IJob)job).Check("c");
        }
        Console.WriteLine(Go.Run(new PlainJob().Do, 2).Join());
        Console.WriteLine("job".Repeated(Of(3)));
    }

    partial class Own : Job
    {
        public override string Do(int x) => Of($"own {x} ") + base.Do(x);
    }
    partial class OwnOfPlain : PlainJob
    {
        public override string Do(int x) => Of($"own {x} ") + base.Do(x);
    }
}

// Writes:
// job 1 
// job checks c
// plain job 1 
// job checks c
// plain job 1 
// heir checks c
// own 1 job 1 
// job checks c
// own 1 plain job 1 
// job checks c
// plain job 2 
// job3!
