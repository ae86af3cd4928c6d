using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Surface;

/// <summary>
/// The ends of a channel are interfaces that no other assembly can implement, for a select needs the channel behind them.
/// </summary>
public class ClosedInterfaceTests
{
    [TestCase("ISendChan")]
    [TestCase("IReceiveChan")]
    public void NobodyElseImplementsAnEndOfAChannel(string name)
    {
        var compilation = TestSource.Compile($$"""
            class Without : {{name}}<int>;

            class Implicit : {{name}}<int>
            {
                public Chan<int> Channel => null!;
            }

            class Explicit : {{name}}<int>
            {
                Chan<int> {{name}}<int>.Channel => null!;
            }
            """);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.GetMessage().Contains($"{name}<int>.Channel"));

        // The interface's member has no body of its own. A public member does not implement it, and an explicit one cannot name it.
        Assert.That(errors.Select(error => error.Id), Is.EquivalentTo(new[] { "CS0535", "CS9044", "CS0122" }));
    }
}
