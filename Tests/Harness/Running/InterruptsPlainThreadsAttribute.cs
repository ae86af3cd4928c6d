using NUnit.Framework.Interfaces;

namespace GoroutineGen.TestHarness;

/// <summary>The plain threads of an assembly's tests are interrupted while they wait, when <see cref="InterruptedWaits.IsOn"/>.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class InterruptsPlainThreadsAttribute : Attribute, ITestAction
{
    /// <inheritdoc/>
    public ActionTargets Targets => ActionTargets.Suite;

    /// <inheritdoc/>
    public void BeforeTest(ITest test) => InterruptedWaits.Resume();

    /// <inheritdoc/>
    public void AfterTest(ITest test) => InterruptedWaits.Pause();
}
