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

        // Not implemented by a public member, for the interface's is inaccessible; and no explicit one can name that.
        Assert.That(errors.Select(error => error.Id), Is.EquivalentTo(new[] { "CS9044", "CS0122" }));
    }
}
