// Resources are closed when a loop is left
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.ResourcesAreClosedWhenALoopIsLeft;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (int i in new[] { 1, 2, 3 })
        {
            using var r = new Resource(i);
            if (Of(i) == 1) continue;
            if (Of(i) == 3) break;
            Say(i);
        }
    }

    sealed class Resource(int n) : IDisposable
    {
        public void Dispose() => Console.WriteLine($"close {n}");
    }
}

// Writes:
// close 1
// <2>
// close 2
// close 3
