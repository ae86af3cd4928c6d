using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>A program that depends on a choice among ready cases sees the other one, too, if it is run often enough.</summary>
public static class ChoiceTests
{
    // Of 2 to the power of 32 seeds both runs would have to get the same one.
    [Test]
    public static void TwoRunsOfAProgramChooseDifferently([Values] Form form)
    {
        var (one, other) = (Run(), Run());
        Assert.That(one, Does.Match("^[01]{128}$"));
        Assert.That(other, Does.Match("^[01]{128}$").And.Not.EqualTo(one));

        string Run() => ChildProcess.Run("PrintChoices", new Mode(form, Stress.None, MaxProcs: 1)).Text;
    }
}
