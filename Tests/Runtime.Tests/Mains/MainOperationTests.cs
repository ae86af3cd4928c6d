using GoroutineGen.Frames;
using GoroutineGen.Mains;
using GoroutineGen.Runtime.Tests.Scheduling;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Mains;

/// <summary>The caller of <c>Go.Main</c> that comes after the main goroutine has ended.</summary>
public class MainOperationTests
{
    [Test]
    public void AMainThatHasReturnedIsNotWaitedFor() => Assert.That(MustWaitFor(Ended(exiting: false)), Is.False);

    [Test]
    public void AMainThatHasExitedIsWaitedFor() => Assert.That(MustWaitFor(Ended(exiting: true)));

    private static bool MustWaitFor(Goroutine main) => new MainOperation(main).Commit(ThreadParker.Current);

    private static FakeGoroutine Ended(bool exiting)
    {
        var goroutine = new FakeGoroutine();
        goroutine.Outcome = Frame.Returned;
        goroutine.Finish();
        if (exiting)
            goroutine.Outcome = Frame.Exited;
        return goroutine;
    }
}
