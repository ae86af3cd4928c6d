using NUnit.Framework.Interfaces;

namespace GoroutineGen.TestHarness;

/// <summary>
/// Nobody else interrupts threads during these tests (<see cref="InterruptedWaits"/>): they do so themselves, or they count what a wait
/// allocates, or look at a thread that waits, which for a moment does not while its wait is begun anew.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LeavesThreadsAloneAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test) => InterruptedWaits.Pause();

    public void AfterTest(ITest test) => InterruptedWaits.Resume();
}
